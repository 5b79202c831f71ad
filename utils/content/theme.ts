/** Light or dark, by what really lies behind the element; the browser's preference only where nothing is painted. */
export function themeBehind(element: Element): 'light' | 'dark' {
  const window = element.ownerDocument.defaultView!;
  for (let node: Element | null = element; node !== null; node = node.parentElement) {
    const colour = parseColour(window.getComputedStyle(node).backgroundColor);
    if (colour !== null && colour.alpha > 0.5) return luminance(colour) < 0.4 ? 'dark' : 'light';
  }
  return window.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** The forms browsers give computed colours in: `rgb(0, 0, 0)`, `rgba(0, 0, 0, 0.5)`, `rgb(0 0 0 / 0.5)`. */
export function parseColour(text: string): Colour | null {
  const match = /^rgba?\((.*)\)$/.exec(text.trim());
  if (match === null) return null;
  const numbers = match[1]!.split(/[\s,/]+/).map(Number);
  if (numbers.length < 3 || numbers.some(Number.isNaN)) return null;
  const [red, green, blue, alpha = 1] = numbers as [number, number, number, number?];
  return { red, green, blue, alpha };
}

/** Rough perceived brightness, 0 to 1: enough to choose between two themes. */
export function luminance({ red, green, blue }: Colour): number {
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
