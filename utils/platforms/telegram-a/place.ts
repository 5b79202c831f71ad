import type { Page } from '../platform';
import { queryAll, queryFirst } from '../shared/query';
import { chatLink, isPerson, markedPeer, nameInLink, publicName } from '../shared/telegram-ids';
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
  /** Number of the forum topic that is open. */
  topic: string | null;
}

export function chatOf(message: Element, page: Pick<Page, 'document' | 'url'>): Chat {
  const head = shownHead(message, page.document);
  const avatar = head?.querySelector(at.avatar) ?? null;
  const isOwn = avatar?.matches(at.savedMessages) ?? false;
  const thread = isOwn || avatar ? null : threadOf(message, head, page.url);
  const id = isOwn ? null : (markedPeer(avatar?.getAttribute('data-peer-id')) ?? thread?.chat ?? chatInHash(page.url));
  const name = thread ? nameInList(id, page.document) : head?.querySelector(at.chatName);
  const username = id === null ? null : usernameOf(id, page.document);
  return {
    id,
    name: name && !isOwn ? tidyName(readText(name)) : null,
    username,
    url: chatLink(username),
    isChannel: isBroadcast(message, id),
    isOwn,
    topic: thread?.topic ?? null,
  };
}

/** The chat's id alone, for the button. */
export function chatIdOf(message: Element): string | null {
  const document = message.ownerDocument;
  const avatar = shownHead(message, document)?.querySelector(at.avatar);
  return markedPeer(avatar?.getAttribute('data-peer-id')) ?? chatInHash(document.URL);
}

/** Between two people, as far as the page tells; unsure counts as private. */
export function isPrivate(message: Element): boolean {
  // A thread has a group's id in the address and no face in the header.
  const id = chatIdOf(message) ?? markedPeer(/#(-?\d+)_/.exec(message.ownerDocument.URL)?.[1]);
  return id === null || isPerson(id);
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
    (root === null ? [] : queryAll(root, selector)).find(isShown);
  // The header stands before the messages. To search the whole page once for each of them takes seconds in a long chat.
  return shown(queryFirst(document, at.header), at.chat) ?? shown(document, `${at.header} ${at.chat}`) ?? null;
}

/**
 * `#-1001234567890_221`: a topic of that chat, whose header has the topic's face, or comments below a post. Those stand in
 * another chat than the post, and while they load the address is the post's (source of 12.0.32): it is theirs once the thread's
 * first message, which has the thread's number, stands on top.
 */
function threadOf(message: Element, head: Element | null, url: string): { chat: string; topic: string | null } | null {
  const [, peer, thread] = /#(-100\d+)_(\d+)$/.exec(url) ?? [];
  const chat = markedPeer(peer);
  if (chat === null || thread === undefined) return null;
  if (head?.querySelector(at.topicFace)) return { chat, topic: thread };
  const first = message.closest(at.list)?.querySelector(at.message);
  return first?.getAttribute('data-message-id') === thread ? { chat, topic: null } : null;
}

/** A thread's header names the thread; the list of chats names the chat. */
function nameInList(id: string | null, document: Document): Element | null {
  return queryFirst(document, `${at.chatList} a[href="#${id}"] ${at.chatName}`);
}

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
  const column = queryFirst(document, at.rightColumn);
  if (column?.querySelector(`${at.profile} ${at.avatar}`)?.getAttribute('data-peer-id') !== id) return null;
  const lines = Array.from(column.querySelectorAll(at.profileLines)).map((icon) => {
    const text = icon.parentElement?.querySelector('.title')?.textContent;
    return icon.classList.contains('icon-link') ? nameInLink(text) : publicName(text);
  });
  return lines.find((name) => name !== null) ?? null;
}
