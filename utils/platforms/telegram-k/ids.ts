import { markedChannel, markedPeer, messageIdOf } from '../shared/telegram-ids';

/** Web K adds this to the ids of messages in channels and supergroups, to keep them apart (its source, 2021 to 2026-04). */
const offset = 4_294_967_296;

export interface BubbleIds {
  /** Null while the message is being sent: its id has a fraction then. */
  id: string | null;
  /** The chat as the page writes it: the bare id, negated for everything that is no person. */
  bare: string | null;
  chat: string | null;
}

export function idsOf(bubble: Element): BubbleIds {
  const mid = wholeMid(bubble.getAttribute('data-mid'));
  const bare = markedPeer(bubble.getAttribute('data-peer-id'));
  return { id: serverId(mid), bare, chat: bare === null || mid === null ? null : marked(bare, mid >= offset) };
}

/** A peer beside a message: who is no person there is a channel, unless it is the chat itself. */
export function peerBeside(bare: string | null, ids: BubbleIds): string | null {
  const peer = markedPeer(bare);
  if (peer === null) return null;
  return peer === ids.bare ? ids.chat : marked(peer, true);
}

/** `-1777888999_4294971617`: peer and message where something was first written. */
export function placeIn(text: string | null | undefined): { peer: string; id: string } | null {
  const [, peer, mid] = /^(-?\d+)_(\d+)$/.exec(text ?? '') ?? [];
  const whole = wholeMid(mid ?? null);
  const id = serverId(whole);
  const bare = markedPeer(peer);
  return bare === null || id === null || whole === null ? null : { peer: marked(bare, whole >= offset), id };
}

export function messageIdIn(mid: string | null): string | null {
  return serverId(wholeMid(mid));
}

function wholeMid(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

const serverId = (mid: number | null) => (mid === null ? null : messageIdOf(String(mid % offset)));

function marked(bare: string, isChannel: boolean): string {
  return bare.startsWith('-') && isChannel ? markedChannel(bare.slice(1)) : bare;
}
