import type { Post } from '../../schema/post';
import type { Page } from '../platform';
import { emptyPost, finishPost } from '../shared/empty-post';
import { clip } from '../shared/text';
import { authorOf, chatOf } from './author';
import { directionOf } from './direction';
import { own, quotedOf } from './find';
import { idsOf, isChannelId } from './ids';
import { permalinkOf } from './link';
import { mediaOf } from './media';
import { quotedPost } from './quoted';
import { at } from './selectors';
import { isEdited, postedAtOf } from './time';
import { linksOf, textOf } from './words';

export function extractPost(message: Element, page: Page): Post {
  const matched: Post['matched'] = {};
  const ids = idsOf(message);
  const direction = directionOf(message, matched);
  const chat = chatOf(message, matched);
  const url = permalinkOf(message);
  const isAnswer = quotedOf(message) !== null;
  if (ids.id !== null) matched.postId = ids.isOut === null ? 'data-id 2026-04' : 'packed-data-id 2025';
  if (url !== null) matched.url = 'channel-link 2026-09';
  if (own(message, at.forwarded).length > 0) matched.forwarded = 'forward-icon 2026-09';
  const post: Post = {
    ...emptyPost('whatsapp', url !== null || isChannelId(ids.chat) ? 'post' : 'message'),
    ...postedAtOf(message, page, matched),
    matched,
    url,
    postId: ids.id,
    author: authorOf(message, chat, direction, matched),
    text: textOf(message, matched),
    truncated: own(message, at.more).length > 0,
    edited: isEdited(message),
    media: mediaOf(message).map(({ media }) => media),
    links: linksOf(message),
    container: { name: chat.name === null ? null : clip(chat.name, 2_000), id: chat.id, url: null },
    replyTo: isAnswer ? { postId: null, handle: null } : null,
    quoted: quotedPost(message),
    missing: isAnswer ? ['replyTo.postId'] : [],
  };
  const finished = finishPost(post, [
    'container.id',
    'container.name',
    ...(direction === 'out' ? [] : ['author.name']),
  ]);
  // An answer without words of its own is not complete.
  const isWordless = finished.text === null && finished.media.length === 0 && !finished.missing.includes('text');
  return isWordless ? { ...finished, missing: [...finished.missing, 'text'] } : finished;
}
