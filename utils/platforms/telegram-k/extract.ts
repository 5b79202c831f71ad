import type { Post } from '../../schema/post';
import type { Page } from '../platform';
import { originPost } from '../shared/telegram-origin';
import { messagePost } from '../shared/telegram-post';
import { authorOf, isOwn, originOf } from './author';
import { countsOf } from './counts';
import { idsOf, messageIdIn } from './ids';
import { mediaOf } from './media';
import { chatOf } from './place';
import { at } from './selectors';
import { originTime, postedAtOf } from './times';
import { linksOf, otherText, textOf } from './words';

export function extractPost(bubble: Element, page: Page): Post {
  const matched: Post['matched'] = {};
  const ids = idsOf(bubble);
  const chat = chatOf(bubble, ids, page);
  const posted = postedAtOf(bubble, page, matched);
  const media = mediaOf(bubble).map((shown) => shown.media);
  const text = textOf(bubble, matched);
  const origin = originOf(bubble, ids);
  const replyTo = replyToOf(bubble);
  if (ids.id !== null) matched.postId = 'data-mid 2026-11';
  return messagePost({
    ...posted,
    matched,
    postId: ids.id,
    chat,
    media,
    isOwn: isOwn(bubble),
    author: authorOf(bubble, ids, chat, matched),
    text: text ?? (media.length === 0 ? otherText(bubble) : null),
    links: linksOf(bubble),
    edited: bubble.querySelector(at.edited) !== null,
    sponsored: bubble.classList.contains('is-sponsored'),
    replyTo,
    quoted: origin ? originPost({ ...origin, at: originTime(bubble, posted.postedAt, page) }) : null,
    counts: countsOf(bubble),
    missing: replyTo !== null && replyTo.postId === null ? ['replyTo.postId'] : [],
  });
}

/** The answered message's number counts in this chat only. */
function replyToOf(bubble: Element): Post['replyTo'] {
  if (!bubble.classList.contains('is-reply') && !bubble.querySelector(at.reply)) return null;
  const peer = bubble.getAttribute('data-reply-to-peer-id');
  const isHere = peer === null || peer === bubble.getAttribute('data-peer-id');
  return { postId: isHere ? messageIdIn(bubble.getAttribute('data-reply-to-mid')) : null, handle: null };
}
