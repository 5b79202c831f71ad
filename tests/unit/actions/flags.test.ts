// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import * as flags from '../../../utils/actions/flags';
import { createVault, lock, unlock } from '../../../utils/actions/set-up';
import { checkChain } from '../../../utils/evidence/custody';
import { randomId } from '../../../utils/evidence/ids';
import { saveCapture, storeBlob } from '../../../utils/storage/captures';
import { database } from '../../../utils/storage/database';
import { exampleCapture, examplePost, passphrase } from '../storage/example';
import { counts, everything } from '../storage/look';
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
});

async function flagged(postId: string, over: Parameters<typeof exampleCapture>[0] = {}): Promise<string> {
  await saveCapture(exampleCapture({ post: examplePost({ postId }), ...over }));
  await flags.drainInbox();
  return (await flags.listFlags({ limit: 1 })).flags[0]!.id;
}

const report = {
  id: '7d6f8c1e-93f2-4f4b-9d8b-6f6b7c1a2b3c',
  planId: 'x-dsa',
  preparedAt: '2026-11-23T12:00:00.000Z',
  openedAt: null,
  insertedAt: null,
  steps: [],
  text: 'her words',
};

test('a capture made while locked is a flag after the next unlock, with its file and its events', async () => {
  await lock();
  const snapshot = await storeBlob(new TextEncoder().encode('<p>invented</p>'), 'text/html');
  await saveCapture(exampleCapture({ snapshot }));
  await unlock(passphrase);
  expect(await flags.drainInbox()).toEqual({ merged: 1, damaged: 0 });
  const { flags: list, total } = await flags.listFlags({ limit: 10 });
  expect(total).toBe(1);
  const read = await flags.readFlag(list[0]!.id);
  expect(read?.captures).toEqual([{ v: 1, id: list[0]!.captures[0], ...exampleCapture({ snapshot }) }]);
  expect(new TextDecoder().decode(await flags.readFile(snapshot))).toBe('<p>invented</p>');
  expect(list[0]!.summary).toMatchObject({
    authorHandle: 'invented_person',
    pageUrl: 'https://x.com/home',
    image: null,
  });
  expect(JSON.stringify(list[0])).not.toContain('An invented threat');
});

test('the list comes newest first, in pages, and opens only what it returns', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 5; at++) ids.unshift(await flagged(`${at}`));
  const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
  const first = await flags.listFlags({ limit: 2 });
  expect(decrypt).toHaveBeenCalledTimes(2);
  const second = await flags.listFlags({ limit: 2, before: first.next! });
  const third = await flags.listFlags({ limit: 2, before: second.next! });
  expect([first, second, third].flatMap((page) => page.flags.map(({ id }) => id))).toEqual(ids);
  expect([first.total, third.total, third.next]).toEqual([5, 5, null]);
  expect((await flags.listFlags({ limit: 5 })).next).toBeNull();
});

test('the flags of one page, and of one case, without opening the others', async () => {
  const here = { pageUrl: 'https://x.com/here' };
  const [a, b] = [await flagged('1', here), await flagged('2')];
  const c = await flagged('3', here);
  await flags.reviewFlags([a, b], { caseName: 'May' });
  const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
  expect((await flags.listFlags({ limit: 9, ...here })).flags.map(({ id }) => id)).toEqual([c, a]);
  expect(decrypt).toHaveBeenCalledTimes(2);
  const pageOne = await flags.listFlags({ limit: 1, ...here });
  expect(pageOne).toMatchObject({ total: 2, flags: [{ id: c }] });
  expect(await flags.listFlags({ limit: 1, before: pageOne.next!, ...here })).toMatchObject({
    flags: [{ id: a }],
    next: null,
  });
  expect((await flags.listFlags({ limit: 9, caseName: 'May' })).flags.map(({ id }) => id)).toEqual([b, a]);
  expect((await flags.listFlags({ limit: 9, caseName: 'June' })).total).toBe(0);
  await flags.reviewFlags([b], { caseName: null });
  expect((await flags.listFlags({ limit: 9, caseName: 'May' })).total).toBe(1);
});

