/** `!important` in a shadow root's `:host` beats whatever the page says about its own `div`s. */
const shared = `
:host { all: initial !important; display: inline-flex !important; position: relative !important; flex: none !important; }
.root { display: inline-flex; align-items: center; gap: 4px; font: 13px/1.35 system-ui, sans-serif; color: #536471; }
.root[data-theme=dark] { color: #8b98a5; }
.root[data-hidden] { visibility: hidden; }
.root[data-layout=corner] { border-radius: 99px; background: #fffd; }
.root[data-layout=corner][data-theme=dark] { background: #000b; }
button { all: unset; box-sizing: border-box; min-inline-size: 28px; min-block-size: 28px; display: inline-flex;
  align-items: center; justify-content: center; border-radius: 99px; cursor: pointer; }
button:hover { background: #7f7f7f2e; }
button:focus-visible { outline: 2px solid #1d6fd8; outline-offset: 1px; }
svg { inline-size: 18px; block-size: 18px; fill: none; stroke: currentColor; stroke-width: 1.8;
  stroke-linecap: round; stroke-linejoin: round; }
.undo { padding-inline: 8px; text-decoration: underline; }
.root[data-at=saving] svg { opacity: .5; }
.root[data-at=saved] .mark { color: #0a7d4b; }
.root[data-at=saved][data-theme=dark] .mark { color: #3ddc97; }
.root:is([data-at=not-saved], [data-at=held]) .mark { color: #a15c00; }
.root:is([data-at=not-saved], [data-at=held])[data-theme=dark] .mark { color: #ffb454; }
.root:is([data-at=not-saved], [data-at=held], [data-at=too-late]) .says { position: absolute; z-index: 1;
  inset-block-start: 100%; inset-inline-end: 0; inline-size: max-content; max-inline-size: 260px; padding: 6px 10px;
  border-radius: 8px; color: #0f1419; background: #fff; box-shadow: 0 1px 8px #0005; text-align: start; }
.root[data-theme=dark] .says { background: #1e2732 !important; color: #e7e9ea !important; }
.root:is([data-at=saving], [data-at=saved], [data-at=undone])[data-theme=dark] .says { all: unset !important; }
@media (forced-colors: active) { button { border: 1px solid ButtonText; } }`;

const corner = `:host { position: absolute !important; inset-block-start: 4px !important; inset-inline-end: 4px !important;
  z-index: 1 !important; }`;

const sheets = new WeakMap<Document, Partial<Record<'inline' | 'corner', CSSStyleSheet>>>();

/** Styles without a `style` attribute, a `<style>` text or a file: the page's policy has nothing to refuse. */
export function dress(root: ShadowRoot, layout: 'inline' | 'corner'): void {
  const document = root.ownerDocument;
  const text = layout === 'corner' ? shared + corner : shared;
  try {
    const made = sheets.get(document) ?? {};
    sheets.set(document, made);
    made[layout] ??= sheetOf(text, document);
    root.adoptedStyleSheets = [made[layout]];
  } catch {
    // Firefox refuses sheets that were made in another world (bug 1751346): there as a text node of our own root.
    const style = document.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}

function sheetOf(text: string, document: Document): CSSStyleSheet {
  const sheet = new document.defaultView!.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
