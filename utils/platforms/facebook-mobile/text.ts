import { emoji } from '../facebook/message';
import { only } from '../shared/only';
import { readText } from '../shared/text';
import { at } from './selectors';

/** Shorter ones are names, times, counts and what the app itself says. */
const shortest = 40;

/** The parts with words that belong to no list, no button and no bar. */
export function textsOf(screen: Element): Element[] {
  return Array.from(screen.querySelectorAll(at.text)).filter(
    (each) => !isInside(each, `${at.listed}, ${at.apps}`, screen) && each.parentElement?.closest(at.text) == null,
  );
}

/** The post's words: the one long text. Several can be a share, a link or a notice, and which is hers to keep nobody knows. */
export function messageOf(screen: Element): { element: Element; text: string } | null {
  return only(longTexts(screen));
}

export function longTexts(screen: Element): { element: Element; text: string }[] {
  return textsOf(screen).flatMap((element) => {
    const text = readText(element, { image: emoji });
    // Its icons are letters of a font of its own.
    return text !== null && text.replace(/\p{Co}/gu, '').length >= shortest ? [{ element, text }] : [];
  });
}

/** "… See more" in any language stands at the end of the words, as words. */
export function isCut(text: string): boolean {
  return /(…|\.{3})\s*[\p{L}\p{M}\p{Zs}\p{Cf}]{0,30}$/u.test(text);
}

/** Whether the nearest such box is a part of this screen. */
export function isInside(element: Element, boxes: string, screen: Element): boolean {
  const box = element.closest(boxes);
  return box !== null && box !== screen && screen.contains(box);
}
