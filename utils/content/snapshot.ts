// Over 200 lines: one walk down a post, and what it does with each element; its rules stand in `snapshot-rules.ts`.
import { plainLink } from '../platforms/shared/urls';
import { childrenOf, type Dom, unclobbered } from './dom';
import { copyLook, reset } from './look';
import { frameOf, rectOf } from './post-rect';
import { addressOf } from './same-source';
import { attributes, dropped, kept, peer, pictureTags } from './snapshot-rules';
import { parseColour } from './theme';

export interface Snapshot {
  /** A whole document that loads nothing and runs nothing. */
  html: string;
  /** The same tree, detached from any page, for the renderer. */
  tree: HTMLElement;
  /** Where pictures were, and the live elements whose pixels may be read. */
  pictures: { box: HTMLElement; live: Element; address: string }[];
  /** False when the post was longer than what is copied. */
  whole: boolean;
  width: number;
  height: number;
}

const placing = ['margin-block', 'margin-inline', 'position', 'inset-block-start', 'inset-inline-start', 'inline-size'];
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const mostNodes = 5_000;
const deepest = 200;
const emojiSide = 40;

interface Walk {
  window: Window & typeof globalThis;
  inert: Document;
  dom: Dom;
  remove: ReadonlySet<Element>;
  peers: boolean;
  /** The post's own box, and the boxes around it: their look only places it in the page. */
  frame: Element;
  wraps: ReadonlySet<Element>;
  pictures: Snapshot['pictures'];
  left: number;
  whole: boolean;
  bottom: number;
}

/**
 * Builds the post again from an allow-list, in a document without a window: no attribute, tag or style of the page comes
 * along unless `snapshot-rules.ts` names it. Addresses stay readable as `data-href` and `data-src`.
 */
export function takeSnapshot(
  element: Element,
  {
    remove,
    peers = true,
    only,
  }: { remove: readonly Element[]; peers?: boolean; only?: readonly Element[] | undefined },
): Snapshot {
  const window = element.ownerDocument.defaultView as Window & typeof globalThis;
  const inert = window.document.implementation.createHTMLDocument('');
  const removed = new Set(remove);
  const frame = frameOf(element, removed);
  const { y: top, width, height } = rectOf(frame);
  const walk: Walk = {
    window,
    inert,
    dom: unclobbered(window),
    remove: removed,
    peers,
    frame,
    wraps: boxesAround(frame, element),
    pictures: [],
    left: mostNodes,
    whole: true,
    bottom: top,
  };
  const tree = inert.createElement('div');
  tree.className = 'post';
  const look = window.getComputedStyle(frame);
  tree.style.setProperty('background-color', backgroundBehind(frame, window));
  for (const name of ['color', 'direction', 'font-family', 'font-size', 'line-height']) {
    tree.style.setProperty(name, look.getPropertyValue(name));
  }
  if (only !== undefined) return partsOnly(only, tree, walk);
  append(element, null, tree, walk, 0);
  const shown = walk.bottom > top ? walk.bottom - top + 8 : height;
  const size = { width, height: Math.min(shown, height || shown) };
  return { html: asDocument(tree, inert), tree, pictures: walk.pictures, whole: walk.whole, ...size };
}

/** The given elements one below the other, whatever boxes they stood in. */
function partsOnly(parts: readonly Element[], tree: HTMLElement, walk: Walk): Snapshot {
  let [width, height] = [0, 8];
  for (const part of parts) {
    const rect = walk.dom.rect(part);
    width = Math.max(width, rect.width);
    height += rect.height + 8;
    walk.frame = part;
    append(part, null, tree, walk, 0);
  }
  return { html: asDocument(tree, walk.inert), tree, pictures: walk.pictures, whole: walk.whole, width, height };
}

/** From the post's own box outwards to its element; empty when they are the same. */
function boxesAround(frame: Element, element: Element): Set<Element> {
  const boxes = new Set<Element>();
  for (let box: Element | null = frame; box !== null && box !== element; box = box.parentElement) {
    if (box.parentElement !== null) boxes.add(box.parentElement);
  }
  return boxes;
}

