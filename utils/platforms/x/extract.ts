import type { Post } from '../../schema/post';
import type { Page } from '../platform';
import { emptyPost, finishPost } from '../shared/empty-post';
import { containerOf, countsOf, replyToOf, repostedByOf } from './around';
import { authorOf } from './author';
import { hasUnread, unread } from './hollow';
import { identityOf, quotedId } from './identity';
import { mediaOf } from './media';
import { own, ownAll, quoteScope, type Scope, scopeOf } from './scope';
import { at } from './selectors';
import { postedAtOf } from './time';
import { wordsOf } from './words';

export function extractPost(element: Element, page: Page): Post {
  const scope = scopeOf(element);
  const post = emptyPost('x', 'post');
  const { matched } = post;
  const identity = identityOf(scope, page.url, matched);
  const author = authorOf(scope, identity.handle, matched);
  const [quote] = scope.quotes;
  const shown = mediaOf(scope);
  const isLoaded = (frame: Element) => shown.some(({ element: each }) => frame.contains(each));
  const read = finishPost(
    {
      ...post,
      ...wordsOf(scope, matched),
      ...postedAtOf(identity.time, identity.id, page.now, matched),
      postId: identity.id,
      url: permalink(identity.id, author.handle),
      author,
      edited: identity.edited,
      sponsored: element.parentElement?.closest(at.advertisement) != null || own(scope, at.impressionPixel) !== null,
      media: shown.map(({ media }) => media),
      container: containerOf(scope),
      replyTo: replyToOf(scope),
      quoted: quote ? quotedPost(quoteScope(quote), page) : null,
      repostedBy: repostedByOf(scope),
      counts: countsOf(scope),
      missing: [
        ...(ownAll(scope, at.mediaFrame).every(isLoaded) ? [] : ['media']),
        // In a post that is shown, it stands where the quoted one was.
        ...(scope.userName !== null && element.querySelector(at.tombstone) !== null ? ['quoted'] : []),
      ],
    },
    ['author.name', 'author.handle'],
  );
  if (hasUnread(element, read, scope)) matched.text = unread;
  return read;
}

function quotedPost(scope: Scope, page: Page): Post & { quoted: null } {
  const post = emptyPost('x', 'post');
  const { matched } = post;
  const author = authorOf(scope, null, matched);
  const time = own(scope, 'time');
  const link = quotedId(scope, author.handle, time);
  if (link) matched.postId = 'photo-link 2026-09';
  return {
    ...finishPost(
      {
        ...post,
        ...wordsOf(scope, matched),
        ...postedAtOf(time, link?.id ?? null, page.now, matched),
        postId: link?.id ?? null,
        url: permalink(link?.id ?? null, author.handle),
        author,
        media: mediaOf(scope).map(({ media }) => media),
        replyTo: replyToOf(scope),
      },
      ['author.name', 'author.handle'],
    ),
    quoted: null,
  };
}

function permalink(id: string | null, handle: string | null): string | null {
  return id === null ? null : `https://x.com/${handle ?? 'i'}/status/${id}`;
}
