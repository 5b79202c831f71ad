import type { Page } from '../platform';
import { chatLink, markedPeer, nameInLink, publicName } from '../shared/telegram-ids';
import { readText, tidyName } from '../shared/text';
import { at } from './selectors';

/** The chat a message stands in, as far as the page tells. */
export interface Chat {
  id: string | null;
  name: string | null;
  username: string | null;
  url: string | null;
  isChannel: boolean;
  /** Her own notes: who is shown there is herself. */
  isOwn: boolean;
}

export function chatOf(message: Element, page: Pick<Page, 'document' | 'url'>): Chat {
  const head = shownHead(message, page.document);
  const avatar = head?.querySelector(at.avatar) ?? null;
  const isOwn = avatar?.matches(at.savedMessages) ?? false;
  const id = isOwn ? null : (markedPeer(avatar?.getAttribute('data-peer-id')) ?? chatInHash(page.url));
  const name = head?.querySelector(at.chatName);
  const username = id === null ? null : usernameOf(id, page.document);
  return {
    id,
    name: name && !isOwn ? tidyName(readText(name)) : null,
    username,
    url: chatLink(username),
    isChannel: isBroadcast(message, id),
    isOwn,
  };
}

/** The chat's id alone, for the button. */
export function chatIdOf(message: Element): string | null {
  const document = message.ownerDocument;
  const avatar = shownHead(message, document)?.querySelector(at.avatar);
  return markedPeer(avatar?.getAttribute('data-peer-id')) ?? chatInHash(document.URL);
}

/** False in a slide that is on its way out: the header is the next chat's already. */
export function isShown(element: Element): boolean {
  for (let slide = element.closest(at.slide); slide; slide = slide.parentElement?.closest(at.slide) ?? null) {
    if (!slide.classList.contains(at.activeSlide)) return false;
  }
  return true;
}

function shownHead(message: Element, document: Document): Element | null {
  if (!isShown(message)) return null;
  const shown = (root: ParentNode | null, selector: string) =>
    Array.from(root?.querySelectorAll(selector) ?? []).find(isShown);
  // The header stands before the messages. To search the whole page once for each of them takes seconds in a long chat.
  return shown(document.querySelector(at.header), at.chat) ?? shown(document, `${at.header} ${at.chat}`) ?? null;
}

// `#-1001234567890_221` is a topic of that chat, or comments on its post, which stand in another chat: not told apart here.
function chatInHash(url: string): string | null {
  return markedPeer(/#(-?\d+)$/.exec(url)?.[1]);
}

// In a broadcast channel nobody but the channel speaks, and no sender stands beside the messages.
function isBroadcast(message: Element, id: string | null): boolean {
  const list = message.closest(at.list);
  return id?.startsWith('-100') === true && list?.classList.contains('no-avatars') === true && !senderGroup(message);
}

export const senderGroup = (message: Element) => message.closest(at.senderGroup);

/** Only the open profile column names a chat in public; it may be another person's. */
function usernameOf(id: string, document: Document): string | null {
  const column = document.querySelector(at.rightColumn);
  if (column?.querySelector(`${at.profile} ${at.avatar}`)?.getAttribute('data-peer-id') !== id) return null;
  const lines = Array.from(column.querySelectorAll(at.profileLines)).map((icon) => {
    const text = icon.parentElement?.querySelector('.title')?.textContent;
    return icon.classList.contains('icon-link') ? nameInLink(text) : publicName(text);
  });
  return lines.find((name) => name !== null) ?? null;
}