function append(
  node: Node,
  parentLook: CSSStyleDeclaration | null,
  into: HTMLElement,
  walk: Walk,
  depth: number,
): void {
  if (walk.left <= 0 || depth > deepest) {
    walk.whole = false;
    return;
  }
  walk.left -= 1;
  if (walk.dom.type(node) === 3) {
    into.append(walk.inert.createTextNode(walk.dom.text(node)));
    return;
  }
  if (walk.dom.type(node) !== 1) return;
  const element = node as Element;
  const tag = walk.dom.tag(element);
  if (walk.remove.has(element) || dropped.has(tag) || isEditable(element, walk)) return;
  const look = walk.window.getComputedStyle(element);
  const rect = walk.dom.rect(element);
  if (isUnseen(look, rect)) return;
  if (rect.height > 0)
    walk.bottom = Math.max(walk.bottom, depth > 0 && isLeaf(element, tag, walk.dom) ? rect.bottom : 0);
  if (pictureTags.has(tag)) {
    appendPicture(element, rect, into, walk);
    return;
  }
  const copy = walk.inert.createElement(kept.has(tag) ? tag : look.display.startsWith('inline') ? 'span' : 'div');
  const isWrap = walk.wraps.has(element);
  if (isWrap) copy.style.setProperty('display', 'block');
  else copyLook(look, parentLook, copy);
  if (element === walk.frame) for (const name of placing) copy.style.removeProperty(name);
  copyAttributes(element, copy, walk);
  into.append(copy);
  for (const child of childrenOf(walk.dom, element)) append(child, isWrap ? null : look, copy, walk, depth + 1);
}

function copyAttributes(element: Element, copy: HTMLElement, { dom, window, peers }: Walk): void {
  for (const name of peers ? [...attributes, peer] : attributes) {
    const value = dom.attribute(element, name);
    if (value !== null) copy.setAttribute(name, value.slice(0, 2_000));
  }
  const href = plainLink(dom.attribute(element, 'href'), window.document.baseURI);
  if (href !== null) copy.setAttribute('data-href', href);
}

/** Emoji become their characters, everything else a grey box that says what was there. */
function appendPicture(element: Element, rect: DOMRect, into: HTMLElement, walk: Walk): void {
  const { dom, inert, window } = walk;
  const alt = dom.attribute(element, 'alt') ?? '';
  if (
    alt !== '' &&
    rect.width <= emojiSide &&
    rect.height <= emojiSide &&
    /\p{Extended_Pictographic}|\p{RI}/u.test(alt)
  ) {
    into.append(inert.createTextNode(alt));
    return;
  }
  const box = inert.createElement('span');
  box.className = 'box';
  box.setAttribute('role', 'img');
  if (alt !== '') box.setAttribute('aria-label', alt.slice(0, 2_000));
  const source = dom.attribute(element, 'src') ?? dom.attribute(element, 'poster');
  const address = plainLink(source, window.document.baseURI);
  if (address !== null) box.setAttribute('data-src', address);
  box.style.setProperty('display', 'inline-block');
  box.style.setProperty('inline-size', `${Math.round(rect.width)}px`);
  box.style.setProperty('block-size', `${Math.round(rect.height)}px`);
  into.append(box);
  walk.pictures.push({ box, live: element, address: addressOf(element) });
}

/** A composer is never part of a post. */
function isEditable(element: Element, { dom }: Walk): boolean {
  const value = dom.attribute(element, 'contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

/** Decoys and texts for screen readers only: they were not on the screen, so they are not in the picture of it. */
function isUnseen(look: CSSStyleDeclaration, rect: DOMRect): boolean {
  if (look.display === 'none' || look.visibility === 'hidden' || look.visibility === 'collapse') return true;
  const lifted = look.position === 'absolute' || look.position === 'fixed';
  return lifted && rect.width <= 1 && rect.height <= 1;
}

function isLeaf(element: Element, tag: string, dom: Dom): boolean {
  return pictureTags.has(tag) || childrenOf(dom, element).every((child) => dom.type(child) !== 1);
}

function backgroundBehind(element: Element, window: Window): string {
  for (let node: Element | null = element; node !== null; node = node.parentElement) {
    const colour = window.getComputedStyle(node).backgroundColor;
    if (parseColour(colour)?.alpha === 1) return colour;
  }
  return 'rgb(255, 255, 255)';
}

/** Built, never parsed: a parser is where a harmless tree can turn into another one. */
function asDocument(tree: HTMLElement, inert: Document): string {
  const meta = inert.createElement('meta');
  meta.setAttribute('http-equiv', 'Content-Security-Policy');
  meta.setAttribute('content', policy);
  const charset = inert.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const style = inert.createElement('style');
  style.textContent = reset;
  return `<!doctype html><html><head>${charset.outerHTML}${meta.outerHTML}${style.outerHTML}</head><body>${tree.outerHTML}</body></html>`;
}
