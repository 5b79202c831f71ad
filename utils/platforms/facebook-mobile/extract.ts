import type { Post } from '../../schema/post';
import type { Page } from '../platform';
import { emptyPost, finishPost, firstWay } from '../shared/empty-post';
import { numericId } from '../shared/numbers';
import { permalink } from './detect';
import { mediaOf } from './media';
import { messageOf } from './message';
import { isCut } from './text';

/**
 * The little that such a screen says for certain: its own address, and its one long text. Names and times are there as words,
 * but nothing says which words are a name.
 */
export function extractPost(screen: Element, page: Page): Post {
  const post = emptyPost('facebook', 'post');
  const { matched } = post;
  const address = permalink(page.url);
  const message = messageOf(screen);
  const text = firstWay<string>(matched, 'text', [
    ['only-long-text, low fidelity 2026-07', () => message?.text ?? null],
  ]);
  return finishPost({
    ...post,
    url: firstWay<string>(matched, 'url', [['page-address, low fidelity 2026-07', () => address?.url ?? null]]),
    postId: firstWay<string>(matched, 'postId', [
      ['page-address, low fidelity 2026-07', () => address?.postId ?? null],
    ]),
    container: containerOf(address?.group ?? null),
    text,
    truncated: text !== null && isCut(text),
    // Beside a picture, too: most posts have words, and the copy has them no more than the record.
    missing: text === null ? ['text', 'snapshot'] : [],
    media: mediaOf(screen).map((shown) => shown.media),
  });
}

function containerOf(group: string | null): Post['container'] {
  if (group === null) return null;
  return { name: null, id: numericId(group), url: `https://www.facebook.com/groups/${group}/` };
}
