import type { Author, Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { readText, tidyName } from '../shared/text';
import type { Direction } from './direction';
import { shownDirection } from './direction';
import { columnOf, messagesAround, own } from './find';
import { idsOf, isChannelId, isGroupId, isPersonId } from './ids';
import { at } from './selectors';
import { phoneIn, stampOf } from './stamp';

export interface Chat {
  name: string | null;
  id: string | null;
}

const nobody: Author = { name: null, handle: null, id: null, url: null };

/**
 * Who speaks, as shown: a saved name or a name the sender chose. A number is a handle and never a name: where the name's
 * place is lost it would pass for one. Her own messages name nobody.
 */
export function authorOf(message: Element, chat: Chat, direction: Direction | null, matched: Post['matched']): Author {
  if (direction !== 'in') return nobody;
  const ids = idsOf(message);
  const stamped = stampOf(message)?.name ?? null;
  const isChat = isPersonId(ids.chat) || isChannelId(ids.chat);
  const name = firstWay<string>(matched, 'author.name', [
    ['author-label 2026-09', () => unlessNumber(labelIn(message))],
    ['label-beside-number 2026-05', () => labelBeside(message, stamped)],
    ['pre-plain-text 2026-09', () => unlessNumber(stamped)],
    ['chat 2026-09', () => (isChat ? unlessNumber(chat.name) : null)],
  ]);
  const handle = phoneIn(stamped) ?? phoneIn(labelIn(message)) ?? numberShown(message);
  return { ...nobody, name, handle, id: ids.sender ?? (isChat ? chat.id : null) };
}

const unlessNumber = (name: string | null) => (phoneIn(name) === null ? name : null);

export function chatOf(message: Element, matched: Post['matched']): Chat {
  const column = columnOf(message);
  const { chat } = idsOf(message);
  const title = tidyName((column.querySelector(at.title) ?? column.querySelector(at.headTitle))?.textContent);
  const around = messagesAround(message);
  noteKind(chat, around, matched);
  const isHers = isOwnNotes(chat, around);
  // Old groups carry their founder's number.
  return { name: isHers ? null : title, id: isHers || chat?.includes('-') ? null : chat };
}

/**
 * Notes to herself carry her own name and number. Nothing marks them in every build, so a chat in which nobody else is seen
 * to write counts as hers: its name is missing then, and said to be.
 */
function isOwnNotes(chat: string | null, around: Element[]): boolean {
  if (isGroupId(chat) || isChannelId(chat)) return false;
  return !around.some((other) => idsOf(other).chat === chat && shownDirection(other) === 'in');
}

/** The record has no field for it: group or person stands beside the way it was read. A group names who is not saved, or has more than one who writes. */
function noteKind(chat: string | null, around: Element[], matched: Post['matched']): void {
  const kind = firstWay<'group' | 'person'>(matched, 'chat', [
    ['packed-id 2025', () => (isGroupId(chat) ? 'group' : isPersonId(chat) ? 'person' : null)],
    ['author-labels 2026-09', () => (around.some((other) => own(other, at.author).length > 0) ? 'group' : null)],
    ['several-senders 2026-09', () => (sendersIn(around).size > 1 ? 'group' : null)],
  ]);
  if (kind !== null) matched.chat = `${kind}: ${matched.chat}`;
}

const sendersIn = (around: Element[]) =>
  new Set(around.filter((other) => shownDirection(other) === 'in').flatMap((other) => stampOf(other)?.name ?? []));

function labelIn(message: Element): string | null {
  const [label] = own(message, at.author);
  return label ? tidyName(readText(label)) : null;
}

/** Builds without test ids: the name stands before the words, beside the number that the stamp has too. */
function labelBeside(message: Element, stamped: string | null): string | null {
  if (phoneIn(stamped) === null) return null;
  const heads = own(message, 'span').filter((span) => !span.closest(`${at.stamp}, ${at.meta}`));
  if (!heads.some((span) => tidyName(span.textContent) === stamped)) return null;
  const names = heads.filter((span) => span.getAttribute('dir') === 'auto').map((span) => tidyName(readText(span)));
  return names.find((name) => name !== null && phoneIn(name) === null) ?? null;
}

/** The number beside the name, on messages without words. */
function numberShown(message: Element): string | null {
  if (own(message, at.author).length === 0) return null;
  const heads = own(message, 'span').filter((span) => !span.closest(`${at.stamp}, ${at.meta}, ${at.text}`));
  return heads.map((span) => phoneIn(tidyName(span.textContent))).find((number) => number !== null) ?? null;
}
