import { addStyle } from './button-style';
import type { PostButton } from './post-button';

const states = `
.undo { padding-inline: 8px; text-decoration: underline; }
.root[data-at=saving] svg { opacity: .5; }
.root[data-at=saved] .mark { color: #0a7d4b; }
.root[data-at=saved][data-theme=dark] .mark { color: #3ddc97; }
.root:is([data-at=not-saved], [data-at=held]) .mark { color: #a15c00; }
.root:is([data-at=not-saved], [data-at=held])[data-theme=dark] .mark { color: #ffb454; }
.root:is([data-at=not-saved], [data-at=held], [data-at=too-late]) .says { position: absolute; z-index: 1;
  inset-block-start: 100%; inset-inline-end: 0; inline-size: max-content; max-inline-size: 260px; padding: 6px 10px;
  border-radius: 8px; color: #0f1419; background: #fff; box-shadow: 0 1px 8px #0005; text-align: start; }
.root[data-theme=dark]:is([data-at=not-saved], [data-at=held], [data-at=too-late]) .says {
  color: #e7e9ea; background: #1e2732; }`;

const dressed = new WeakSet<PostButton>();

/** What a button can only look like after a press. */
export function dressStates(button: PostButton): void {
  if (dressed.has(button)) return;
  dressed.add(button);
  addStyle(button.root.getRootNode() as ShadowRoot, states);
}
