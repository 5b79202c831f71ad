import { addStyle } from './button-style';
import type { PostButton } from './post-button';

// In the corner of a page that runs the other way, its words would leave the window.
const states = `
:host(:dir(ltr)) .root[dir=rtl][data-layout=corner] .says, :host(:dir(rtl)) .root[dir=ltr][data-layout=corner] .says {
  inset-inline: 0 auto; }
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
