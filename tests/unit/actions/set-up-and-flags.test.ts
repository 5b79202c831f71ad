// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import * as flags from '../../../utils/actions/flags';
import * as setUp from '../../../utils/actions/set-up';
import { checkChain } from '../../../utils/evidence/custody';
import { saveCapture, storeBlob, undoCapture } from '../../../utils/storage/captures';
import { exampleCapture, examplePost, passphrase } from '../storage/example';
import { newProfile } from '../storage/profile';

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

beforeEach(async () => void (await newProfile()));

test('a capture made while locked is a flag after the next unlock, with its file and its events', async () => {
  await setUp.createVault({ passphrase });
  await setUp.lock();
  expect(await setUp.vaultState()).toBe('locked');
  const snapshot = await storeBlob(new TextEncoder().encode('<p>invented</p>'), 'text/html');
  await saveCapture(exampleCapture({ snapshot }));
  await expect(flags.listFlags({ limit: 10 })).rejects.toMatchObject({ code: 'locked' });

  expect(await setUp.unlock(passphrase)).toEqual({ state: 'unlocked' });
  expect(await flags.drainInbox()).toEqual({ merged: 1, damaged: 0 });
  const { flags: list, total } = await flags.listFlags({ limit: 10 });
  expect(total).toBe(1);
  const read = await flags.readFlag(list[0]!.id);
  expect(read?.captures[0]).toMatchObject(exampleCapture({ snapshot }));
  expect(new TextDecoder().decode(await flags.readFile(snapshot))).toBe('<p>invented</p>');

  const { entries, events } = await flags.custodyFor([list[0]!.id]);
  expect(Object.values(events).map((event) => event.type)).toEqual(['item.captured']);
  const checked = await checkChain(
    entries,
    new Map(Object.entries(events).map(([seq, event]) => [Number(seq), event])),
  );
  expect(checked.ok).toBe(true);
});
