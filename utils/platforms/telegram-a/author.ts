import type { Author, Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { chatLink, isPerson, markedPeer } from '../shared/telegram-ids';
import { readText, tidyName } from '../shared/text';
import { type Chat, senderGroup } from './place';
import { at } from './selectors';

const nobody: Author = { name: null, handle: null, id: null, url: null };

/** Who speaks. Her own messages name nobody: what would be written here is herself. */
export function authorOf(message: Element, chat: Chat, matched: Post['matched']): Author {
  if (isOwn(message)) return nobody;
  const group = senderGroup(message);
  const avatar = groupAvatar(message, group);
  const id = firstWay<string>(matched, 'author.id', [
    ['sender-avatar 2026-11', () => markedPeer(avatar?.getAttribute('data-peer-id'))],
    ['chat 2026-11', () => (chat.isChannel || isPerson(chat.id) ? chat.id : null)],
  ]);
  const isChat = id !== null && id === chat.id;
  const name = firstWay<string>(matched, 'author.name', [
    ['sender-avatar 2026-11', () => tidyName(avatar?.getAttribute('aria-label'))],
    ['sender-title 2026-11', () => senderTitle(group ?? message)],
    ['same-sender 2026-11', () => (id === null ? null : nameElsewhere(message, id))],
    ['chat 2026-11', () => (isChat ? chat.name : null)],
  ]);
  return { name, handle: isChat ? chat.username : null, id, url: isChat ? chatLink(chat.username) : null };
}

export function isOwn(message: Element): boolean {
  return message.classList.contains('own');
}

/** Where a forwarded message came from, as the message says; null for others. */
export function originOf(message: Element): Author | null {
  const title = titlesOf(message).find(isForwardTitle);
  if (!title) return null;
  const id = markedPeer(title.querySelector(at.forwardAvatar)?.getAttribute('data-peer-id'));
  return { ...nobody, id, name: nameIn(title) };
}

/** One avatar stands beside all messages of a group, outside of them (until 2023: inside the last one). */
function groupAvatar(message: Element, group: Element | null): Element | null {
  const avatars = Array.from(group?.querySelectorAll(at.avatar) ?? []);
  const beside = avatars.filter((avatar) => !avatar.closest(at.message));
  const inside = Array.from(message.querySelectorAll(at.avatar)).filter((avatar) => !avatar.closest(at.content));
  return beside[0] ?? inside[0] ?? null;
}

/** A photo avatar has no name: the first message of the group has it, unless that is a forwarded one. */
function senderTitle(group: Element): string | null {
  const messages = group.matches(at.message) ? [group] : Array.from(group.querySelectorAll(at.message));
  const titles = messages.flatMap(titlesOf).filter((title) => !isForwardTitle(title));
  return titles.map(nameIn).find((name) => name !== null) ?? null;
}

/** The same id beside other messages of this list. */
function nameElsewhere(message: Element, id: string): string | null {
  const groups = Array.from(message.closest(at.list)?.querySelectorAll(at.senderGroup) ?? []);
  const same = groups.filter((group) => groupAvatar(message, group)?.getAttribute('data-peer-id') === id);
  return same.map(senderTitle).find((name) => name !== null) ?? null;
}

function titlesOf(message: Element): Element[] {
  return Array.from(message.querySelectorAll(at.title)).filter((title) => !title.closest(at.reply));
}

function isForwardTitle(title: Element): boolean {
  // A forwarded message has the title above its content, not in it.
  return title.closest(at.forwarded) !== null && title.closest('.content-inner') === null;
}

function nameIn(title: Element): string | null {
  const names = at.names.flatMap((selector) => Array.from(title.querySelectorAll(selector)));
  const name = names.find((each) => !each.closest(at.via));
  return name ? tidyName(readText(name, { skip: (element) => element.matches('.Avatar, .icon') })) : null;
}
