import { hasInk } from './text';

const unread = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'TITLE']);
const word = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/**
 * Whether anything is shown below `root` beside its frame: words, a picture, a film, a drawing. Frames come first: an author,
 * a time and a row of buttons are on the screen while what was written is still on its way.
 */
export function showsBeside(root: Element, isFrame: (element: Element) => boolean): boolean {
  const open: Node[] = Array.from(root.childNodes);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeType === 3 && word.test(node.nodeValue ?? '')) return true;
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (unread.has(element.tagName.toUpperCase()) || isFrame(element)) continue;
    if (isPicture(element)) return true;
    open.push(...Array.from(element.childNodes));
  }
  return false;
}

// Pictures written into the page itself are icons and the grey ground before the real one.
function isPicture(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  if (tag === 'VIDEO' || tag === 'CANVAS') return true;
  if (tag !== 'IMG') return false;
  const src = element.getAttribute('src') ?? '';
  return (src !== '' && !src.startsWith('data:')) || hasInk(element.getAttribute('alt') ?? '');
}
