import type { Author, Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { chatLink, isPerson } from '../shared/telegram-ids';
import { type BubbleIds, peerBeside, placeIn } from './ids';
import { nameOfPeer, titleText } from './names';
import type { Chat } from './place';
import { at } from './selectors';

const nobody: Author = { name: null, handle: null, id: null, url: null };

/** Who speaks. Her own messages name nobody: what would be written here is herself. */
export function authorOf(bubble: Element, ids: BubbleIds, chat: Chat, matched: Post['matched']): Author {
  if (isOwn(bubble)) return nobody;
  const avatar = bubble.closest(at.group)?.querySelector(at.groupAvatar) ?? null;
  const named = own(bubble, at.senderName)[0] ?? null;
  const bare = firstWay<string>(matched, 'author.id', [
    ['group-avatar 2026-11', () => avatar?.getAttribute('data-peer-id') ?? null],
    ['colored-name 2026-11', () => named?.getAttribute('data-peer-id') ?? null],
    ['chat 2026-11', () => (chat.isChannel || isPerson(chat.id) ? ids.bare : null)],
  ]);
  const id = peerBeside(bare, ids);
  const isChat = id !== null && id === chat.id;
  const name = firstWay<string>(matched, 'author.name', [['peer-title-of-id 2026-11', () => nameBeside(bubble, bare)]]);
  if (id === null) delete matched['author.id'];
  return { name, handle: isChat ? chat.username : null, id, url: isChat ? chatLink(chat.username) : null };
}

export function isOwn(bubble: Element): boolean {
  return bubble.classList.contains('is-out');
}

export interface Origin {
  author: Author;
  postId: string | null;
}

/** Where a forwarded message came from, as the message says; null for others. */
export function originOf(bubble: Element, ids: BubbleIds): Origin | null {
  const title = own(bubble, at.forwardedName)[0] ?? null;
  const from = placeIn(title?.getAttribute('data-saved-from') ?? bubble.getAttribute('data-saved-from'));
  if (!title && !from) return null;
  const bare = title?.getAttribute('data-peer-id') ?? null;
  const id = peerBeside(bare, ids) ?? (title ? null : (from?.peer ?? null));
  const name = title
    ? titleText(title)
    : nameBeside(bubble, bubble.getAttribute('data-saved-from')?.split('_')[0] ?? null);
  // A person's message, forwarded from a group: the number is of that group, not of the person's.
  return { author: { ...nobody, id, name }, postId: from !== null && from.peer === id ? from.id : null };
}

function nameBeside(bubble: Element, bare: string | null): string | null {
  const inside = own(bubble, at.title).filter(
    (title) => !title.closest(`${at.forwardedName}, ${at.via}, .bubble-name-forwarded`),
  );
  const mine = inside.find((title) => title.getAttribute('data-peer-id') === bare);
  return (mine ? titleText(mine) : null) ?? nameOfPeer(bubble, bare);
}

/** Inside the bubble, but not in the message it answers nor in its words. */
function own(bubble: Element, selector: string): Element[] {
  return Array.from(bubble.querySelectorAll(selector)).filter((each) => !each.closest(`${at.reply}, ${at.message}`));
}
