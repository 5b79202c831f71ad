export interface Mark {
  element: Element;
  text: string;
}

const colour = '#b3541e';
/** Pixels between a field and its frame. */
const gap = 2;

/** A dashed frame over an element, with words if there are any; it lets every press through. */
export function drawFrame({ element, text }: Mark, host: HTMLElement, direction: 'ltr' | 'rtl'): HTMLElement {
  const { shape, beside } = shapeOf(element);
  const origin = host.getBoundingClientRect();
  const frame = host.ownerDocument.createElement('div');
  setStyle(frame, {
    position: 'absolute',
    'inset-block-start': '0',
    'inset-inline-start': '0',
    transform: `translate(${shape.x - origin.x - gap}px, ${shape.y - origin.y - gap}px)`,
    'inline-size': `${shape.width + 2 * gap}px`,
    'block-size': `${shape.height + 2 * gap}px`,
    outline: `2px dashed ${colour}`,
    'border-radius': '4px',
  });
  if (text === '') return frame;
  const tag = host.ownerDocument.createElement('div');
  setStyle(tag, {
    position: 'absolute',
    ...(beside ? { 'inset-block-start': '0' } : { 'inset-block-end': '100%' }),
    // Forms write their own labels at the start of a line: ours stands at the end, beside a tick or over a field.
    [`inset-inline-${startsAtTheEnd(element) ? 'start' : 'end'}`]: beside ? 'auto' : '0',
    [`inset-inline-${startsAtTheEnd(element) ? 'end' : 'start'}`]: beside ? 'calc(100% + 4px)' : 'auto',
    padding: '1px 6px',
    background: colour,
    color: '#fff',
    font: '600 12px/1.4 system-ui, sans-serif',
    'white-space': 'nowrap',
    'border-radius': '4px',
  });
  const words = host.ownerDocument.createElement('span');
  words.textContent = text;
  words.dir = direction;
  tag.append(words);
  frame.append(tag);
  return frame;
}

/** A tick is small: its words belong to it, and a group of choices is one thing. */
function shapeOf(element: Element): { shape: DOMRect; beside: boolean } {
  const type = element instanceof HTMLInputElement ? element.type : '';
  const small = ['checkbox', 'radio', 'file'].includes(type);
  const group = type === 'radio' ? element.closest('fieldset, [role="radiogroup"]') : null;
  const words = type === 'checkbox' || type === 'radio' ? labelOf(element as HTMLInputElement) : null;
  const shape = (group ?? words ?? element).getBoundingClientRect();
  return { shape, beside: small && group === null && hasRoom(element, shape) };
}

function labelOf(field: HTMLInputElement): Element | null {
  return field.closest('label') ?? field.labels?.[0] ?? null;
}

/** Pixels for a tag beside something: without them a narrow page would begin to scroll sideways. */
const tagWidth = 220;

function hasRoom(element: Element, shape: DOMRect): boolean {
  const width = element.ownerDocument.documentElement.clientWidth;
  return (startsAtTheEnd(element) ? shape.x : width - shape.x - shape.width) > tagWidth;
}

/** The page's own direction, not hers. */
function startsAtTheEnd(element: Element): boolean {
  return element.ownerDocument.defaultView?.getComputedStyle(element).direction === 'rtl';
}

/** Through the object model: a page's policy on inline styles does not reach it. */
export function setStyle(element: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
}
