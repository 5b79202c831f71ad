import { addStyle } from './button-style';
import type { PostButton } from './post-button';

const states = `
.says { display: block; inset-block-end: auto; inset-inline-start: auto; margin: 0; border: 0; overflow: visible; }
.says:popover-open { position: fixed; inset: var(--top) auto auto var(--left); max-inline-size: min(260px, 100vw - 8px); }
.undo, .answer { min-block-size: 24px; padding-inline: 8px; margin-inline-start: 4px; text-decoration: underline; }
.root:not(:hover, :focus-within) .says[data-quiet] { opacity: 0; pointer-events: none; }
.root[data-at=asking] .says { display: grid; gap: 6px; }
.answers { display: flex; gap: 8px; }
.answer { border: 1px solid currentColor; }
.root[data-at=saving] svg { opacity: .5; }
.root[data-at=saved] .mark { color: #0a7d4b; }
.root[data-at=saved][data-theme=dark] .mark { color: #3ddc97; }
.root:is([data-at=not-saved], [data-at=held]) .mark { color: #a15c00; }
.root:is([data-at=not-saved], [data-at=held])[data-theme=dark] .mark { color: #ffb454; }`;

const dressed = new WeakSet<PostButton>();

/** What a button can only look like after a press. */
export function dressStates(button: PostButton): void {
  if (dressed.has(button)) return;
  dressed.add(button);
  addStyle(button.says.getRootNode() as ShadowRoot, states);
}