test('a review changes what it names on many flags, and leaves the rest', async () => {
  const [a, b] = [await flagged('1'), await flagged('2')];
  await flags.reviewFlags([a], { note: 'first', severity: 'grave' });
  await flags.reviewFlags([a, randomId(), b], { categories: ['doxing'] });
  expect((await flags.readFlag(a))?.flag.review).toMatchObject({
    note: 'first',
    severity: 'grave',
    categories: ['doxing'],
  });
  expect((await flags.readFlag(b))?.flag.review).toMatchObject({ note: '', severity: null, categories: ['doxing'] });
});

test('a link she pasted is hers to add: it stands in the review, the capture stays as it was written', async () => {
  const id = await flagged('1');
  const postLink = 'https://whatsapp.com/channel/0029VaInventedCode00000/118';
  const before = (await flags.readFlag(id))!;
  expect(before.flag.review.postLink).toBeNull();
  await flags.reviewFlags([id], { postLink });
  const after = (await flags.readFlag(id))!;
  expect(after.flag.review.postLink).toBe(postLink);
  expect([after.captures, after.flag.summary]).toEqual([before.captures, before.flag.summary]);
  for (const bad of ['https://evil.example/', `${postLink}?x=1`, 'javascript:alert(1)']) {
    await expect(flags.reviewFlags([id], { postLink: bad })).rejects.toThrow('Invalid string');
  }
  expect((await flags.readFlag(id))?.flag.review.postLink).toBe(postLink);
});

test('reviews and merges at once lose nothing', async () => {
  const id = await flagged('1');
  await saveCapture(exampleCapture({ post: examplePost({ postId: '1' }) }));
  await Promise.all([
    flags.reviewFlags([id], { note: 'hers' }),
    flags.drainInbox(),
    flags.reviewFlags([id], { severity: 'low' }),
    flags.addReport(id, report),
    flags.drainInbox(),
  ]);
  const { flag } = (await flags.readFlag(id))!;
  expect(flag).toMatchObject({ review: { note: 'hers', severity: 'low' }, reports: [report] });
  expect(flag.captures).toHaveLength(2);
  await everything();
});

test('a flag that another writer changed without the lock is not written over', async () => {
  const id = await flagged('1');
  await saveCapture(exampleCapture({ post: examplePost({ postId: '1' }) }));
  const db = await database();
  const record = (await db.getFromIndex('flags', 'id', id))!;
  const open = IDBDatabase.prototype.transaction;
  for (const run of [() => flags.drainInbox(), () => flags.reviewFlags([id], {}), () => flags.deleteFlag(id)]) {
    await db.put('flags', record);
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...input
    ) {
      if (input[1] !== 'readwrite') return open.apply(this, input);
      // Its own transaction stands before ours.
      open
        .call(this, ['flags'], 'readwrite')
        .objectStore('flags')
        .put({ ...record, rev: record.rev + 1 });
      return open.apply(this, input);
    });
    await expect(run()).rejects.toThrow('without its lock');
    spy.mockRestore();
  }
  expect(await counts()).toMatchObject({ inbox: 1, captures: 1, flags: 1, custody: 3 });
});

test('a capture is never changed by what comes after it', async () => {
  const id = await flagged('1');
  const before = await (await database()).getAll('captures');
  await flags.reviewFlags([id], { note: 'x' });
  await flags.addReport(id, report);
  await flagged('1');
  expect((await (await database()).getAll('captures')).filter(({ id }) => id === before[0]!.id)).toEqual(before);
});

test('reports are added and changed; what is not there is told', async () => {
  const id = await flagged('1');
  await flags.addReport(id, report);
  await flags.updateReport(id, report.id, { openedAt: '2026-11-23T12:01:00.000Z' });
  expect((await flags.readFlag(id))?.flag.reports).toEqual([{ ...report, openedAt: '2026-11-23T12:01:00.000Z' }]);
  const missing = { code: 'not-found' };
  await expect(flags.addReport(randomId(), report)).rejects.toMatchObject(missing);
  await expect(flags.updateReport(randomId(), report.id, {})).rejects.toMatchObject(missing);
  await expect(flags.updateReport(id, randomId(), {})).rejects.toMatchObject(missing);
});

