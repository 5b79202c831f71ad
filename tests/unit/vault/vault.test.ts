import { expect, test, vi } from 'vitest';
import { utf8 } from '../../../utils/evidence/bytes';
import { newIdentity, sealToRecipients } from '../../../utils/evidence/seal';
import { type Address, sealIdentity, vaultFrom } from '../../../utils/vault/vault';

const vaultId = '0f8fad5b-d9cb-469f-a165-70867728950e';
const vaultKey = new Uint8Array(32).fill(9);
const here: Address = { store: 'flags', id: 'a', rev: 2 };

async function newVault(over: { vaultId?: string; vaultKey?: Uint8Array<ArrayBuffer> } = {}) {
  return vaultFrom({ vaultId, vaultKey, identity: new Uint8Array(), ...over });
}

test('a record opens where it was sealed', async () => {
  const vault = await newVault();
  const value = { text: 'موقع 🔥', cut: '\ud83d', nothing: null, list: [1, 2.5] };
  expect(await vault.openRecord(here, await vault.sealRecord(here, value))).toEqual(value);
});

test.each<[string, Address]>([
  ['another store', { ...here, store: 'captures' }],
  ['another id', { ...here, id: 'b' }],
  ['an older writing', { ...here, rev: 1 }],
])('it does not open in the place of %s', async (_what, elsewhere) => {
  const vault = await newVault();
  const sealed = await vault.sealRecord(here, { text: 'x' });
  await expect(vault.openRecord(elsewhere, sealed)).rejects.toMatchObject({ code: 'damaged' });
});

test.each([
  ['another vault key', { vaultKey: new Uint8Array(32).fill(8) }],
  ['another vault id', { vaultId: '1f8fad5b-d9cb-469f-a165-70867728950e' }],
])('it does not open with %s', async (_what, over) => {
  const sealed = await (await newVault()).sealRecord(here, 1);
  await expect((await newVault(over)).openRecord(here, sealed)).rejects.toMatchObject({ code: 'damaged' });
});

test('every flipped bit and every cut is noticed', async () => {
  const vault = await newVault();
  const sealed = await vault.sealRecord(here, { text: 'a' });
  for (let at = 0; at < sealed.length; at++) {
    const flipped = Uint8Array.from(sealed);
    flipped[at]! ^= 1;
    await expect(vault.openRecord(here, flipped)).rejects.toMatchObject({ code: 'damaged' });
    await expect(vault.openRecord(here, sealed.slice(0, at))).rejects.toMatchObject({ code: 'damaged' });
  }
});

test('no IV comes twice in 20,000 writings', async () => {
  const vault = await newVault();
  const seen = new Set<string>();
  for (let at = 0; at < 20_000; at++) {
    seen.add(Buffer.from((await vault.sealRecord(here, null)).subarray(0, 12)).toString('hex'));
  }
  expect(seen.size).toBe(20_000);
});

test('the inbox opens with the identity that lies sealed, and not with that of another vault', async () => {
  const { identity, recipient } = await newIdentity();
  const vault = await newVault();
  const owner = await vaultFrom({ vaultId, vaultKey, identity: await sealIdentity(vaultKey, vaultId, identity) });
  const sealed = await sealToRecipients(utf8('invented'), [recipient]);
  expect(new TextDecoder().decode(await owner.openInbox(sealed))).toBe('invented');
  await expect(vault.openInbox(sealed)).rejects.toMatchObject({ code: 'damaged' });
});

test('what is not a wrong key stays a bug', async () => {
  const vault = await newVault();
  const sealed = await vault.sealRecord(here, 1);
  vi.spyOn(crypto.subtle, 'decrypt').mockRejectedValueOnce(new TypeError('a bug'));
  await expect(vault.openRecord(here, sealed)).rejects.toThrow(TypeError);
});
