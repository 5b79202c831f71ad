import { emoji } from '../facebook/message';
import { only } from '../shared/only';
import { queryAll } from '../shared/query';
import { readText } from '../shared/text';
import { facesOf } from './media';
import { at } from './selectors';
import { isInside, lengthOf, longTexts, textsOf } from './text';

/** In the head of a post: its name and its time. */
const mostInHead = 2;

/**
 * The post's words: the one long text, if nothing but its head stands above it. Several can be a share, a link or a notice;
 * a few words above it can be all that the post says, and the long one what it shares. Which is whose nobody knows.
 */
export function messageOf(screen: Element): { element: Element; text: string } | null {
  const long = only(longTexts(screen));
  const [face] = facesOf(screen);
  const head = long === null || face === undefined ? null : headOf(face, screen);
  if (long === null || face === undefined || head === null || head.contains(long.element)) return null;
  if (textsOf(screen).filter((each) => head.contains(each) && hasWords(each)).length > mostInHead) return null;
  const between = wordsOf(screen).filter(
    (each) => isBefore(face, each) && isBefore(each, long.element) && !head.contains(each),
  );
  return between.length === 0 ? long : null;
}

/** The nearest box around the first face that has words too. */
function headOf(face: Element, screen: Element): Element | null {
  const texts = textsOf(screen).filter(hasWords);
  let box = face.parentElement;
  while (box !== null && box !== screen && !texts.some((text) => box?.contains(text))) box = box.parentElement;
  return box === screen ? null : box;
}

/** Buttons too: a text that can be pressed may be the post's. */
function wordsOf(screen: Element): Element[] {
  return queryAll(screen, at.text).filter(
    (each) => !isInside(each, `${at.listed}, ${at.bars}`, screen) && hasWords(each),
  );
}

function hasWords(text: Element): boolean {
  return lengthOf(readText(text, { image: emoji }) ?? '') > 0;
}

export function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
