import type { Post } from '../../schema/post';
import type { Page } from '../platform';
import { originPost } from '../shared/telegram-origin';
import { messagePost } from '../shared/telegram-post';
import { authorOf, isOwn, originOf } from './author';
import { countsOf } from './counts';
import { idOf } from './find';
import { mediaOf } from './media';
import { chatOf } from './place';
import { at } from './selectors';
import { timesOf } from './time';
import { linksOf, otherText, textOf } from './words';

export function extractPost(message: Element, page: Page): Post {
  const matched: Post['matched'] = {};
  const chat = chatOf(message, page);
  const { editedAt, originAt, ...posted } = timesOf(message, page, matched);
  const media = mediaOf(message).map((shown) => shown.media);
  const text = textOf(message, matched);
  const origin = originOf(message);
  const isReply = Array.from(message.querySelectorAll(at.reply)).length > 0;
  const postId = idOf(message);
  if (postId !== null) matched.postId = 'data-message-id 2026-11';
  return messagePost({
    ...posted,
    matched,
    postId,
    chat,
    media,
    isOwn: isOwn(message),
    author: authorOf(message, chat, matched),
    text: text ?? (media.length === 0 ? otherText(message) : null),
    links: linksOf(message),
    translated: message.querySelector(at.translated) !== null,
    edited: message.classList.contains('was-edited') || editedAt !== null,
    // Web A does not say which message is answered.
    replyTo: isReply ? { postId: null, handle: null } : null,
    quoted: origin ? originPost({ author: origin, postId: null, at: originAt }) : null,
    counts: countsOf(message),
    missing: isReply ? ['replyTo.postId'] : [],
  });
}
