import type { Post } from '../../schema/post';
import type { Page } from '../platform';
import { emptyPost, finishPost, firstWay } from '../shared/empty-post';
import { readText, tidyName } from '../shared/text';
import { type CommentIds, commentIds, postAddress, profileAddress, profileIn } from './addresses';
import { authorFrom } from './author';
import { mediaIn } from './media';
import { emoji, isNoText, linksOf } from './message';
import { commentCreatedAt } from './page-records';
import { parseShownTime } from './parse-time';
import { at } from './selectors';

export function extractComment(element: Element, page: Page): Post {
  const post = emptyPost('facebook', 'comment');
  const { matched } = post;
  const own = (selector: string) => ownOf(element, selector);
  const name = authorLink(element);
  if (name) matched['author.name'] = 'shown-link 2026-01';
  const time =
    own('ul a[href*="comment_id="], a[href*="comment_id="]').find(
      (link) => !isInWords(link) && profileAddress(link.getAttribute('href')) === null,
    ) ?? null;
  const ids = idsOf(element, time, matched);
  const body = bodyOf(element);
  if (body) matched.text = 'comment-body 2026-01';
  const media = mediaIn(element, (each) => each.closest(at.comment) === element && !isInWords(each));
  return finishPost(
    {
      ...post,
      ...postedAt(ids, time, page, matched),
      postId: ids?.commentId ?? null,
      url: permalink(time, ids),
      author: authorFrom(
        name ? tidyName(readText(name, { block: () => false })) : null,
        profileAddress(name?.getAttribute('href')),
      ),
      text: body ? readText(body, { skip: isNoText, image: emoji }) : null,
      lang: body?.getAttribute('lang')?.replaceAll('_', '-') ?? null,
      truncated: body?.querySelector('[role="button"]') != null,
      media: media.map((shown) => shown.media),
      links: body ? linksOf([body]) : [],
      replyTo: replyTo(ids),
    },
    ['author.name'],
  );
}

/** Ids of a comment from its own links: the time's link first, then its author's. */
export function idsOf(element: Element, time: Element | null, matched: Post['matched'] = {}): CommentIds | null {
  const shown = authorLink(element);
  return firstWay<CommentIds>(matched, 'postId', [
    [
      'time-link 2026-01',
      () => withPost(commentIds(time?.getAttribute('href') ?? null), commentIds(shown?.getAttribute('href') ?? null)),
    ],
    ['author-link 2026-01', () => commentIds(shown?.getAttribute('href') ?? null)],
  ]);
}

// A permalink with `pfbid` names the comment only; the author's link also names the post.
function withPost(ids: CommentIds | null, other: CommentIds | null): CommentIds | null {
  return ids && ids.postId === null && other?.commentId === ids.commentId ? { ...ids, postId: other.postId } : ids;
}

export function authorLink(element: Element): Element | null {
  const links = ownOf(element, 'a[href]').filter(
    (link) => link.getAttribute('aria-hidden') !== 'true' && tidyName(link.textContent) !== null && !isInWords(link),
  );
  const first = links[0] ?? null;
  return first && profileIn(first.getAttribute('href')) ? first : null;
}

/** The comment's words; stickers and GIFs have none. */
function bodyOf(element: Element): Element | null {
  const bodies = ownOf(element, 'span[dir="auto"]').filter(
    (span) => span.querySelector('div[dir="auto"]') && !isControl(span),
  );
  const paragraph = ownOf(element, 'div[dir="auto"]').find((div) => !isControl(div));
  return bodies[0] ?? paragraph ?? null;
}

function replyTo(ids: CommentIds | null): Post['replyTo'] {
  const postId = ids?.parentId ?? ids?.postId ?? null;
  return postId === null ? null : { postId, handle: null };
}

function permalink(time: Element | null, ids: CommentIds | null): string | null {
  const address = postAddress(time?.getAttribute('href'));
  if (!address || !ids) return null;
  const url = new URL(address.url);
  url.searchParams.set('comment_id', ids.parentId ?? ids.commentId);
  if (ids.parentId !== null) url.searchParams.set('reply_comment_id', ids.commentId);
  return url.href;
}

function postedAt(ids: CommentIds | null, time: Element | null, page: Page, matched: Post['matched']) {
  const raw = tidyName(time?.textContent);
  const created = ids ? commentCreatedAt(page.document, ids.commentId) : null;
  if (created !== null) {
    matched.postedAt = 'page-record 2026-01';
    return { postedAt: new Date(created * 1000).toISOString(), postedAtRaw: raw, postedAtPrecision: 'second' as const };
  }
  const shown = raw === null ? null : parseShownTime(raw, page);
  if (shown) matched.postedAt = 'shown-time 2026-01';
  return { postedAt: shown?.postedAt ?? null, postedAtRaw: raw, postedAtPrecision: shown?.precision ?? null };
}

const ownOf = (element: Element, selector: string) =>
  Array.from(element.querySelectorAll(selector)).filter((each) => each.closest(at.comment) === element);
const isInWords = (element: Element) => element.closest('div[dir="auto"]') !== null;
const isControl = (element: Element) =>
  element.closest('a, [role="button"], [role="link"], ul, [aria-hidden="true"]') !== null;
