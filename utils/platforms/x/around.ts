import type { Post } from '../../schema/post';
import { wholeNumber } from '../shared/numbers';
import { readText, tidyName } from '../shared/text';
import { webUrl } from '../shared/urls';
import { isX, profileLink } from './detect';
import { own, ownAll, type Scope } from './scope';
import { at } from './selectors';
import { viewerHandle } from './viewer';

const notInLine = [at.userName, at.text, at.socialContext, at.card, at.article, at.communityNote].join(', ');

/** The handle that a "Replying to @…" line names, right above the text; conversations show none. */
export function replyToOf(scope: Scope): Post['replyTo'] {
  const { userName } = scope;
  if (!userName) return null;
  // What follows the line: the text, else what is attached.
  const below = own(scope, at.text) ?? own(scope, `${at.attachments}, ${at.card}, ${at.actions}`);
  // Nothing in a quoted post leads anywhere: its line has words only.
  const named = ownAll(scope, scope.isQuote ? 'span[dir], span' : 'a[href]').find((element) => {
    if (element.closest(notInLine)) return false;
    if (!(userName.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
    if (below && !(below.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING)) return false;
    return handleIn(element) !== null;
  });
  if (!named) return null;
  const handle = scope.isQuote ? handleIn(named) : profileLink(named.getAttribute('href'));
  return handle === null ? null : { postId: null, handle };
}

const handleIn = (element: Element) => /^@(\w{1,20})$/.exec(tidyName(element.textContent) ?? '')?.[1] ?? null;

/** Handle of the account that reposted it into this list. The viewer's own repost is not recorded. */
export function repostedByOf(scope: Scope): string | null {
  const line = ownAll(scope, at.socialContext)[0];
  const link = line?.closest('a[href]') ?? line?.querySelector('a[href]') ?? null;
  const handle = link ? profileLink(link.getAttribute('href')) : null;
  if (handle === null) return null;
  const viewer = viewerHandle(scope.root.ownerDocument);
  // Who looks is not known: then a post she has reposted may be here by her own repost.
  if (viewer === null) return own(scope, at.ownRepost) === null ? handle : null;
  return viewer.toLowerCase() === handle.toLowerCase() ? null : handle;
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
