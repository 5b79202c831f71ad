import { beforeEach, expect, test } from 'vitest';
import { AtharError } from '../../../utils/errors';
import { createVaultIn } from '../../../utils/vault/create';
import { sessionKey } from '../../../utils/vault/session';
import { openedVault, stateOf } from '../../../utils/vault/state';
import { unlockIn } from '../../../utils/vault/unlock';
import { type FakeWorld, fakeWorld } from './fake-world';

const words = 'tundra velvet quarry mosaic';
const minute = 60_000;
let fake: FakeWorld;

beforeEach(async () => {
  fake = fakeWorld();
  await createVaultIn(fake.world, words);
});

test('made unlocked; locked it opens only with the passphrase, however that is typed', async () => {
  expect(await stateOf(fake.world)).toBe('unlocked');
  fake.session.clear();
  expect(await stateOf(fake.world)).toBe('locked');
  expect(await openedVault(fake.world)).toBeNull();
  expect(await unlockIn(fake.world, 'tundra velvet quarry')).toEqual({ state: 'wrong', seconds: 1 });
  expect(await stateOf(fake.world)).toBe('locked');
  fake.clock.now += 1_000;
  expect(await unlockIn(fake.world, ' tundra\u200f velvet quarry mosaic ')).toEqual({ state: 'unlocked' });
  expect((await openedVault(fake.world))?.vaultId).toBe(fake.meta.vault?.header.vaultId);
});

test('a second vault is never made over the first', async () => {
  const before = structuredClone(fake.meta);
  await expect(createVaultIn(fake.world, 'other words entirely')).rejects.toThrow('already');
  expect(fake.meta).toEqual(before);
});

test('nothing in clear holds a key: not the header, not the session beyond the vault key', async () => {
  const stored = JSON.stringify(fake.meta);
  const vaultKey = fake.session.get('vaultKey') as string;
  const eraseKey = Buffer.from(fake.files.contents.get('e1')!).toString('base64');
  for (const secret of [vaultKey, eraseKey, words, 'AGE-SECRET-KEY']) expect(stored).not.toContain(secret);
  expect([...fake.session.keys()].sort()).toEqual(['vaultDeadline', 'vaultKey', 'vaultLastSeen']);
});

test('wrong passphrases make the next try wait; the right one cannot jump the queue and then resets it', async () => {
  fake.session.clear();
  for (const seconds of [1, 2, 4, 8]) {
    expect(await unlockIn(fake.world, 'wrong')).toEqual({ state: 'wrong', seconds });
    expect(await unlockIn(fake.world, words)).toEqual({ state: 'wait', seconds });
    fake.clock.now += seconds * 1_000;
  }
  expect(await unlockIn(fake.world, words)).toEqual({ state: 'unlocked' });
  fake.session.clear();
  expect(await unlockIn(fake.world, 'wrong')).toEqual({ state: 'wrong', seconds: 1 });
});

test('a try that is killed while it stretches counts as a wrong one', async () => {
  fake.session.clear();
  fake.calls.names = [];
  fake.calls.failAt = 4;
  await expect(unlockIn(fake.world, 'wrong')).rejects.toThrow('stretch');
  fake.calls.failAt = null;
  expect(await unlockIn(fake.world, words)).toEqual({ state: 'wait', seconds: 1 });
});

test.each([
  ['one second before the deadline', 5 * minute - 1_000, true],
  ['at the deadline', 5 * minute, false],
  ['hours later, when the worker revives', 300 * minute, false],
  ['when the clock has gone back', -1, false],
])('%s', async (_when, later, open) => {
  fake.clock.now += later;
  expect((await openedVault(fake.world)) !== null).toBe(open);
  expect(fake.session.has('vaultKey')).toBe(open);
});

test('looking does not move the deadline, but is remembered: then the clock cannot go back behind it', async () => {
  fake.clock.now += 2 * minute;
  expect(await sessionKey(fake.world)).not.toBeNull();
  fake.clock.now -= minute;
  expect(await sessionKey(fake.world)).toBeNull();
  expect(fake.session.size).toBe(0);
});

test('a session without its times counts as due', async () => {
  fake.session.delete('vaultDeadline');
  expect(await sessionKey(fake.world)).toBeNull();
});

test.each<[string, () => void]>([
  ['the erase key', () => fake.files.contents.clear()],
  ['the header', () => void Object.assign(fake.meta, { vault: null })],
])('lost: the browser removed %s', async (_what, remove) => {
  fake.session.clear();
  remove();
  expect(await stateOf(fake.world)).toBe('lost');
});

test('lost: the header cannot be read', async () => {
  fake.world.meta.read = () => Promise.reject(new AtharError('damaged'));
  expect(await stateOf(fake.world)).toBe('lost');
});

test('unlocking tells what is missing', async () => {
  fake.files.contents.clear();
  await expect(unlockIn(fake.world, words)).rejects.toMatchObject({ code: 'vault-lost' });
  fake.meta.vault = null;
  await expect(unlockIn(fake.world, words)).rejects.toMatchObject({ code: 'no-vault' });
});

test('absent: neither is there', async () => {
  expect(await stateOf(fakeWorld().world)).toBe('absent');
});
