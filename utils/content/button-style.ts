import type { ButtonLayout } from '../platforms/platform';

/** `!important` in a shadow root's `:host` beats whatever the page says about its own `div`s. */
const shared = `
:host { all: initial !important; display: inline-flex !important; position: relative !important; flex: none !important; }
.root { display: inline-flex; font: 13px/1.35 system-ui, sans-serif; color: #536471; }
.root[data-theme=dark] { color: #8b98a5; }
.root[data-hidden] { visibility: hidden; }
button { all: unset; box-sizing: border-box; min-inline-size: 28px; min-block-size: 28px; display: inline-grid;
  place-items: center; border-radius: 99px; cursor: pointer; }
button:hover { background: #7f7f7f2e; }
button:focus-visible { outline: 2px solid #1d6fd8; outline-offset: 1px; }
svg { inline-size: 18px; fill: none; stroke: currentColor; stroke-width: 1.8; }
.says { position: absolute; z-index: 1; inset-block-start: 100%; inset-inline-end: 0; inline-size: max-content;
  max-inline-size: 260px; padding: 6px 10px; border-radius: 8px; color: #0f1419; background: #fff;
  box-shadow: 0 1px 8px #0005; text-align: start; }
.root[data-theme=dark] .says { color: #e7e9ea; background: #1e2732; }
.says[data-empty] { opacity: 0; pointer-events: none; }
@media (forced-colors: active) { button { border: 1px solid ButtonText; } }`;

const sides = { corner: 'end: 4px', after: 'end: -32px', before: 'start: -32px' };

const apart = (side: string) => `
:host { position: absolute !important; inset-block-start: 4px !important; inset-inline-${side} !important; z-index: 1 !important; }
.root { border-radius: 99px; background: #fffd; }
.root[data-theme=dark] { background: #000b; }`;

/** The look of a button that was not pressed yet. */
export function dress(root: ShadowRoot, layout: ButtonLayout): void {
  addStyle(root, layout === 'inline' ? shared : shared + apart(sides[layout]));
}

const sheets = new Map<string, CSSStyleSheet>();

/** Styles without a `style` attribute, a `<style>` text or a file: the page's policy has nothing to refuse. */
export function addStyle(root: ShadowRoot, text: string): void {
  const document = root.ownerDocument;
  try {
    const sheet = sheets.get(text) ?? new document.defaultView!.CSSStyleSheet();
    if (!sheets.has(text)) sheet.replaceSync(text);
    sheets.set(text, sheet);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Firefox refuses sheets that were made in another world (bug 1751346): there as a text of our own root.
    const style = document.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}
