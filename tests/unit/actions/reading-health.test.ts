// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { deleteFlag, drainInbox, listFlags } from '../../../utils/actions/flags';
import { readingHealth } from '../../../utils/actions/reading-health';
import { createVault, lock, unlock } from '../../../utils/actions/set-up';
import { saveCapture } from '../../../utils/storage/captures';
import { database } from '../../../utils/storage/database';
import { exampleCapture, examplePost, passphrase } from '../storage/example';
import { newProfile } from '../storage/profile';

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

beforeEach(async () => {
  vi.restoreAllMocks();
  await newProfile();
  await createVault({ passphrase });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0', name: 'Athar', manifest_version: 3 });
});

const save = (postId: string) =>
  saveCapture(exampleCapture({ post: examplePost({ postId, matched: { postId: 'time-link 2026-09' } }) }));

test('what was saved while locked is counted after the unlock, and no record of the counts is kept', async () => {
  await lock();
  await save('1800000000000000001');
  await save('1800000000000000002');
  await expect(readingHealth()).rejects.toMatchObject({ code: 'locked' });
  await unlock(passphrase);
  await drainInbox();
  const stores = [...(await database()).objectStoreNames];
  const { readings, text } = await readingHealth();
  expect(readings).toMatchObject([{ extractor: 'x@1', pageKind: 'feed', posts: 2, changed: 0 }]);
  expect(text).toContain('postId: 2 read, 0 missing (time-link 2026-09 ×2)');
  expect([...(await database()).objectStoreNames]).toEqual(stores);
  expect(await browser.storage.local.get(null)).not.toHaveProperty('readings');
});

test('what she deletes is not counted any more', async () => {
  await save('1800000000000000001');
  await drainInbox();
  await deleteFlag((await listFlags({ limit: 1 })).flags[0]!.id);
  expect((await readingHealth()).readings).toEqual([]);
});

test('a damaged capture takes no other with it', async () => {
  await save('1800000000000000001');
  await save('1800000000000000002');
  await drainInbox();
  const db = await database();
  const [id] = await db.getAllKeys('captures');
  const record = (await db.get('captures', id!))!;
  await db.put('captures', { ...record, sealed: record.sealed.map((byte) => byte ^ 1) });
  expect((await readingHealth()).readings).toMatchObject([{ posts: 1 }]);
});
