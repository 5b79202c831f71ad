import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64, toBase64Url, utf8 } from '../../../utils/evidence/bytes';
import { canonical } from '../../../utils/evidence/canonical';
import { decodeInvite, encodeInvite, fingerprintOf } from '../../../utils/evidence/card';
import { uuidv7 } from '../../../utils/evidence/ids';
import { signOpened, signReceipt, verifyOpened, verifyReceipt } from '../../../utils/evidence/receipt';
import { newIdentity, openWithIdentity, recipientOf, sealToRecipients, tryToOpen } from '../../../utils/evidence/seal';
import { newSigningKey, signBytes, verifyBytes } from '../../../utils/evidence/signing';
import type { Invite, OrgCard } from '../../../utils/schema/partner';

describe('seal', () => {
  it('opens for each recipient, as text key or as a key that never leaves the browser', async () => {
    const { identity, recipient } = await newIdentity();
    expect(await recipientOf(identity)).toBe(recipient);
    const pair = (await crypto.subtle.generateKey('X25519', false, ['deriveBits'])) as CryptoKeyPair;
    const sealed = await sealToRecipients(utf8('أثر'), [recipient, await recipientOf(pair.privateKey)]);
    for (const key of [identity, pair.privateKey]) expect(await openWithIdentity(sealed, key)).toEqual(utf8('أثر'));
  });

  it('is random: the same bytes never look the same', async () => {
    const { recipient } = await newIdentity();
    const [a, b] = [await sealToRecipients(utf8('x'), [recipient]), await sealToRecipients(utf8('x'), [recipient])];
    expect(toBase64(a)).not.toBe(toBase64(b));
  });

  it('notices every flipped byte and every cut', async () => {
    const { identity, recipient } = await newIdentity();
    const sealed = await sealToRecipients(utf8('evidence'), [recipient]);
    for (let at = 0; at < sealed.length; at++) {
      const flipped = sealed.with(at, sealed[at]! ^ 1);
      expect(await tryToOpen(flipped, identity), `byte ${at}`).toHaveProperty('refused');
    }
    for (let end = 0; end < sealed.length; end += 7) {
      expect(await tryToOpen(sealed.subarray(0, end), identity), `cut at ${end}`).toHaveProperty('refused');
    }
  });

  it('says which of three things is wrong', async () => {
    const [one, two] = [await newIdentity(), await newIdentity()];
    const sealed = await sealToRecipients(utf8('x'), [one.recipient]);
    expect(await tryToOpen(utf8('hello'), one.identity)).toEqual({ refused: 'not-sealed' });
    expect(await tryToOpen(sealed, two.identity)).toEqual({ refused: 'sealed-to-another-key' });
    expect(await tryToOpen(sealed.slice(0, -1), one.identity)).toEqual({ refused: 'seal-broken' });
    await expect(openWithIdentity(sealed, two.identity)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('to nobody is a bug', async () => {
    await expect(sealToRecipients(utf8('x'), [])).rejects.toThrow(TypeError);
  });
});

describe('receipts', () => {
  const receipt = {
    v: 1,
    type: 'athar.receipt',
    envelope: uuidv7(),
    sha256: 'a'.repeat(64),
    size: 7,
    receivedAt: '2026-11-24T08:00:00.000Z',
  } as const;
  const opened = {
    v: 1,
    type: 'athar.opened',
    envelope: receipt.envelope,
    verdict: 'accepted',
    reason: null,
    head: 'b'.repeat(64),
    openedAt: '2026-11-24T09:00:00.000Z',
    by: 'Org',
  } as const;
  const expected = { envelope: receipt.envelope, sha256: receipt.sha256, size: 7 };

  it('of the intake speak for these bytes only', async () => {
    const key = await newSigningKey();
    const signed = await signReceipt(receipt, key.pkcs8);
    expect(await verifyReceipt(signed, key.publicKey, expected)).toBe(true);
    expect(await verifyReceipt(signed, (await newSigningKey()).publicKey, expected)).toBe('bad-signature');
    const other = { ...signed, receipt: { ...receipt, receivedAt: '2026-11-24T07:00:00.000Z' } };
    expect(await verifyReceipt(other, key.publicKey, expected)).toBe('bad-signature');
    expect(await verifyReceipt(signed, key.publicKey, { ...expected, envelope: uuidv7() })).toBe('other-envelope');
    expect(await verifyReceipt(signed, key.publicKey, { ...expected, sha256: 'c'.repeat(64) })).toBe('other-bytes');
    expect(await verifyReceipt(signed, key.publicKey, { ...expected, size: 8 })).toBe('other-size');
    expect(await verifyReceipt({ ...signed, signature: 'AAAA' }, key.publicKey, expected)).toBe('bad-signature');
  });

  it('of the desk speak for this envelope and this head only', async () => {
    const key = await newSigningKey();
    const signed = await signOpened(opened, key.pkcs8);
    const { envelope, head } = opened;
    expect(await verifyOpened(signed, key.publicKey, { envelope, head })).toBe(true);
    expect(await verifyOpened(signed, key.publicKey, { envelope })).toBe(true);
    expect(await verifyOpened(signed, key.publicKey, { envelope, head: 'c'.repeat(64) })).toBe('other-head');
    expect(await verifyOpened(signed, key.publicKey, { envelope: uuidv7() })).toBe('other-envelope');
    const by = { ...signed, opened: { ...opened, by: 'Somebody else' } };
    expect(await verifyOpened(by, key.publicKey, { envelope })).toBe('bad-signature');
    const refused = await signOpened({ ...opened, verdict: 'refused', reason: 'malformed', head: null }, key.pkcs8);
    expect(await verifyOpened(refused, key.publicKey, { envelope, head })).toBe(true);
  });
});

describe('signing', () => {
  it('refuses keys of small order, under which one signature fits every text', async () => {
    // A = identity, R = B, s = 1: s·B = R + k·A for every k. Without our list Node accepts it.
    const signature = new Uint8Array(64).fill(0x66, 1, 32).with(0, 0x58).with(32, 1);
    for (const last of [0, 0x80]) {
      const weak = new Uint8Array(32).with(0, 1).with(31, last);
      for (const text of ['a', 'b']) expect(await verifyBytes(weak, utf8(text), signature)).toBe(false);
    }
  });

  it('refuses keys and signatures of other lengths, and bytes that are no key', async () => {
    const { pkcs8, publicKey } = await newSigningKey();
    const signature = await signBytes(pkcs8, utf8('x'));
    expect(await verifyBytes(publicKey, utf8('x'), signature)).toBe(true);
    expect(await verifyBytes(publicKey, utf8('y'), signature)).toBe(false);
    expect(await verifyBytes(publicKey.subarray(1), utf8('x'), signature)).toBe(false);
    expect(await verifyBytes(publicKey, utf8('x'), signature.subarray(1))).toBe(false);
    expect(await verifyBytes(new Uint8Array(32).fill(0xff), utf8('x'), signature)).toBe(false);
  });
});

const card: OrgCard = {
  v: 1,
  name: 'منظمة',
  origin: 'https://intake.example:8443',
  recipients: ['age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'],
  intakeKey: toBase64(new Uint8Array(32).fill(1)),
  deskKey: toBase64(new Uint8Array(32).fill(2)),
  issuedAt: '2026-11-24T08:00:00.000Z',
  expiresAt: '2027-11-24T08:00:00.000Z',
};
const invite: Invite = { v: 1, card, capability: 'a'.repeat(43) };

describe('the fingerprint of a card', () => {
  it('is six words and twenty digits of the same 66 bits', async () => {
    const { words, digits } = await fingerprintOf(card);
    expect(words).toHaveLength(6);
    for (const word of words) expect(word).toMatch(/^[a-z]{3,8}$/);
    expect(digits).toMatch(/^\d{4}( \d{4}){4}$/);
    const { wordlist } = await import('@scure/bip39/wordlists/english.js');
    const number = words.reduce((sum, word) => sum * 2048n + BigInt(wordlist.indexOf(word)), 0n);
    expect(digits.replaceAll(' ', '')).toBe(number.toString().padStart(20, '0'));
  });

  it('changes with the number to call in danger: nobody may put another one into an invite', async () => {
    const { digits } = await fingerprintOf(card);
    const one = await fingerprintOf({ ...card, emergency: '+000 000' });
    expect(one.digits).not.toBe(digits);
    expect((await fingerprintOf({ ...card, emergency: '+000 001' })).digits).not.toBe(one.digits);
    expect(decodeInvite(encodeInvite({ ...invite, card: { ...card, emergency: '+000 000' } }))).toMatchObject({
      invite: { card: { emergency: '+000 000' } },
    });
  });

  it('changes with every key and the address, not with name and dates', async () => {
    const { digits } = await fingerprintOf(card);
    const changes: Partial<OrgCard>[] = [
      { origin: 'https://intake.example' },
      { origin: null },
      { recipients: [...card.recipients, ...card.recipients] },
      { intakeKey: card.deskKey },
      { deskKey: card.intakeKey },
    ];
    for (const change of changes) expect((await fingerprintOf({ ...card, ...change })).digits).not.toBe(digits);
    const same = { ...card, name: 'Other', issuedAt: '2026-12-01T00:00:00.000Z', expiresAt: null };
    expect((await fingerprintOf(same)).digits).toBe(digits);
  });
});

describe('an invite', () => {
  const packed = (value: unknown) => `athar-invite-1:${toBase64Url(utf8(canonical(value)))}`;
  const withCard = (change: object) => packed({ ...invite, card: { ...card, ...change } });

  it('comes back as it was, also wrapped by a messenger', () => {
    const text = encodeInvite(invite);
    expect(decodeInvite(text)).toEqual({ invite });
    const mangled = `\u200f ${text.slice(0, 40)}\r\n${text.slice(40, 90)}\u00a0\u2066${text.slice(90)}\u2069\n`;
    expect(decodeInvite(mangled)).toEqual({ invite });
  });

  it.each([
    ['not-an-invite', ''],
    ['not-an-invite', 'hello'],
    ['not-an-invite', 'https://evil.example/athar-invite-1:abc'],
    ['not-an-invite', `athar-invite-1:${'a'.repeat(40_000)}`],
    ['newer-version', 'athar-invite-2:abc'],
    ['damaged', 'athar-invite-1:'],
    ['damaged', 'athar-invite-1:%%%'],
    ['damaged', encodeInvite(invite).slice(0, -3)],
    ['damaged', packed({ ...invite, extra: 1 })],
    ['damaged', packed({ ...invite, capability: 'short' })],
    ['damaged', withCard({ recipients: [] })],
    ['damaged', withCard({ recipients: ['age1notakey'] })],
    ['unsafe-address', withCard({ origin: 'http://intake.example' })],
    ['unsafe-address', withCard({ origin: 'https://intake.example/path' })],
    ['unsafe-address', withCard({ origin: 'https://me:pw@intake.example' })],
    ['unsafe-address', withCard({ origin: 'javascript:alert(1)' })],
    ['inconsistent', withCard({ intakeKey: null })],
    ['inconsistent', withCard({ deskKey: null })],
    ['inconsistent', withCard({ origin: null })],
  ])('is refused as %s: %s', (refused, text) => {
    expect(decodeInvite(text)).toEqual({ refused });
  });

  it('of an organisation without an intake carries its key only', () => {
    const alone: Invite = { v: 1, card: { ...card, origin: null, intakeKey: null, deskKey: null }, capability: null };
    expect(decodeInvite(encodeInvite(alone))).toEqual({ invite: alone });
    expect(fromBase64(card.intakeKey ?? '')).toHaveLength(32);
  });
});
