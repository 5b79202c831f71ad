/** `!important` in a shadow root's `:host` beats whatever the page says about its own `div`s. */
const rules = [
  `:host { all: initial !important; display: inline-flex !important; position: relative !important;
    align-items: center !important; flex: none !important; font: 13px/1.35 system-ui, sans-serif !important; }`,
  `:host(:host) { pointer-events: auto !important; visibility: visible !important; opacity: 1 !important; }`,
  `.root { display: inline-flex; align-items: center; gap: 4px; color: #536471; }`,
  `.root[data-hidden] { visibility: hidden; }`,
  `.root[data-theme="dark"] { color: #8b98a5; }`,
  `.root[data-layout="corner"] { border-radius: 999px; background: rgb(255 255 255 / 85%); }`,
  `.root[data-layout="corner"][data-theme="dark"] { background: rgb(0 0 0 / 70%); }`,
  `button { all: unset; box-sizing: border-box; min-inline-size: 28px; min-block-size: 28px; display: inline-flex;
    align-items: center; justify-content: center; border-radius: 999px; cursor: pointer; color: inherit; }`,
  `button:hover { background: rgb(127 127 127 / 18%); }`,
  `button:focus-visible { outline: 2px solid #1d6fd8; outline-offset: 1px; }`,
  `button[aria-disabled="true"] { cursor: default; }`,
  `svg { inline-size: 18px; block-size: 18px; fill: none; stroke: currentColor; stroke-width: 1.8;
    stroke-linecap: round; stroke-linejoin: round; }`,
  `.undo { padding-inline: 8px; font: inherit; text-decoration: underline; }`,
  `.undo[hidden], .says[hidden] { display: none; }`,
  `.root[data-at="saved"] .mark { color: #0a7d4b; }`,
  `.root[data-at="saved"][data-theme="dark"] .mark { color: #3ddc97; }`,
  `.root[data-at="not-saved"] .mark, .root[data-at="held"] .mark { color: #a15c00; }`,
  `.root[data-at="not-saved"][data-theme="dark"] .mark, .root[data-at="held"][data-theme="dark"] .mark { color: #ffb454; }`,
  `.root[data-at="saving"] svg { opacity: .5; }`,
  `.says { font: inherit; }`,
  `.says[data-long] { position: absolute; inset-block-start: 100%; inset-inline-end: 0; z-index: 1;
    inline-size: max-content; max-inline-size: 260px; padding: 6px 10px; border-radius: 8px; color: #0f1419;
    background: #fff; box-shadow: 0 1px 8px rgb(0 0 0 / 30%); white-space: normal; text-align: start; }`,
  `.root[data-theme="dark"] .says[data-long] { color: #e7e9ea; background: #1e2732; }`,
  `@media (forced-colors: active) { button { border: 1px solid ButtonText; } }`,
];

const corner = `:host { position: absolute !important; inset-block-start: 4px !important; inset-inline-end: 4px !important;
  z-index: 1 !important; }`;

/** Styles without a `style` attribute, a `<style>` text or a file: the page's policy has nothing to refuse. */
export function dress(root: ShadowRoot, layout: 'inline' | 'corner'): void {
  const all = layout === 'corner' ? [...rules, corner] : rules;
  const document = root.ownerDocument;
  try {
    const sheet = sheets(document)[layout](all);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox may refuse sheets that were constructed in another world (bug 1751346): the same rules by CSSOM.
    const style = document.createElement('style');
    root.append(style);
    for (const rule of all) style.sheet?.insertRule(rule, style.sheet.cssRules.length);
  }
}

type Maker = (rules: string[]) => CSSStyleSheet;
const made = new WeakMap<Document, { inline: Maker; corner: Maker }>();

/** One sheet for each layout, shared by all hosts of a document. */
function sheets(document: Document): { inline: Maker; corner: Maker } {
  const known = made.get(document);
  if (known !== undefined) return known;
  const once = (): Maker => {
    let sheet: CSSStyleSheet | null = null;
    return (all) => {
      if (sheet === null) {
        sheet = new document.defaultView!.CSSStyleSheet();
        sheet.replaceSync(all.join('\n'));
      }
      return sheet;
    };
  };
  const both = { inline: once(), corner: once() };
  made.set(document, both);
  return both;
}
