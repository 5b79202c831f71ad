import type { Post } from '../../schema/post';
import { wholeNumber } from '../shared/numbers';
import { readText, tidyName } from '../shared/text';
import { webUrl } from '../shared/urls';
import { isX, profileLink } from './detect';
import { own, ownAll, type Scope } from './scope';
import { at } from './selectors';
import { viewerHandle } from './viewer';

/** The handle that a "Replying to @…" line names; conversations show none. */
export function replyToOf(scope: Scope): Post['replyTo'] {
  const { userName } = scope;
  if (!userName) return null;
  const text = own(scope, at.text);
  const line = ownAll(scope, 'a[href]').find((link) => {
    if (link.closest(`${at.userName}, ${at.text}, ${at.socialContext}, ${at.card}, ${at.article}`)) return false;
    if (!(userName.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
    if (text && !(text.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_PRECEDING)) return false;
    return /^@\w{1,20}$/.test(tidyName(link.textContent) ?? '');
  });
  const handle = line ? profileLink(line.getAttribute('href')) : null;
  return handle === null ? null : { postId: null, handle };
}

/** Handle of the account that reposted it into this list. The viewer's own repost is not recorded. */
export function repostedByOf(scope: Scope): string | null {
  const line = ownAll(scope, at.socialContext)[0];
  const link = line?.closest('a[href]') ?? line?.querySelector('a[href]') ?? null;
  const handle = link ? profileLink(link.getAttribute('href')) : null;
  if (handle === null) return null;
  const viewer = viewerHandle(scope.root.ownerDocument);
  return viewer !== null && viewer.toLowerCase() === handle.toLowerCase() ? null : handle;
}

export function containerOf(scope: Scope): Post['container'] {
  for (const link of ownAll(scope, at.communityLink)) {
    if (link.closest(at.text)) continue;
    // Saved pages have absolute addresses.
    const url = webUrl(link.getAttribute('href'), 'https://x.com/');
    const id = isX(url?.href ?? '') ? /^\/i\/communities\/(\d{1,20})\/?$/.exec(url!.pathname)?.[1] : undefined;
    if (id !== undefined) return { name: tidyName(readText(link)), id, url: `https://x.com/i/communities/${id}` };
  }
  return null;
}

/** The bar with reply, repost and like. Carousels and X Articles have other groups. */
export function actionBar(scope: Scope): Element | null {
  return ownAll(scope, at.actions).find((group) => group.querySelector(at.reply) !== null) ?? null;
}

export function countsOf(scope: Scope): Post['counts'] {
  const bar = actionBar(scope);
  if (!bar) return null;
  const label = (selector: string) => wholeNumber(bar.querySelector(selector)?.getAttribute('aria-label'));
  const views = ownAll(scope, at.analytics).map((link) => wholeNumber(link.getAttribute('aria-label')));
  return {
    raw: rawCounts(bar.getAttribute('aria-label')),
    replies: label(at.reply),
    shares: label(at.repost),
    likes: label(at.like),
    views: views.find((number) => number !== null) ?? null,
  };
}

// The label also says what the viewer herself did ("Liked", "Bookmarked"): then only parts with a number are kept.
function rawCounts(label: string | null): string | null {
  const parts = (label ?? '').split(/(?:[,،;؛]\s+|、)/);
  const counted = parts.filter((part) => /\p{Nd}/u.test(part));
  return tidyName(counted.length === parts.length ? label : counted.join(', '));
}
