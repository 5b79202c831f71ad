// @vitest-environment node
import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { addReport, drainInbox, listFlags, recordEvent, reviewFlags } from '../../../utils/actions/flags';
import { createVault, eraseEverything, lock, unlock } from '../../../utils/actions/set-up';
import { randomId, uuidv7 } from '../../../utils/evidence/ids';
import { saveCapture, storeBlob } from '../../../utils/storage/captures';
import { database } from '../../../utils/storage/database';
import { putDelivery } from '../../../utils/storage/deliveries';
import { putPartner } from '../../../utils/storage/partners';
import type { FakeFiles } from '../vault/fake-files';
import { exampleCapture, examplePost, passphrase } from './example';
import { exampleDelivery, examplePartner } from './example-partner';
import { newProfile } from './profile';

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

/** Twelve that nobody could write by accident, each in another place of what is kept. */
const marks = {
  text: 'mark-text-7f3a91',
  address: 'mark-url-c01d55',
  author: 'mark-author-90ab3e',
  handle: 'mark-handle-4471fd',
  page: 'mark-page-e8812c',
  snapshot: 'mark-snapshot-2b6f07',
  picture: 'mark-picture-aa9d13',
  note: 'mark-note-5c5e80',
  caseName: 'mark-case-d3904b',
  report: 'mark-report-18b7c6',
  partner: 'mark-partner-6ef2a9',
  capability: `mark-capability-31c8d4${'_'.repeat(21)}`,
};

/** Locked, with captures merged and not, and everything else that is ever kept. Returns the secrets beside the marks. */
async function fullProfile(): Promise<{ files: FakeFiles; secrets: string[] }> {
  const files = await newProfile();
  await createVault({ passphrase });
  const capture = async () => {
    const snapshot = await storeBlob(Buffer.from(marks.snapshot), 'text/html');
    const file = await storeBlob(Buffer.from(marks.picture), 'image/png');
    const author = { name: marks.author, handle: marks.handle, id: null, url: null };
    await saveCapture(
      exampleCapture({
        post: examplePost({ postId: randomId(), text: marks.text, url: `https://x.com/${marks.address}`, author }),
        pageUrl: `https://x.com/${marks.page}`,
        snapshot,
        image: { kind: 'screenshot', file, masks: [], reason: null },
      }),
    );
  };
  await capture();
  await drainInbox();
  const id = (await listFlags({ limit: 1 })).flags[0]!.id;
  await reviewFlags([id], { note: marks.note, caseName: marks.caseName });
  const report = { id: randomId(), planId: 'x-dsa', preparedAt: '2026-11-23T12:00:00.000Z', openedAt: null };
  await addReport(id, { ...report, insertedAt: null, steps: [], text: marks.report });
  await recordEvent('item.sent', id, { to: marks.partner });
  await putPartner(examplePartner({ name: marks.partner, capability: marks.capability }));
  await putDelivery(exampleDelivery({ partnerName: marks.partner, envelope: uuidv7() }));
  const vaultKey = (await browser.storage.session.get('vaultKey')).vaultKey as string;
  await lock();
  await capture();
  return { files, secrets: [passphrase, Buffer.from(vaultKey, 'base64').toString('latin1'), 'AGE-SECRET-KEY'] };
}

/** Every byte of the database, and of `storage.local`, which is on disk too. */
async function storedBytes(): Promise<Buffer> {
  const db = await database();
  const parts: Buffer[] = [Buffer.from(JSON.stringify(await browser.storage.local.get(null)))];
  const walk = (value: unknown): void => {
    if (value instanceof Uint8Array) parts.push(Buffer.from(value));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        parts.push(Buffer.from(key));
        walk(child);
      }
    } else parts.push(Buffer.from(String(value)));
  };
  for (const store of db.objectStoreNames) {
    walk(await db.getAllKeys(store));
    walk(await db.getAll(store));
  }
  return Buffer.concat(parts);
}

