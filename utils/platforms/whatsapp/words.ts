import type { Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { readText, type TextRules } from '../shared/text';
import { plainLink } from '../shared/urls';
import { own } from './find';
import { channelLink } from './link';
import { at } from './selectors';

export function textOf(message: Element, matched: Post['matched']): string | null {
  return firstWay<string>(matched, 'text', [
    ['selectable-text 2026-09', () => joined(wordsIn(message, at.text))],
    ['selectable-class 2025', () => joined(wordsIn(message, at.textClass))],
    [
      'dir-in-stamp 2025',
      () => joined(wordsIn(message, `${at.stamp} span[dir]`).filter((each) => !each.closest('[role="button"]'))),
    ],
  ]);
}

/** Also those beside the words: a place is sent as nothing but a link. The message's own is no link in it. */
export function linksOf(message: Element): string[] {
  const found = own(message, 'a[href]')
    .filter(
      (link) => link.closest(`${at.stamp}, ${at.text}`) !== null || channelLink(link.getAttribute('href')) === null,
    )
    .map((link) => plainLink(link.getAttribute('href')));
  return [...new Set(found.filter((link) => link !== null))];
}

/** Outermost boxes of words; where the message has a stamp, its own words are under it. */
export function wordsIn(message: Element, selector: string): Element[] {
  const all = own(message, selector).filter((each) => !each.closest(`${at.author}, ${at.meta}, ${at.reactions}`));
  const stamped = all.filter((each) => each.closest(at.stamp));
  const words = stamped.length > 0 ? stamped : all;
  return words.filter((each) => !words.some((other) => other !== each && other.contains(each)));
}

export function joined(elements: Element[]): string | null {
  const texts = elements.map((element) => readText(element, rules)).filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join('\n').replaceAll('\u00a0', ' ');
}

const rules: TextRules = {
  skip: (element) => element.matches(`${at.more}, ${at.meta}`),
  block: (element) => /^(BLOCKQUOTE|PRE|P|LI)$/.test(element.tagName),
  image: (image) => image.getAttribute('data-plain-text') ?? image.getAttribute('alt') ?? '',
};
