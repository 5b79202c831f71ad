import type { Author, Post } from '../../schema/post';
import { emptyPost } from '../shared/empty-post';
import { queryAll, queryFirst } from '../shared/query';
import { chatLink, markedChannel } from '../shared/telegram-ids';
import { clip, readText, tidyName } from '../shared/text';
import { linkTo, postLink, sameName } from './detect';
import { placeOf } from './find';
import { own } from './own';
import { at } from './selectors';

/** Where the post stands: a channel, or a group when it names a sender beside the owner. */
export interface Chat {
  name: string | null;
  username: string | null;
  id: string | null;
  url: string | null;
}

export function chatOf(element: Element, document: Document): Chat {
  const username = placeOf(element)?.name ?? null;
  const owner = own(element, at.owner)[0];
  const name = owner ? nameIn(owner) : headTitle(username, document);
  return { name, username, id: channelId(element) ?? idBeside(username, document), url: chatLink(username) };
}

/** A group's message names its sender; a channel's post is the channel's. Where neither shows, nobody wrote it. */
export function authorOf(element: Element, chat: Chat, matched: Post['matched']): Author & { isSender: boolean } {
  const sender = own(element, at.sender)[0];
  if (!sender) {
    const names = namesMore(element, chat);
    if (names || !isOfChannel(element)) return { name: null, handle: null, id: null, url: null, isSender: names };
    if (chat.name !== null) matched['author.name'] = 'chat 2026-09';
    return { name: chat.name, handle: chat.username, id: chat.id, url: chat.url, isSender: false };
  }
  const name = nameIn(sender);
  if (name !== null) matched['author.name'] = 'author-name 2026-09';
  const link = postLink(sender.getAttribute('href'));
  const handle = link?.id === null ? link.name : null;
  return { name, handle, id: null, url: chatLink(handle), isSender: true };
}

/** A group's line names a sender and the group ("… in …"): words beside the owner's are left of one, in any language. */
function namesMore(element: Element, chat: Chat): boolean {
  const line = own(element, at.author)[0];
  const says = line ? readText(line, { skip: (each) => each.matches(at.ownerLine) }) : null;
  return says !== null && /[\p{L}\p{N}]/u.test(says) && tidyName(says) !== chat.name;
}

/** Only a channel's posts count views, carry a signature, and have a list of their own on these pages (2026-09). */
function isOfChannel(element: Element): boolean {
  return own(element, `${at.views}, ${at.signature}`).length > 0 || element.closest(at.list) !== null;
}

/** What was forwarded: who wrote it first, and where. Its words are those of the post that forwards it. */
export function originOf(element: Element): (Post & { quoted: null }) | null {
  const title = Array.from(element.querySelectorAll(at.forwarded)).find(
    (each) => !each.closest(at.reply) && each.closest(at.post) === element,
  );
  if (!title) return null;
  const link = postLink(title.getAttribute('href'));
  const name = nameIn(title);
  const handle = link?.name ?? null;
  const isPost = link !== null && link.id !== null;
  return {
    ...emptyPost('telegram', isPost ? 'post' : 'message'),
    author: { name, handle, id: null, url: chatLink(handle) },
    postId: link?.id ?? null,
    url: isPost ? linkTo(link) : null,
    container: isPost ? { name, id: null, url: chatLink(handle) } : null,
    missing: ['author.id', ...(isPost ? [] : ['postId', 'url']), 'postedAt'],
    quoted: null,
  };
}

/** The channel's number, in the base64 JSON of `data-view`; only if that speaks of this very post. */
function channelId(element: Element): string | null {
  try {
    const coded = (element.getAttribute('data-view') ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const view: unknown = JSON.parse(atob(coded));
    if (typeof view !== 'object' || view === null || !('c' in view) || !('p' in view)) return null;
    if (String(view.p) !== placeOf(element)?.id) return null;
    const bare = /^-([1-9]\d{0,12})$/.exec(String(view.c))?.[1];
    return bare === undefined ? null : markedChannel(bare);
  } catch {
    return null;
  }
}

/** The same on another post of this chat. */
function idBeside(username: string | null, document: Document): string | null {
  const others = username === null ? [] : queryAll(document, `[data-post^="${username}/"][data-view]`);
  const ids = new Set(others.map(channelId).filter((id) => id !== null));
  return ids.size === 1 ? [...ids][0]! : null;
}

function headTitle(username: string | null, document: Document): string | null {
  const named = postLink(queryFirst(document, at.headName)?.getAttribute('href'));
  const title = queryFirst(document, at.headTitle);
  return title && username !== null && named && sameName(named.name, username) ? nameIn(title) : null;
}

function nameIn(element: Element): string | null {
  const name = tidyName(readText(element));
  return name === null ? null : clip(name, 2_000);
}