function found(haystack: Buffer, mark: string): boolean {
  const bytes = Buffer.from(mark, 'latin1');
  const written = [bytes, Buffer.from(mark, 'utf16le'), Buffer.from(bytes.toString('hex')), ...base64Forms(bytes)];
  return written.some((form) => haystack.includes(form));
}

/** As it shows inside a longer base64 text, at each of the three offsets. */
function base64Forms(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return Buffer.from(text.slice(before === 0 ? 0 : 4, -4));
  });
}

test('twelve marks and the secrets: none is found in anything that is stored, in five ways of writing', async () => {
  const { secrets } = await fullProfile();
  const stored = await storedBytes();
  expect(stored.length).toBeGreaterThan(9_000);
  expect(Object.keys(marks)).toHaveLength(12);
  expect([...Object.values(marks), ...secrets].filter((mark) => found(stored, mark))).toEqual([]);
});

test('the scan finds what does lie there, however it is written', () => {
  for (const mark of Object.values(marks)) {
    const bytes = Buffer.from(mark);
    for (const form of [mark, bytes.toString('hex'), `x${Buffer.from(`ab${mark}`).toString('base64')}`]) {
      expect(found(Buffer.from(`before ${form} after`), mark), form).toBe(true);
    }
    expect(found(Buffer.from(mark, 'utf16le'), mark)).toBe(true);
  }
});

test('no CryptoKey is ever handed to the database, and every writing is strict', async () => {
  const values: unknown[] = [];
  for (const name of ['put', 'add'] as const) {
    const real = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: typeof real, ...input: unknown[]) {
      values.push(input[0]);
      return Reflect.apply(real, this, input);
    } as never);
  }
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await fullProfile();
  const writing = (transaction.mock.calls as unknown[][]).filter((call) => call[1] === 'readwrite');
  vi.restoreAllMocks();
  expect(values.length).toBeGreaterThan(20);
  const keys = (value: unknown): number =>
    value instanceof CryptoKey
      ? 1
      : typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
        ? Object.values(value).reduce((sum: number, child) => sum + keys(child), 0)
        : 0;
  expect(keys({ deep: [await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt'])] })).toBe(
    1,
  );
  expect(values.map(keys).filter((count) => count > 0)).toEqual([]);
  expect(writing.length).toBeGreaterThan(10);
  expect(writing.map((call) => call[2])).toEqual(writing.map(() => ({ durability: 'strict' })));
});

test('no clear record tells a time, an order beyond the chain, or a size that was not there', async () => {
  await fullProfile();
  const db = await database();
  expect(Object.keys((await db.getAll('captures'))[0]!).sort()).toEqual(['id', 'rev', 'sealed']);
  expect(Object.keys((await db.getAll('flags'))[0]!).sort()).toEqual([
    'case',
    'dedupe',
    'id',
    'n',
    'page',
    'rev',
    'sealed',
  ]);
  expect(Object.keys((await db.getAll('inbox'))[0]!).sort()).toEqual(['blobs', 'id', 'sealed', 'seq']);
  expect(Object.keys((await db.getAll('events'))[0]!).sort()).toEqual(['about', 'sealed', 'seq']);
  expect(await db.count('staged')).toBe(0);
});

test('after an erase the right passphrase opens nothing, even with the database as it was', async () => {
  const { files } = await fullProfile();
  const db = await database();
  const vault = await db.get('meta', 'vault');
  const flags = await db.getAll('flags');
  await eraseEverything();
  expect(files.contents.size).toBe(0);
  expect(await browser.storage.local.get(null)).toEqual({});
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([]);
  await expect(unlock(passphrase)).rejects.toMatchObject({ code: 'no-vault' });
  // A forensic image of Chromium's LevelDB gives all of this back.
  const again = await database();
  await again.put('meta', vault, 'vault');
  for (const flag of flags) await again.put('flags', flag);
  await expect(unlock(passphrase)).rejects.toMatchObject({ code: 'vault-lost' });
  await expect(listFlags({ limit: 1 })).rejects.toMatchObject({ code: 'locked' });
});
