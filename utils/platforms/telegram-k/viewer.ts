import type { ViewerParts } from '../platform';
import { isOwn } from './author';
import { at } from './selectors';

/**
 * What in this message shows her: her name on a message of her own, the head of an answer to her, faces among those who
 * reacted or commented. The page never says who she is, so what could be her is covered: that makes it certain.
 */
export function viewerParts(bubble: Element): ViewerParts {
  const parts = [
    ...(isOwn(bubble) ? Array.from(bubble.querySelectorAll(`${at.senderName}, .time-post-author`)) : []),
    ...Array.from(bubble.querySelectorAll('.reply-title')).filter((title) => !isKnownOther(title, bubble)),
    ...Array.from(bubble.querySelectorAll(at.faces)),
    ...Array.from(bubble.querySelectorAll('[contenteditable="true"]')),
  ];
  return { certain: true, parts: [...new Set(parts)] };
}

/** Whoever stands beside a message that is not hers, or is the chat itself, is somebody else. */
function isKnownOther(title: Element, bubble: Element): boolean {
  const peer = title.querySelector(at.title)?.getAttribute('data-peer-id') ?? null;
  if (peer === null) return false;
  if (peer.startsWith('-') || peer === bubble.getAttribute('data-peer-id')) return true;
  const chat = bubble.closest(at.chat) ?? bubble.ownerDocument;
  return Array.from(chat.querySelectorAll(at.groupAvatar)).some(
    (avatar) => avatar.getAttribute('data-peer-id') === peer,
  );
}
