// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import * as flags from '../../../utils/actions/flags';
import { createVault, eraseEverything } from '../../../utils/actions/set-up';
import { saveCapture, storeBlob, undoCapture } from '../../../utils/storage/captures';
import { exampleCapture, examplePost, passphrase } from '../storage/example';
import { newProfile } from '../storage/profile';

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));
beforeEach(async () => {
  await newProfile();
  await createVault({ passphrase });
});
const author = { name: 'Invented Voice', handle: 'invented.voice', id: null, url: null };
const words = 'She should not be allowed to speak in our town again.';
const fb = (over: object) => examplePost({ platform: 'facebook', author, text: words, ...over });

test('erase: no alarm of ours is left in the browser (name and time lie on disk, the dot comes back)', async () => {
  await browser.alarms.create('later', { when: Date.now() + 86_400_000 });
  await browser.alarms.create('outbox', { when: Date.now() + 86_400_000 });
  await browser.alarms.create('replies', { periodInMinutes: 60 });
  await eraseEverything();
  expect((await browser.alarms.getAll()).map(({ name }) => name)).toEqual([]);
});

test('undo after a completion does not say that deleted pictures are kept', async () => {
  const file = await storeBlob(new TextEncoder().encode('p'), 'image/png');
  const time = { postedAt: '2026-11-20T10:00:00.000Z', postedAtPrecision: 'hour' as const };
  await saveCapture(
    exampleCapture({
      post: fb({ postId: null, url: null, ...time }),
      image: { kind: 'rendering', file, masks: [], reason: 'failed' },
    }),
  );
  await flags.drainInbox();
  const id = (await flags.listFlags({ limit: 1 })).flags[0]!.id;
  await flags.reviewFlags([id], { childShown: true });
  await flags.deletePictures(id);
  const { undo } = await saveCapture(
    exampleCapture({ post: fb({ postId: '11', url: 'https://www.facebook.com/invented.voice/posts/11', ...time }) }),
  );
  await flags.drainInbox();
  await undoCapture(undo);
  expect((await flags.readFlag(id))!.flag.summary.image).toBeNull();
});
