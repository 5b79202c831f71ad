// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { custodyFor, drainInbox, readFile } from '../../../utils/actions/flags';
import { handInLinks, handInPictures } from '../../../utils/actions/hand-in';
import { readingHealth } from '../../../utils/actions/reading-health';
import { createVault, lock, unlock } from '../../../utils/actions/set-up';
import { AtharError } from '../../../utils/errors';
import { utf8 } from '../../../utils/evidence/bytes';
import { handIn } from '../../../utils/i18n/hand-in';
import * as captures from '../../../utils/storage/captures';
import { png } from '../evidence/sample-bag';
import { exampleCapture, examplePost, passphrase } from '../storage/example';
import { everything } from '../storage/look';
import { newProfile } from '../storage/profile';

vi.mock('../../../utils/storage/captures', async (original) => {
  const real = await original<typeof captures>();
  return { ...real, saveCapture: vi.fn(real.saveCapture) };
});
vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

beforeEach(async () => {
  await newProfile();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  await createVault({ passphrase });
  await lock();
  await unlock(passphrase);
});

const unsaid = { sender: '', date: '' };
const heic = utf8('\0\0\0\u0018ftypheic\0\0\0\0');
const file = (bytes: Uint8Array, name = 'IMG_invented_place.png') => new File([new Uint8Array(bytes)], name);
const link = 'https://x.com/invented_person/status/1800000000000000001';
const flagsNow = async () => (await everything()).flags;

test('good pictures are kept, byte by byte; each refused one is named by its place', async () => {
  const result = await handInPictures([file(png), file(heic), file(png), file(new Uint8Array())], unsaid);
  expect(result).toEqual({
    saved: 2,
    refused: [
      { place: 2, reason: 'heic' },
      { place: 4, reason: 'empty' },
    ],
    stopped: null,
    unsaved: [],
  });
  const flags = await flagsNow();
  expect(flags).toHaveLength(2);
  const capture = flags[0]!.captures[0]!;
  expect(capture).toMatchObject({ origin: 'imported', pageUrl: '', image: null, snapshot: null });
  expect(await readFile(capture.media[0]!.file!)).toEqual(new Uint8Array(png));
  expect(JSON.stringify(flags)).not.toContain('IMG_invented');
});

test('a file that cannot be read and the twenty-first are refused; what is too large is not even read', async () => {
  const gone = { size: 5, arrayBuffer: () => Promise.reject(new Error('gone')) };
  const huge = { size: 26 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('was read')) };
  const many = [gone, huge, ...Array.from({ length: 18 }, () => file(heic)), file(png)];
  const { saved, refused } = await handInPictures(many, unsaid);
  expect(saved).toBe(0);
  const reasons = refused.map(({ reason }) => reason);
  expect([reasons[0], reasons[1], reasons[2], reasons[20]]).toEqual(['unreadable', 'too-large', 'heic', 'too-many']);
});

const large = new Uint8Array(30 * 1024 * 1024);
large.set(png);

test.each(['en', 'fr', 'ar'] as const)(
  'whatever a file is called, what it is decides; each refusal is a sentence of its own: %s',
  async (language) => {
    const odd = [
      [file(new Uint8Array(), 'nothing.png'), 'empty'],
      [file(large, 'large.png'), 'too-large'],
      [file(utf8('<!doctype html><html><body>invented</body></html>'), 'page.png'), 'not-a-picture'],
      [file(heic, 'phone.jpg'), 'heic'],
      [file(utf8('GIF89a..'), 'moving.png'), 'other-picture'],
      [file(utf8('%PDF-1.7 invented'), 'paper.jpg'), 'not-a-picture'],
    ] as const;
    const { saved, refused, stopped } = await handInPictures(
      odd.map(([one]) => one),
      unsaid,
    );
    expect({ saved, stopped }).toEqual({ saved: 0, stopped: null });
    expect(refused.map(({ reason }) => reason)).toEqual(odd.map(([, reason]) => reason));
    const texts: Readonly<Record<string, string>> = handIn[language];
    const said = refused.map(({ reason }) => texts[`refused.${reason}`] ?? '');
    expect(said.every((sentence) => /.{10}[.]$/.test(sentence))).toBe(true);
    expect(new Set(said).size).toBe(5);
    expect(await flagsNow()).toEqual([]);
  },
);

test('fifty links at once are fifty flags, each with its event; the same fifty again add none', async () => {
  const fifty = Array.from({ length: 50 }, (_, n) => `https://x.com/invented_person/status/18000000000000001${n + 10}`);
  expect(await handInLinks(fifty.join('\n'))).toMatchObject({ saved: 50, refused: [], unsaved: [], left: '' });
  const { flags, counts } = await everything();
  expect(new Set(flags.map(({ flag }) => flag.summary.url))).toEqual(new Set(fifty));
  expect(counts).toMatchObject({ flags: 50, captures: 50, inbox: 0 });
  await handInLinks(fifty.join('\n'));
  expect(await flagsNow()).toHaveLength(50);
});

const real = await vi.importActual<typeof captures>('../../../utils/storage/captures');
/** The second that is kept meets a full disk. */
const fullAtSecond = () =>
  vi
    .mocked(captures.saveCapture)
    .mockImplementationOnce(real.saveCapture)
    .mockRejectedValueOnce(new AtharError('quota'));

