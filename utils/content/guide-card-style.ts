/** `!important` in a shadow root's `:host` beats whatever the page says. Nothing moves by itself. */
export const guideCardStyle = `
/* Physical measures inside; only the words follow her language. */
:host { all: initial !important; direction: ltr !important; position: fixed !important; inset-block-start: 0 !important; inset-inline-start: 0 !important;
  z-index: 2147483647 !important; pointer-events: none !important; }
.card { position: fixed; box-sizing: border-box; inline-size: 280px;
  max-inline-size: calc(100vw - 20px); max-block-size: calc(100vh - 20px); overflow-y: auto; overscroll-behavior: contain;
  padding: 12px 14px; border: 2px solid #1d6fd8; border-radius: 12px; background: #fff; color: #0f1419; pointer-events: auto;
  box-shadow: 0 4px 24px #0006; font: 14px/1.45 system-ui, sans-serif; text-align: start; overflow-wrap: anywhere; }
.card[data-band] { inline-size: 480px; max-block-size: 42vh; }
/* One line: what to choose, and the press that shows the rest. The rest of the words stays for a screen reader. */
.card[data-small] { display: flex; align-items: center; gap: 8px; padding: 3px 8px; overflow: hidden; }
.card[data-small] :is(.title, .way, .warn, .quiet) { display: none; }
.card[data-small] .head { order: 1; flex: none; margin: 0; }
.card[data-small] .status { flex: 1; min-inline-size: 0; overflow: hidden; white-space: nowrap; }
.card[data-small] .status p { margin: 0; overflow: hidden; text-overflow: ellipsis; }
/* In its own direction, so that its end is what is cut. */
.card[data-small] .choice > * { display: block; overflow: hidden; text-overflow: ellipsis; }
.card[data-small] .status p:not(:first-child, .choice), .card[data-small][data-chosen] .status p:not(.choice) {
  position: absolute; inline-size: 1px; block-size: 1px; clip-path: inset(50%); }
.head { display: flex; align-items: center; gap: 8px; margin-block-end: 6px; }
.title { flex: 1; font-weight: 700; }
button { all: unset; box-sizing: border-box; min-block-size: 28px; padding: 2px 10px; border: 1px solid #536471;
  border-radius: 99px; font-size: 13px; cursor: pointer; }
button:hover { background: #eff3f4; }
button:focus-visible, .card:focus-visible { outline: 3px solid #1d6fd8; outline-offset: 2px; }
[hidden] { display: none; }
p, ol, ul { margin: 0 0 8px; }
ol, ul { padding: 0; padding-inline-start: 20px; }
.choice { font-size: 16px; font-weight: 700; }
/* Not by the page's language: a quotation stands in her sentence. */
q { quotes: '«' '»'; }
.card:lang(en) q { quotes: '“' '”'; }
.quiet { color: #536471; font-size: 12.5px; }
.warn { padding: 8px 10px; border-radius: 8px; background: #fff4e0; color: #6b2d00; list-style: none; }
.warn li + li { margin-block-start: 6px; }
[aria-current] { font-weight: 700; }
@media (forced-colors: active) { .card, button, .warn { border: 1px solid ButtonText; } }`;
