import type { ViewerParts } from '../platform';
import { queryAll } from '../shared/query';
import { readText, tidyName } from '../shared/text';
import { isOwn } from './author';
import { at } from './selectors';

/**
 * What in this message shows her: her name on a message of her own, the head of an answer to her, faces among those who
 * reacted or commented. The page never says who she is, so what could be her is covered: that makes it certain.
 */
export function viewerParts(message: Element): ViewerParts {
  const parts = [
    ...(isOwn(message) ? Array.from(message.querySelectorAll(`.content-inner ${at.title}, .message-signature`)) : []),
    ...Array.from(message.querySelectorAll(at.replySender)).filter((sender) => !isKnownOther(sender)),
    ...Array.from(message.querySelectorAll(at.faces)),
    ...Array.from(message.querySelectorAll(at.composer)),
  ];
  return { certain: true, parts: [...new Set(parts)] };
}

/** Names that others carry on this page; her own is on none of her messages. */
function isKnownOther(sender: Element): boolean {
  const name = nameOf(sender);
  if (name === null) return false;
  const { ownerDocument: document } = sender;
  // Where only two can speak, answers show the other one by the first name; elsewhere two people may share it.
  const isPair = sender.closest(at.list)?.classList.contains('no-avatars') === true;
  const head = queryAll(document, `${at.header} ${at.chatName}`).map(nameOf);
  const titles = queryAll(document, `${at.senderGroup} .sender-title`).filter((title) => {
    const message = title.closest(at.message);
    return message !== null && !isOwn(message) && !title.closest(at.reply);
  });
  return (
    head.some((other) => other === name || (isPair && other?.startsWith(`${name} `))) ||
    titles.map(nameOf).includes(name)
  );
}

const nameOf = (element: Element) => tidyName(readText(element))?.toLowerCase() ?? null;
