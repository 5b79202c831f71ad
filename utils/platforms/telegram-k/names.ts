import { readText, tidyName } from '../shared/text';
import { at } from './selectors';

/** The name of a peer wherever this chat writes it in full: names carry the id they belong to. */
export function nameOfPeer(bubble: Element, bare: string | null): string | null {
  if (bare === null || !/^-?[1-9]\d*$/.test(bare)) return null;
  const chat = bubble.closest(at.chat) ?? bubble.ownerDocument;
  const titles = Array.from(chat.querySelectorAll(`.peer-title[data-peer-id="${bare}"]`));
  const full = titles.filter((title) => title.getAttribute('data-only-first-name') !== '1' && !isInWords(title));
  return full.map(titleText).find((name) => name !== null) ?? null;
}

export function titleText(title: Element): string | null {
  return tidyName(readText(title, { skip: (element) => element.matches('.tgico, .emoji-status') }));
}

// Where people write, a name could be anything.
const isInWords = (title: Element) => title.closest(`${at.text}, ${at.message}`) !== null;
