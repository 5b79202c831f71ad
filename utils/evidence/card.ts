import { wordlist } from '@scure/bip39/wordlists/english.js';
import { Invite, type OrgCard } from '../schema/partner';
import { concatBytes, fromBase64Url, fromUtf8, toBase64Url, utf8 } from './bytes';
import { canonical } from './canonical';
import { sha256 } from './hash';

/**
 * Six words (or twenty digits) of 66 bits, to be compared by voice. They vouch for the keys, the address and the emergency contact; the name is
 * what the voice says, and the dates may change when a card is issued again.
 */
export async function fingerprintOf(card: OrgCard): Promise<{ words: string[]; digits: string }> {
  const { origin, recipients, intakeKey, deskKey, emergency } = card;
  // A number to call in danger must come from the organisation as surely as its keys. Without one, as before.
  const called = emergency === undefined ? {} : { emergency };
  const keys = canonical({ origin, recipients, intakeKey, deskKey, ...called });
  const digest = await sha256(concatBytes(utf8('athar-card-v1\0'), utf8(keys)));
  let bits = 0n;
  for (const byte of digest.subarray(0, 9)) bits = (bits << 8n) | BigInt(byte);
  bits >>= 6n;
  const words = [5n, 4n, 3n, 2n, 1n, 0n].map((at) => wordlist[Number((bits >> (at * 11n)) & 2047n)] ?? '');
  const digits = bits.toString().padStart(20, '0').match(/.{4}/g)?.join(' ') ?? '';
  return { words, digits };
}

const prefix = 'athar-invite-1:';

/** One line to paste into Athar's own page. It may hold a secret, so it is never part of an address. */
export function encodeInvite(invite: Invite): string {
  return prefix + toBase64Url(utf8(canonical(invite)));
}

export type InviteRefusal = 'not-an-invite' | 'newer-version' | 'damaged' | 'unsafe-address' | 'inconsistent';

export function decodeInvite(text: string): { invite: Invite } | { refused: InviteRefusal } {
  // Messengers wrap long lines and add direction marks around left-to-right text.
  const packed = text.replace(/[\s\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '');
  const version = /^athar-invite-(\d{1,4}):/.exec(packed);
  if (version === null || packed.length > 32_768) return { refused: 'not-an-invite' };
  if (version[1] !== '1') return { refused: 'newer-version' };
  const invite = parseInvite(packed.slice(prefix.length));
  if (invite === null) return { refused: 'damaged' };
  const { card, capability } = invite;
  if (card.origin !== null && !isSafeOrigin(card.origin)) return { refused: 'unsafe-address' };
  const keyed = card.intakeKey !== null && card.deskKey !== null;
  if (card.origin !== null ? !keyed : capability !== null) return { refused: 'inconsistent' };
  return { invite };
}

function parseInvite(packed: string): Invite | null {
  try {
    return Invite.safeParse(JSON.parse(fromUtf8(fromBase64Url(packed)) ?? '')).data ?? null;
  } catch {
    return null;
  }
}

function isSafeOrigin(origin: string): boolean {
  try {
    const url = new URL(origin);
    return url.protocol === 'https:' && url.origin === origin;
  } catch {
    return false;
  }
}
