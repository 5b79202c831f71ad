/** Inherited: copied where it differs from the parent's. */
const inherited = [
  ...['color', 'direction', 'font-family', 'font-size', 'font-style', 'font-weight', 'line-height'],
  ...['text-align', 'white-space', 'overflow-wrap'],
];

/** Not inherited, with the value that needs no copy. Grouped, because reading them all would cost a frame. */
const always: Record<string, string> = {
  display: 'inline',
  position: 'static',
  'background-color': 'rgba(0, 0, 0, 0)',
  'text-decoration-line': 'none',
};
const box: Record<string, string> = {
  order: '0',
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
  'border-start-end-radius': '0px',
  'border-end-start-radius': '0px',
  'border-end-end-radius': '0px',
  'flex-grow': '0',
  'flex-shrink': '1',
  'flex-basis': 'auto',
};
const gaps = { 'row-gap': 'normal', 'column-gap': 'normal', 'align-items': 'normal', 'justify-content': 'normal' };
const flex = { ...gaps, 'flex-direction': 'row', 'flex-wrap': 'nowrap' };
const grid = { ...gaps, 'grid-template-columns': 'none', 'grid-template-rows': 'none' };
const lifted = {
  'inset-block-start': 'auto',
  'inset-inline-start': 'auto',
  'inline-size': 'auto',
  'block-size': 'auto',
  'overflow-x': 'visible',
  'overflow-y': 'visible',
};

/** Anything that could reach out of the document, or out of the attribute. */
const unsafe = /url\(|image|src\(|expression|import|[<>{};\\]/i;

/** Copies the look that is needed to read the element again; nothing in it can load anything. */
export function copyLook(from: CSSStyleDeclaration, parent: CSSStyleDeclaration | null, to: HTMLElement): void {
  const set = (name: string, usual: string | undefined): void => {
    const value = from.getPropertyValue(name);
    if (value === '' || value === usual || unsafe.test(value)) return;
    // What sticks to a window has no window here.
    to.style.setProperty(name, name === 'position' && value !== 'absolute' ? 'relative' : value);
    if (name.endsWith('-width')) copyBorder(name.replace('-width', ''));
  };
  const copyBorder = (side: string): void => {
    to.style.setProperty(`${side}-style`, 'solid');
    to.style.setProperty(`${side}-color`, from.getPropertyValue(`${side}-color`));
  };
  for (const name of inherited) set(name, parent?.getPropertyValue(name));
  for (const group of groupsOf(from)) for (const name of Object.keys(group)) set(name, group[name]);
}

function groupsOf({ display, position }: CSSStyleDeclaration): Record<string, string>[] {
  const groups = [always];
  if (display !== 'inline' && display !== 'contents') groups.push(box);
  if (display.endsWith('flex')) groups.push(flex);
  if (display.endsWith('grid')) groups.push(grid);
  if (position === 'absolute') groups.push(lifted);
  return groups;
}

/** Undoes what a browser gives to tags, so that only the copied look counts. */
export const reset =
  '.post, .post * { all: unset } .post { display: flow-root } .box { background: #c8c8c8; overflow: hidden }';
