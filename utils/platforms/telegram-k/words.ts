import type { Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { readText, type TextRules } from '../shared/text';
import { plainLink } from '../shared/urls';
import { at } from './selectors';

export function textOf(bubble: Element, matched: Post['matched']): string | null {
  return firstWay<string>(matched, 'text', [
    ['translatable-message 2026-11', () => joined(own(bubble, at.text))],
    ['document-message 2023', () => joined(own(bubble, at.caption))],
    ['big-emoji 2026-11', () => (bubble.matches('.emoji-big') ? joined(own(bubble, '.attachment')) : null)],
    // Her own messages, and those of older builds, have their words right here.
    ['message 2021', () => joined(own(bubble, at.message))],
    ['poll 2026-11', () => joined(outermost(bubble.querySelector(at.poll), at.pollLines))],
  ]);
}

/** What a message of another kind (contact, place, call, invoice) says. */
export function otherText(bubble: Element): string | null {
  const content = bubble.querySelector(at.place);
  const skip = (element: Element) => element.matches(`${at.meta}, ${at.foreign}`);
  return content ? readText(content, { ...rules, skip, block: undefined }) : null;
}

/** Addresses in the text and of the preview below it; names of people are not links of hers to follow. */
export function linksOf(bubble: Element): string[] {
  const links = Array.from(bubble.querySelectorAll(`${at.message} a[href]`)).filter(
    (link) => !link.matches('.mention') && !link.closest(at.reply),
  );
  const found = links.map((link) => plainLink(link.getAttribute('href')));
  return [...new Set(found.filter((link) => link !== null))];
}

const rules: TextRules = {
  skip: (element) => element.matches(`${at.meta}, ${at.foreign}`),
  // Other boxes are the page's, inside of a line.
  block: (element) => /^(BLOCKQUOTE|PRE|P|LI)$/.test(element.tagName),
  // A custom emoji is drawn on a canvas and keeps the plain one in an attribute.
  instead: (element) => (element.matches(at.customEmoji) ? element.getAttribute('data-sticker-emoji') : null),
};

function own(bubble: Element, selector: string): Element[] {
  return outermost(bubble, selector).filter((element) => !element.closest(at.foreign));
}

function outermost(root: Element | null, selector: string): Element[] {
  const all = Array.from(root?.querySelectorAll(selector) ?? []);
  return all.filter((element) => !all.some((other) => other !== element && other.contains(element)));
}

function joined(elements: Element[]): string | null {
  const texts = elements.map((element) => readText(element, rules)).filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join('\n').replaceAll('\u00a0', ' ');
}