test('a full disk in the middle of pictures: what is saved is told, and which are not', async () => {
  fullAtSecond();
  const result = await handInPictures([file(png), file(heic), file(png), file(png)], unsaid);
  const refused = [{ place: 2, reason: 'heic' }];
  expect(result).toEqual({ saved: 1, refused, stopped: 'quota', unsaved: [3, 4] });
  expect(await flagsNow()).toHaveLength(1);
});

test('a full disk in the middle of links: what is not saved stays in the field, line by line', async () => {
  fullAtSecond();
  const result = await handInLinks(`${link}\nnot a link\nhttps://news.invalid/a\nhttps://news.invalid/b\n${link}`);
  expect(result).toEqual({
    saved: 1,
    refused: [{ place: 1, reason: 'not-a-link' }],
    stopped: 'quota',
    unsaved: [2, 3],
    left: 'not a link\nhttps://news.invalid/a\nhttps://news.invalid/b',
  });
  expect(await flagsNow()).toHaveLength(1);
});

test('locked in the middle: the first is saved and found after the next unlock', async () => {
  vi.mocked(captures.saveCapture).mockImplementationOnce(async (content) => {
    const saved = await real.saveCapture(content);
    await lock();
    return saved;
  });
  const result = await handInPictures([file(png), file(png)], unsaid);
  expect(result).toEqual({ saved: 1, refused: [], stopped: 'locked', unsaved: [2] });
  await unlock(passphrase);
  await drainInbox();
  expect(await flagsNow()).toHaveLength(1);
});

test('a bug in the middle is logged, and hides nothing that was saved', async () => {
  const bug = new Error('invented');
  const log = vi.fn();
  vi.stubGlobal('reportError', log);
  vi.mocked(captures.saveCapture).mockImplementationOnce(real.saveCapture).mockRejectedValueOnce(bug);
  expect(await handInPictures([file(png), file(png)], unsaid)).toMatchObject({ saved: 1, stopped: 'unknown' });
  expect(log.mock.calls).toEqual([[bug]]);
  vi.unstubAllGlobals();
});

test('day and sender are kept as her word', async () => {
  await handInPictures([file(png)], { sender: ' Invented Sender ', date: '2026-11-20' });
  const { post } = (await flagsNow())[0]!.captures[0]!;
  expect(post).toMatchObject({
    author: { name: 'Invented Sender', handle: null },
    postedAt: '2026-11-20T00:00:00.000Z',
    postedAtRaw: '2026-11-20',
    postedAtPrecision: 'day',
    matched: { 'author.name': 'typed', postedAt: 'typed' },
  });
});

test('links: bad lines are named and left, one post is kept once', async () => {
  const result = await handInLinks(`${link}\n\nnot a link\n${link}?s=20\nhttps://news.invalid/a`);
  const refused = [{ place: 1, reason: 'not-a-link' }];
  // Its place in the field as it now stands.
  expect(result).toEqual({ saved: 2, refused, stopped: null, unsaved: [], left: 'not a link' });
  const [flag] = (await flagsNow()).filter((one) => one.flag.summary.platform === 'x');
  expect(flag!.flag.summary).toMatchObject({ origin: 'imported', url: link, authorHandle: 'invented_person' });
  const { events } = await custodyFor([flag!.flag.id]);
  expect(Object.values(events).map(({ type }) => type)).toEqual(['item.imported']);
});

test('a link to a post that was captured joins it and changes nothing of it', async () => {
  await captures.saveCapture(exampleCapture());
  await handInLinks(link);
  const [only, ...others] = await flagsNow();
  expect(others).toEqual([]);
  expect(only!.captures.map(({ origin }) => origin)).toEqual([undefined, 'imported']);
  expect(only!.flag.summary).toMatchObject({ authorName: 'Invented Person', pageUrl: 'https://x.com/home' });
  expect(only!.flag.summary.origin).toBeUndefined();
});

test('a real capture completes what was imported; taken back, the import stands as what it is', async () => {
  await handInLinks(link);
  const { undo } = await captures.saveCapture(exampleCapture());
  await drainInbox();
  const [only] = await flagsNow();
  expect(only!.captures).toHaveLength(2);
  expect(only!.flag.summary).toMatchObject({ authorName: 'Invented Person', postedAt: '2026-11-20T10:00:00.000Z' });
  expect(only!.flag.summary.origin).toBeUndefined();
  expect(await captures.undoCapture(undo)).toBe('undone');
  expect((await flagsNow())[0]!.flag.summary).toMatchObject({ origin: 'imported', authorName: null });
});

test.each(['import first', 'capture first'])(
  'clients that number a post otherwise are joined by its address: %s',
  async (order) => {
    const url = 'https://t.me/invented_channel/77';
    const container = { name: 'Invented', id: '-1001234567890', url: 'https://t.me/invented_channel' };
    const post = examplePost({ platform: 'telegram', kind: 'message', postId: '77', url, container });
    const capture = () => captures.saveCapture(exampleCapture({ post })).then(drainInbox);
    if (order === 'capture first') await capture();
    await handInLinks(url);
    if (order === 'import first') await capture();
    const [only, ...others] = await flagsNow();
    expect(others).toEqual([]);
    expect(only!.flag.summary).toMatchObject({ kind: 'message', authorName: 'Invented Person' });
  },
);

test('imports are not counted as readings, and a locked vault takes none', async () => {
  await handInLinks(link);
  expect((await readingHealth()).readings).toEqual([]);
  await lock();
  await expect(handInLinks('https://news.invalid/b')).rejects.toMatchObject({ code: 'locked' });
  await expect(handInPictures([file(png)], unsaid)).rejects.toMatchObject({ code: 'locked' });
});