test('deleting leaves no capture, file or private event; the chain stays whole and says so', async () => {
  const snapshot = await storeBlob(new Uint8Array(10), 'text/html');
  await flagged('1', { snapshot });
  const id = await flagged('1', { pageUrl: 'https://x.com/again' });
  const other = await flagged('2');
  await flags.deleteFlag(id);
  await flags.deleteFlag(id);
  expect(await flags.readFlag(id)).toBeNull();
  const { flags: left, events, entries } = await everything();
  expect(left.map(({ flag }) => flag.id)).toEqual([other]);
  expect([...events.values()].map(({ type }) => type)).toEqual(['key.created', 'item.captured', 'item.deleted']);
  expect(entries.length).toBe(6);
  expect(await counts()).toMatchObject({ blobs: 0, captures: 1 });
  // The same post again is a new flag, not an observation of the deleted one.
  expect(await flagged('1')).not.toBe(id);
});

test('what leaves for an organisation: the whole skeleton, but only these flags’ events', async () => {
  const [a, b] = [await flagged('1'), await flagged('2')];
  await flagged('1', { pageUrl: 'https://x.com/again' });
  await flags.recordEvent('item.exported', a, { to: 'somebody' });
  await flags.recordEvent('item.exported', b, { to: 'somebody else' });
  const { entries, events } = await flags.custodyFor([a]);
  const numbered = new Map(Object.entries(events).map(([seq, event]) => [Number(seq), event]));
  expect(await checkChain(entries, numbered)).toMatchObject({ ok: true });
  expect(entries).toHaveLength(7);
  expect([...numbered.values()].map(({ type }) => type)).toEqual([
    'item.captured',
    'item.captured',
    'item.observed',
    'item.exported',
  ]);
  expect(JSON.stringify(events)).not.toContain('somebody else');
  const { flag } = (await flags.readFlag(a))!;
  expect([...numbered.values()].map(({ item }) => item)).toEqual([flag.captures[0], flag.captures[1], a, a]);
});

test('one damaged flag is counted and skipped; the same post again makes a flag that opens', async () => {
  const [a, b] = [await flagged('1'), await flagged('2')];
  const db = await database();
  const record = (await db.getFromIndex('flags', 'id', a))!;
  await db.put('flags', { ...record, rev: record.rev + 1 });
  expect(await flags.listFlags({ limit: 9 })).toMatchObject({ flags: [{ id: b }], damaged: 1, total: 2 });
  await expect(flags.readFlag(a)).rejects.toMatchObject({ code: 'damaged' });
  const again = await flagged('1');
  expect((await flags.readFlag(again))?.flag.captures).toHaveLength(1);
  expect((await db.getFromIndex('flags', 'id', a))?.sealed).toEqual(record.sealed);
});

test('a capture that is gone makes its flag damaged, not shorter', async () => {
  const id = await flagged('1');
  await (await database()).clear('captures');
  await expect(flags.readFlag(id)).rejects.toMatchObject({ code: 'damaged' });
});

test('locking in the middle of a merge stops it; the rest waits for the next unlock', async () => {
  await lock();
  for (const postId of ['1', '2', '3']) await saveCapture(exampleCapture({ post: examplePost({ postId }) }));
  await unlock(passphrase);
  const add = vi.spyOn(IDBObjectStore.prototype, 'add');
  const locking = new Promise<void>((resolve) => {
    add.mockImplementationOnce(function (this: IDBObjectStore, ...input: [unknown]) {
      add.mockRestore();
      void lock().then(resolve);
      return this.add(...input);
    });
  });
  await expect(flags.drainInbox()).rejects.toMatchObject({ code: 'locked' });
  await locking;
  expect((await counts()).inbox).toBe(2);
  await unlock(passphrase);
  expect(await flags.drainInbox()).toEqual({ merged: 2, damaged: 0 });
  expect((await everything()).flags).toHaveLength(3);
});

test.each<[string, () => Promise<unknown>]>([
  ['listFlags', () => flags.listFlags({ limit: 1 })],
  ['readFlag', () => flags.readFlag(randomId())],
  ['reviewFlags', () => flags.reviewFlags([randomId()], {})],
  ['deleteFlag', () => flags.deleteFlag(randomId())],
  ['addReport', () => flags.addReport(randomId(), report)],
  ['updateReport', () => flags.updateReport(randomId(), report.id, {})],
  ['custodyFor', () => flags.custodyFor([])],
  ['recordEvent', () => flags.recordEvent('item.exported', null, {})],
  ['readFile', async () => flags.readFile({ blob: randomId(), key: '', sha256: '', size: 0, mediaType: '' })],
])('%s needs an unlocked vault', async (_name, run) => {
  await lock();
  await expect(run()).rejects.toMatchObject({ code: 'locked' });
});
