import type { Page } from '../platform';
import { queryFirst } from '../shared/query';
import { chatLink, isPerson, nameInLink, publicName } from '../shared/telegram-ids';
import { type BubbleIds, idsOf } from './ids';
import { nameOfPeer } from './names';
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

export function chatOf(bubble: Element, ids: BubbleIds, page: Pick<Page, 'document' | 'url'>): Chat {
  const bar = topAvatar(bubble);
  const isOwn = isPerson(ids.chat) && bar?.querySelector(at.savedMessages) != null;
  if (isOwn) return { id: null, name: null, username: null, url: null, isChannel: false, isOwn };
  const username = ids.bare === null ? null : usernameOf(bubble, ids.bare, page);
  const isBroadcast = bubble.classList.contains('channel-post') || bubble.closest(at.broadcast) !== null;
  return {
    id: ids.chat,
    name: nameOfPeer(bubble, ids.bare),
    username,
    url: chatLink(username),
    isChannel: isBroadcast && ids.chat?.startsWith('-100') === true,
    isOwn,
  };
}

/** Between two people, as far as the page tells; unsure counts as private. */
export function isPrivate(bubble: Element): boolean {
  const { chat } = idsOf(bubble);
  return chat === null || isPerson(chat);
}

/** False for bubbles of a chat that is being left, and for copies that fade out. */
export function isShown(bubble: Element): boolean {
  if (bubble.closest(at.leaving) || !bubble.closest(at.column)) return false;
  const chat = bubble.closest(at.chat);
  return chat === null || chat.classList.contains('active');
}

function topAvatar(bubble: Element): Element | null {
  return bubble.closest(at.chat)?.querySelector(`${at.topbar} ${at.avatar}`) ?? null;
}

/** The public name in the address, if header and message belong to the same chat; else from the open profile column. */
function usernameOf(bubble: Element, bare: string, page: Pick<Page, 'document' | 'url'>): string | null {
  const isHead = topAvatar(bubble)?.getAttribute('data-peer-id') === bare;
  const inHash = isHead ? publicName(/#(@\w+)(?:[?&/]|$)/.exec(page.url)?.[1]) : null;
  return inHash ?? profileName(bare, page.document);
}

/** Glyph beside a public name (2026-11); the line of a person's own words has another one. */
const nameGlyph = '\uea92';

function profileName(bare: string, document: Document): string | null {
  const column = queryFirst(document, at.rightColumn);
  if (column?.querySelector(at.profileAvatar)?.getAttribute('data-peer-id') !== bare) return null;
  const names = Array.from(column.querySelectorAll(at.profileRow)).map((row) => {
    const title = row.querySelector('.row-title');
    if (!title || title.matches('.pre-wrap') || title.querySelector('.i18n')) return null;
    const isName = row.querySelector('.row-icon')?.textContent === nameGlyph;
    return nameInLink(title.textContent) ?? (isName ? publicName(title.textContent) : null);
  });
  return names.find((name) => name !== null) ?? null;
}
