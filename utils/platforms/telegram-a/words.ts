import type { Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { readText, type TextRules } from '../shared/text';
import { plainLink } from '../shared/urls';
import { at } from './selectors';

export function textOf(message: Element, matched: Post['matched']): string | null {
  return firstWay<string>(matched, 'text', [
    ['text-content 2026-11', () => joined(own(message, at.text))],
    ['poll 2026-11', () => joined(pollLines(message.querySelector(at.poll)))],
  ]);
}

/** What a message of another kind (contact, place, call, invoice) says. */
export function otherText(message: Element): string | null {
  const content = message.querySelector(at.content);
  const skip = (element: Element) => element.matches(`${at.meta}, ${at.foreign}`);
  return content ? readText(content, { ...rules, skip, block: undefined }) : null;
}

/** Addresses in the text and of the preview below it. */
export function linksOf(message: Element): string[] {
  const links = Array.from(message.querySelectorAll(`${at.text} a[href], ${at.webPage} a[href]`));
  const found = links.filter((link) => !link.closest(at.reply)).map((link) => plainLink(link.getAttribute('href')));
  return [...new Set(found.filter((link) => link !== null))];
}

const rules: TextRules = {
  skip: (element) => element.matches(at.meta),
  // Other boxes are the page's, inside of a line.
  block: (element) => /^(BLOCKQUOTE|PRE|P|LI)$/.test(element.tagName),
  // A custom emoji is drawn on a canvas, with one or two images of the plain one beside it.
  instead: (element) => (element.matches(at.emoji) ? emojiIn(element) : null),
};

function emojiIn(element: Element): string {
  const image = element.querySelector('img[alt]:not([alt=""])');
  return element.getAttribute('data-alt') ?? image?.getAttribute('alt') ?? element.textContent ?? '';
}

const own = (message: Element, selector: string) =>
  outermost(message, selector).filter((element) => !element.closest(at.foreign));

/** Question and answers have a direction of their own; the page's words around them have none. */
function pollLines(poll: Element | null): Element[] {
  const lines = Array.from(poll?.querySelectorAll('[dir="auto"]') ?? []);
  return lines.filter((line) => !line.querySelector('[dir="auto"]') && !line.closest(`${at.foreign}, ${at.meta}`));
}

function outermost(root: Element | null, selector: string): Element[] {
  const all = Array.from(root?.querySelectorAll(selector) ?? []);
  return all.filter((element) => !all.some((other) => other !== element && other.contains(element)));
}

/** Non-breaking spaces are Web A's way to keep formatted words apart. */
function joined(elements: Element[]): string | null {
  const texts = elements.map((element) => readText(element, rules)).filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join('\n').replaceAll('\u00a0', ' ');
}
