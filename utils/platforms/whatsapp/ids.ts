export interface MessageIds {
  id: string | null;
  /** Known from ids that were packed with it (until 2026-03). */
  isOut: boolean | null;
  chat: string | null;
  sender: string | null;
}

const none: MessageIds = { id: null, isOut: null, chat: null, sender: null };
const bare = /^[\dA-Za-z][\dA-Za-z-]{5,127}$/;
const jid = /^[\d-]{5,32}(?::\d+)?@(?:c\.us|g\.us|lid|s\.whatsapp\.net|newsletter|broadcast)$/;

/** `data-id`: bare (since 2026-04), before that `<from me>_<chat>_<id>[_<sender>]`. */
export function idsOf(message: Element): MessageIds {
  const written = (message.getAttribute('data-id') ?? '').replace(/^(?:album|grouped-sticker)-/, '');
  if (bare.test(written)) return { ...none, id: written };
  const [from, chat, id, sender] = written.split('_');
  if ((from !== 'true' && from !== 'false') || !jid.test(chat ?? '') || !bare.test(id ?? '')) return none;
  const isOut = from === 'true';
  return {
    id: id!,
    isOut,
    chat: chat!,
    // On a message of her own, that is herself.
    sender: !isOut && sender !== undefined && jid.test(sender) ? sender : null,
  };
}

export const isGroupId = (chat: string | null) => chat?.endsWith('@g.us') ?? false;
export const isPersonId = (chat: string | null) => chat !== null && /@(c\.us|lid|s\.whatsapp\.net)$/.test(chat);
export const isChannelId = (chat: string | null) => chat?.endsWith('@newsletter') ?? false;
