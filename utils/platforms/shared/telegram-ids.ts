// Ids as Telegram's own interfaces write them ("marked"): users `123`, basic groups `-123`, channels and supergroups
// `-100` and the id, padded to ten digits (core.telegram.org/api/bots/ids, 2026-11).

/** Highest id a message can have: the protocol gives it 31 bits. */
const lastMessage = 2_147_483_647;

/** The id of a message the server knows; a message that is still being sent has a fraction, and is none. */
export function messageIdOf(text: string | null | undefined): string | null {
  if (text == null || !/^[1-9]\d{0,9}$/.test(text)) return null;
  return Number(text) <= lastMessage ? text : null;
}

/** A marked peer id, or null: `0` is a hidden person, anything else is not an id. */
export function markedPeer(text: string | null | undefined): string | null {
  return text != null && /^-?[1-9]\d{0,15}$/.test(text) ? text : null;
}

export function markedChannel(bare: string): string {
  return `-100${bare.padStart(10, '0')}`;
}

/** The bare id of a channel or supergroup; null for people and basic groups, which have no links to messages. */
export function channelNumber(marked: string | null): string | null {
  const digits = marked === null ? undefined : /^-100(\d{10,13})$/.exec(marked)?.[1];
  return digits === undefined ? null : digits.replace(/^0+(?=\d)/, '');
}

export function isPerson(marked: string | null): boolean {
  return marked !== null && !marked.startsWith('-');
}

/** A public name without `@`. Names have 4 to 32 characters; an invite (`t.me/+…`) is no name. */
export function publicName(text: string | null | undefined): string | null {
  return /^@?([a-z]\w{3,31})$/i.exec(text?.trim() ?? '')?.[1] ?? null;
}

/** The public name in an address as profiles show it, with or without `https://`. */
export function nameInLink(text: string | null | undefined): string | null {
  return publicName(/^(?:https?:\/\/)?t\.me\/([^/?#]+)\/?$/i.exec(text?.trim() ?? '')?.[1]);
}

export function chatLink(username: string | null): string | null {
  return username === null ? null : `https://t.me/${username}`;
}

/** Where the message can be opened. Private chats and basic groups have no such place. */
export function messageLink(place: {
  chat: string | null;
  username: string | null;
  id: string | null;
  /** The forum topic it is in; `1`, the general one, is in no link. */
  topic?: string | null;
}): string | null {
  const channel = channelNumber(place.chat);
  if (channel === null || place.id === null) return null;
  const topic = messageIdOf(place.topic);
  const within = topic === null || topic === '1' ? place.id : `${topic}/${place.id}`;
  return place.username === null ? `https://t.me/c/${channel}/${within}` : `https://t.me/${place.username}/${within}`;
}
