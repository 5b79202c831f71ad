/** What is copied from the computed look, with the value that needs no copy. `null`: inherited, compared with the parent. */
const properties: Record<string, string | null> = {
  color: null,
  direction: null,
  'font-family': null,
  'font-size': null,
  'font-style': null,
  'font-weight': null,
  'line-height': null,
  'text-align': null,
  'white-space': null,
  'overflow-wrap': null,
  display: 'inline',
  order: '0',
  'flex-direction': 'row',
  'flex-wrap': 'nowrap',
  'align-items': 'normal',
  'justify-content': 'normal',
  'row-gap': 'normal',
  'column-gap': 'normal',
  'background-color': 'rgba(0, 0, 0, 0)',
  'text-decoration-line': 'none',
  'unicode-bidi': 'normal',
  'margin-block-start': '0px',
  'margin-block-end': '0px',
  'margin-inline-start': '0px',
  'margin-inline-end': '0px',
  'padding-block-start': '0px',
  'padding-block-end': '0px',
  'padding-inline-start': '0px',
  'padding-inline-end': '0px',
  'border-block-start-width': '0px',
  'border-block-end-width': '0px',
  'border-inline-start-width': '0px',
  'border-inline-end-width': '0px',
  'border-start-start-radius': '0px',
  'border-end-end-radius': '0px',
};

const names = Object.keys(properties);
/** Anything that could reach out of the document, or out of the attribute. */
const unsafe = /url\(|image|src\(|expression|import|[<>{};\\]/i;

/** Copies the look that is needed to read the element again; nothing in it can load anything. */
export function copyLook(from: CSSStyleDeclaration, parent: CSSStyleDeclaration | null, to: HTMLElement): void {
  for (const name of names) {
    const value = from.getPropertyValue(name);
    const usual = properties[name] ?? parent?.getPropertyValue(name) ?? null;
    if (value === '' || value === usual || unsafe.test(value)) continue;
    to.style.setProperty(name, value);
    if (name.startsWith('border-') && name.endsWith('-width')) {
      to.style.setProperty(name.replace('-width', '-style'), 'solid');
    }
  }
}

/** Undoes what a browser gives to tags, so that only the copied look counts. */
export const reset =
  '.post, .post * { all: unset } .post { display: block } .box { background: #c8c8c8; overflow: hidden }';
