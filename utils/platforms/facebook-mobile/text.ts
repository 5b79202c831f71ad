import { emoji } from '../facebook/message';
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

export function longTexts(screen: Element): { element: Element; text: string }[] {
  return textsOf(screen).flatMap((element) => {
    const text = readText(element, { image: emoji });
    return text !== null && lengthOf(text) >= shortest ? [{ element, text }] : [];
  });
}

/** Its icons are letters of a font of its own. */
export const lengthOf = (text: string) => text.replace(/\p{Co}/gu, '').trim().length;

/** "… See more" in any language stands at the end of the words, as words. */
export function isCut(text: string): boolean {
  return /(…|\.{3})\s*[\p{L}\p{M}\p{Zs}\p{Cf}]{0,30}$/u.test(text);
}

/** Whether the nearest such box is a part of this screen. */
export function isInside(element: Element, boxes: string, screen: Element): boolean {
  const box = element.closest(boxes);
  return box !== null && box !== screen && screen.contains(box);
}
