/** How one platform's markup turns into plain text. */
export interface TextRules {
  /** Subtrees that are not part of the text: buttons, decoys, quotations. */
  skip?: (element: Element) => boolean;
  /** Elements that end a line. */
  block?: (element: Element) => boolean;
  /** What an image stands for; by default its `alt` (emoji are images on every platform). */
  image?: (image: Element) => string;
  /** Elements that stand for one text: an emoji drawn on a canvas. Null: read what is inside. */
  instead?: (element: Element) => string | null;
}

// Deep markup is cut off rather than read with a recursion that the page could make overflow.
const DEEPEST = 400;
const blocks = new Set(['DIV', 'P', 'LI', 'BLOCKQUOTE', 'PRE', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4']);
// A form can hide its own properties behind its fields' names, and no platform keeps words in one.
const unread = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TITLE', 'FORM']);

/** The text of `node` as a reader sees it: emoji images as characters, `\n` between lines. Null when empty. */
export function readText(node: Node, rules: TextRules = {}): string | null {
  const pieces: string[] = [];
  collect(node, rules, pieces, 0);
  return tidyText(pieces.join(''));
}

/** Line ends cleaned, at most one empty line kept in a row of block ends, nothing else changed. Null when nothing is visible. */
export function tidyText(text: string): string | null {
  const tidy = text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\s+|\s+$/g, '');
  return hasInk(tidy) ? tidy : null;
}

/** One line without bidi controls, which could make a name read as another one. Null when nothing is visible. */
export function tidyName(text: string | null | undefined): string | null {
  if (text == null) return null;
  const tidy = text
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return hasInk(tidy) ? tidy : null;
}

/** False for text of spaces, zero-width characters and controls only. */
export function hasInk(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\p{DI}\u2800]/u.test(text);
}

/** At most `limit` UTF-16 units, never half a character. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

function collect(node: Node, rules: TextRules, pieces: string[], depth: number): void {
  if (depth > DEEPEST) return;
  if (node.nodeType === 3) {
    pieces.push(node.nodeValue ?? '');
    return;
  }
  if (node.nodeType !== 1 && node.nodeType !== 11) return;
  const element = node.nodeType === 1 ? (node as Element) : null;
  if (element && typeof element.tagName !== 'string') return;
  const tag = element?.tagName.toUpperCase() ?? '';
  if (unread.has(tag) || (element && depth > 0 && rules.skip?.(element))) return;
  const instead = element && rules.instead ? rules.instead(element) : null;
  if (instead !== null) {
    pieces.push(instead);
    return;
  }
  if (tag === 'BR') {
    pieces.push('\n');
    return;
  }
  if (element && tag === 'IMG') {
    pieces.push(rules.image ? rules.image(element) : (element.getAttribute('alt') ?? ''));
    return;
  }
  const isBlock = element !== null && depth > 0 && (rules.block ? rules.block(element) : blocks.has(tag));
  if (isBlock) endLine(pieces);
  // A live list: the page may change it while it is read, so it is copied.
  for (const child of Array.from(node.childNodes)) collect(child, rules, pieces, depth + 1);
  if (isBlock) endLine(pieces);
}

function endLine(pieces: string[]): void {
  const last = pieces.findLast((piece) => piece !== '');
  if (last !== undefined && !last.endsWith('\n')) pieces.push('\n');
}
