// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { drainInbox, readFile } from '../../../utils/actions/flags';
import { handInLinks, handInPictures } from '../../../utils/actions/hand-in';
import { createVault, lock, unlock } from '../../../utils/actions/set-up';
import { collectOrphans } from '../../../utils/storage/captures';
import { png } from '../evidence/sample-bag';
import { passphrase } from './example';
import { Killed, killedEverywhere } from './kill';
import { counts, everything } from './look';
import { newProfile } from './profile';

// What she hands in, killed at every call to the disk and the keys: nothing half, and nothing lost that she was told is saved.
vi.setConfig({ testTimeout: 120_000 });

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

/** What the import logged: it tells her what it saved before, instead of failing as a whole. */
const logged: unknown[] = [];
/** What she was told; null while nothing was. */
let told: { saved: number; unsaved: number[]; stopped: string | null } | null;

beforeEach(() => {
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  vi.stubGlobal('reportError', (error: unknown) => void logged.push(error));
});

async function unlocked(): Promise<void> {
  await newProfile();
  await browser.storage.session.clear();
  await createVault({ passphrase });
  logged.length = 0;
  told = null;
}

/** Killed counts as not finished, although she was told what is saved. */
async function toTheEnd(work: () => Promise<NonNullable<typeof told>>): Promise<void> {
  told = await work();
  const killed = logged.find((error) => error instanceof Killed);
  if (killed !== undefined) throw killed;
}

const eleven = 11 * 60_000;
const file = (mark: number) => new Blob([new Uint8Array([...png, mark])]);

/** As a fresh start finds it. `told` in the middle may be one behind: saved, and killed before it was said. */
async function found(finished: boolean, all: number): Promise<number> {
  await lock();
  expect(await unlock(passphrase)).toEqual({ state: 'unlocked' });
  expect(await drainInbox()).toMatchObject({ damaged: 0 });
  const { flags } = await everything();
  const said = told?.saved ?? 0;
  expect(flags.length).toBeGreaterThanOrEqual(said);
  if (told !== null) {
    expect(flags.length).toBeLessThanOrEqual(said + 1);
    expect(told.saved + told.unsaved.length).toBe(all);
  }
  if (finished) expect([said, flags.length, told!.stopped]).toEqual([all, all, null]);
  expect(flags.every(({ flag }) => flag.summary.origin === 'imported')).toBe(true);
  return flags.length;
}

test('pictures, killed anywhere: each that is there is whole, byte by byte, and what was told is there', async () => {
  const numbers = new Set<number>();
  const kills = await killedEverywhere({
    prepare: unlocked,
    run: () => toTheEnd(() => handInPictures([file(1), file(2)], { sender: 'Invented Sender', date: '' })),
    async look(finished, killedAt) {
      // Otherwise a call that nobody missed would end the runs too early.
      expect(killedAt === null).toBe(finished);
      const n = await found(finished, 2);
      numbers.add(n);
      const { flags } = await everything();
      const last: number[] = [];
      for (const { captures } of flags) {
        expect(captures).toHaveLength(1);
        const bytes = await readFile(captures[0]!.media[0]!.file!);
        expect([...bytes.slice(0, -1)]).toEqual([...png]);
        last.push(bytes.at(-1)!);
      }
      expect(last.sort()).toEqual([1, 2].slice(0, n));
      // A picture that was cut off before it was hers is no evidence and does not stay.
      await collectOrphans(Date.now() + eleven);
      expect(await counts()).toMatchObject({ blobs: n, captures: n, staged: 0, inbox: 0 });
    },
  });
  expect(kills).toBeGreaterThan(40);
  expect([...numbers].sort()).toEqual([0, 1, 2]);
});

test('links, killed anywhere: each is there once with its event, or not at all, and what was told is there', async () => {
  const links = [1, 2].map((n) => `https://x.com/invented_person/status/180000000000000000${n}`);
  const numbers = new Set<number>();
  const kills = await killedEverywhere({
    prepare: unlocked,
    run: () => toTheEnd(() => handInLinks(links.join('\n'))),
    async look(finished, killedAt) {
      expect(killedAt === null).toBe(finished);
      const n = await found(finished, 2);
      numbers.add(n);
      const { flags } = await everything();
      expect(flags.map(({ flag }) => flag.summary.url).sort()).toEqual(links.slice(0, n));
      expect(await counts()).toMatchObject({ captures: n, staged: 0, inbox: 0 });
    },
  });
  expect(kills).toBeGreaterThan(35);
  expect([...numbers].sort()).toEqual([0, 1, 2]);
});
