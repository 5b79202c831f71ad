import type { Post } from '../../schema/post';
import type { Page } from '../platform';
import { emptyPost, finishPost, firstWay } from '../shared/empty-post';
import { exactCount } from '../shared/telegram-counts';
import { nameInLink } from '../shared/telegram-ids';
import { clip, readText, tidyName } from '../shared/text';
import { plainLink } from '../shared/urls';
import { authorOf, chatOf, originOf } from './author';
import { linkTo, postLink, sameName } from './detect';
import { placeOf } from './find';
import { mediaOf } from './media';
import { own } from './own';
import { at } from './selectors';

export function extractPost(element: Element, page: Page): Post {
  const matched: Post['matched'] = {};
  const place = placeOf(element);
  const chat = chatOf(element, page.document);
  const { isSender, ...author } = authorOf(element, chat, matched);
  const replyTo = replyToOf(element, chat.username);
  if (place) Object.assign(matched, { postId: 'data-post 2026-09', url: 'data-post 2026-09' });
  const post: Post = {
    ...emptyPost('telegram', isSender ? 'message' : 'post'),
    ...postedAtOf(element, matched),
    matched,
    author,
    replyTo,
    postId: place?.id ?? null,
    url: place && linkTo(place),
    text: textOf(element, matched),
    edited: isEdited(element),
    media: mediaOf(element).map(({ media }) => media),
    links: linksOf(element),
    container: { name: chat.name === null ? null : clip(chat.name, 2_000), id: chat.id, url: chat.url },
    quoted: originOf(element),
    counts: countsOf(element),
    missing: [
      ...(replyTo !== null && replyTo.postId === null ? ['replyTo.postId'] : []),
      ...(own(element, at.onlyInApp).some((each) => !each.closest(at.standby)) ? ['media'] : []),
    ],
  };
  return finishPost(post, ['container.id', 'container.name', 'author.name', 'author.id']);
}

function textOf(element: Element, matched: Post['matched']): string | null {
  return firstWay<string>(matched, 'text', [
    ['message-text 2026-09', () => joined(own(element, at.text))],
    ['poll 2026-09', () => joined(own(element, at.poll))],
  ]);
}

/** An album's caption has its own element twice, one in the other. */
function joined(elements: Element[]): string | null {
  const innermost = elements.filter((each) => !elements.some((other) => other !== each && each.contains(other)));
  const texts = innermost.map((each) => readText(each)).filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join('\n').replaceAll('\u00a0', ' ');
}

function postedAtOf(
  element: Element,
  matched: Post['matched'],
): Pick<Post, 'postedAt' | 'postedAtRaw' | 'postedAtPrecision'> {
  const time = own(element, at.time)[0];
  const written = time?.getAttribute('datetime') ?? '';
  const moment = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:?\d\d)$/.test(written) ? new Date(written) : null;
  const isTime = moment !== null && !Number.isNaN(moment.getTime());
  if (isTime) matched.postedAt = 'time-element 2026-09';
  return {
    postedAt: isTime ? moment.toISOString() : null,
    postedAtRaw: written === '' ? null : tidyName(written),
    postedAtPrecision: isTime ? 'second' : null,
  };
}

/** "edited" stands as bare text beside the signature and the date. */
function isEdited(element: Element): boolean {
  const [meta] = own(element, at.meta);
  return Array.from(meta?.childNodes ?? []).some((node) => node.nodeType === 3 && /\p{L}/u.test(node.nodeValue ?? ''));
}

/** Names of people and searches of the page are not links of the author's. */
function linksOf(element: Element): string[] {
  const inText = own(element, at.text).flatMap((text) => Array.from(text.querySelectorAll('a[href]')));
  const written = inText.filter(
    (link) => !/^@/.test(link.textContent ?? '') || nameInLink(link.getAttribute('href')) === null,
  );
  const previews = Array.from(element.querySelectorAll(at.preview)).filter((each) => !each.closest(at.reply));
  const found = [...written, ...previews].map((link) => plainLink(link.getAttribute('href')));
  return [...new Set(found.filter((link) => link !== null))];
}

/** The answered post's number counts in this chat only. */
function replyToOf(element: Element, username: string | null): Post['replyTo'] {
  const reply = Array.from(element.querySelectorAll(at.reply)).find((each) => each.closest(at.post) === element);
  if (!reply) return null;
  const link = postLink(reply.getAttribute('href'));
  const isHere = link !== null && username !== null && sameName(link.name, username);
  return { postId: isHere ? link.id : null, handle: null };
}

/** Views are rounded from a thousand on (`15.2K`). */
function countsOf(element: Element): Post['counts'] {
  const raw = tidyName(own(element, at.views)[0]?.textContent);
  return raw === null
    ? null
    : { raw: clip(raw, 2_000), replies: null, shares: null, likes: null, views: exactCount(raw) };
}
