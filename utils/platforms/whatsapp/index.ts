import type { Platform, ViewerParts } from '../platform';
import { directionOf } from './direction';
import { extractPost } from './extract';
import { whatsappFinder } from './finder';
import { hollow } from './hollow';
import { idsOf, isChannelId } from './ids';
import { permalinkOf } from './link';
import { mediaOf } from './media';
import { at } from './selectors';

/** WhatsApp Web, the open chat. */
export const whatsapp: Platform = {
  ...whatsappFinder,
  id: 'whatsapp',
  adapter: 'whatsapp',
  version: 'whatsapp@1',
  extractPost,
  needsConsent,
  viewerParts,
  outside: (message) => Array.from(message.querySelectorAll('[role="menu"], [data-icon="down-context"]')),
  hollow,
  mediaElements: (message) => mediaOf(message).map(({ element }) => element),
};

/** Only a channel is public. In most builds nothing marks one but its link: what is not known to be public is asked about. */
function needsConsent(message: Element): boolean {
  return !isChannelId(idsOf(message).chat) && permalinkOf(message) === null;
}

/** Who reacted may be her. On her own messages the face beside a recording is hers; whose it is otherwise, nobody says. */
function viewerParts(message: Element): ViewerParts {
  const isHers = directionOf(message, {}) !== 'in';
  const parts = message.querySelectorAll(
    `${at.reactions}, [contenteditable="true"]${isHers ? `, ${at.avatar}, ${at.author}` : ''}`,
  );
  return { certain: true, parts: Array.from(parts) };
}
