// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openSealed } from '../../../partner/desk/open-sealed';
import { listDeliveries, sealToFile, sendFlags } from '../../../utils/actions/deliveries';
import { documentPost } from '../../../utils/actions/document-post';
import * as flags from '../../../utils/actions/flags';
import { handInLinks } from '../../../utils/actions/hand-in';
import { pairPartner, recipientOnlyCard } from '../../../utils/actions/partners';
import { sealBag } from '../../../utils/actions/seal-bag';
import { createVault, lock, unlock } from '../../../utils/actions/set-up';
import { stage } from '../../../utils/actions/staged';
import { newIdentity } from '../../../utils/evidence/seal';
import type { VerifiedItem } from '../../../utils/evidence/verdict';
import { emptyPost } from '../../../utils/platforms/shared/empty-post';
import type { Capture, FileRef } from '../../../utils/schema/capture';
import type { Post } from '../../../utils/schema/post';
import { Review } from '../../../utils/schema/review';
import { saveCapture, storeBlob } from '../../../utils/storage/captures';
import { database } from '../../../utils/storage/database';
import * as partners from '../../../utils/storage/partners';
import { exampleCapture, examplePost, passphrase } from '../storage/example';
import { newProfile } from '../storage/profile';
import { exampleDocument } from './messages';

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

beforeEach(async () => {
  await newProfile();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    version: '0.1.0',
  } as ReturnType<typeof browser.runtime.getManifest>);
  await createVault({ passphrase });
});

async function document(): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const picture: FileRef = await storeBlob(bytes('invented picture'), 'image/png');
  const drawn: FileRef = await storeBlob(bytes('invented drawing'), 'image/png');
  const snapshot = await storeBlob(bytes('<p>invented</p>'), 'text/html');
  const media: Capture['media'] = [{ index: 0, sourceUrl: null, file: picture, missing: null }];
  const image: Capture['image'] = { kind: 'rendering', file: drawn, masks: [], reason: 'failed' };
  await saveCapture(exampleCapture({ snapshot, image, media, post: examplePost({ postId: '7' }) }));
  await flags.drainInbox();
  return (await flags.listFlags({ limit: 1 })).flags[0]!.id;
}

const blobs = async () => (await database()).count('blobs');
async function paired() {
  const card = recipientOnlyCard('Practice Help', (await newIdentity()).recipient);
  return pairPartner({ invite: { v: 1, card, capability: null }, consent: true });
}

test('reviews older than the mark are read as without it', () => {
  const { childShown: _, ...old } = Review.parse({ ...emptyOf(), childShown: true });
  expect(Review.parse(old).childShown).toBe(false);
});

test('her press removes every picture’s bytes, and the log says so; words and record stay', async () => {
  const id = await document();
  expect(await blobs()).toBe(3);
  expect(await flags.deletePictures(id)).toBe(2);
  expect(await blobs()).toBe(1);
  const read = await flags.readFlag(id);
  expect(read?.flag.summary).toMatchObject({ image: null, mediaKept: 0 });
  expect(read?.captures[0]?.post.postId).toBe('7');
  await expect(flags.readFile(read!.captures[0]!.media[0]!.file!)).rejects.toMatchObject({ code: 'not-found' });
  expect(new TextDecoder().decode(await flags.readFile(read!.captures[0]!.snapshot!))).toBe('<p>invented</p>');
  const { events } = await flags.custodyFor([id]);
  expect(Object.values(events).map(({ type }) => type)).toContain('item.pictures-removed');
});

test('a marked post is sealed for nobody, neither to send nor as a file', async () => {
  const id = await document();
  const partner = await paired();
  await flags.reviewFlags([id], { childShown: true });
  await expect(sealToFile({ flagIds: [id], partnerId: partner.id })).rejects.toMatchObject({ code: 'child-shown' });
  // An organisation with a mailbox is refused for the same reason, before anything is asked of it.
  const withIntake = { purpose: 'flags' as const, flagIds: [id] };
  expect(await sealBag(withIntake, partner, new Date())).toBeNull();
  await flags.reviewFlags([id], { childShown: false });
  await expect(sealToFile({ flagIds: [id], partnerId: partner.id })).resolves.toMatchObject({
    delivery: { state: { at: 'handed-over' } },
  });
});

test('one marked post among several stops them all, so that none is thought to be sent', async () => {
  const id = await document();
  const partner = await paired();
  await saveCapture(exampleCapture({ post: examplePost({ postId: '8' }) }));
  await flags.drainInbox();
  const other = (await flags.listFlags({ limit: 5 })).flags.find((flag) => flag.id !== id)!.id;
  await flags.reviewFlags([id], { childShown: true });
  await expect(sealToFile({ flagIds: [other, id], partnerId: partner.id })).rejects.toMatchObject({
    code: 'child-shown',
  });
  await expect(sendFlags({ flagIds: [other, id], partnerId: partner.id })).rejects.toMatchObject({
    code: 'partner-has-no-intake',
  });
});

test('with its pictures deleted and the mark taken back, she is told what to do, and a new capture can be sealed', async () => {
  const id = await document();
  const partner = await paired();
  const seal = () => sealToFile({ flagIds: [id], partnerId: partner.id });
  await flags.reviewFlags([id], { childShown: true });
  await flags.deletePictures(id);
  await flags.reviewFlags([id], { childShown: false });
  await expect(seal()).rejects.toMatchObject({ code: 'pictures-removed' });
  expect(await document()).toBe(id);
  await expect(seal()).resolves.toMatchObject({ delivery: { state: { at: 'handed-over' } } });
});

test('with a mailbox, the refusal comes before anything is queued', async () => {
  const id = await document();
  const card = recipientOnlyCard('Practice Help', (await newIdentity()).recipient);
  const partner = await pairPartner({ invite: { v: 1, card, capability: null }, consent: true });
  const withMailbox = {
    ...partner,
    card: { ...card, origin: 'https://intake.athar.test' },
    capability: 'c'.repeat(43),
  };
  vi.spyOn(partners, 'getPartner').mockResolvedValue(withMailbox);
  await flags.reviewFlags([id], { childShown: true });
  await expect(sendFlags({ flagIds: [id], partnerId: partner.id })).rejects.toMatchObject({ code: 'child-shown' });
  expect(await listDeliveries()).toEqual([]);
  vi.mocked(partners.getPartner).mockRestore();
});

test('what was captured of a marked post while locked comes without its pictures, and the log says that they went', async () => {
  const id = await document();
  await flags.reviewFlags([id], { childShown: true });
  await flags.deletePictures(id);
  const before = await blobs();
  expect(await document()).toBe(id);
  // Only the copy of the page’s words was added.
  expect(await blobs()).toBe(before + 1);
  const { captures } = (await flags.readFlag(id))!;
  expect(captures).toHaveLength(2);
  const { events } = await flags.custodyFor([id]);
  const removed = Object.values(events).filter(({ type }) => type === 'item.pictures-removed');
  expect(removed.map(({ detail }) => detail)).toEqual([{ files: 2 }, { files: 2, capture: captures[1]!.id }]);
});

describe('from the mark to the desk', () => {
  const photo = { type: 'image' as const, url: 'https://pbs.twimg.com/media/Abc?format=png&name=small', alt: null };
  const post = examplePost({ postId: '7', media: [photo] });
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
  const asked: string[] = [];
  const withFetch = async (url: unknown) => {
    asked.push(String(url));
    return new Response(png);
  };

  async function press(): Promise<void> {
    vi.stubGlobal('fetch', withFetch);
    const file = await storeBlob(png, 'image/png');
    const staged = await stage({ tab: 1, purpose: 'screenshot', masks: [], file });
    const image = { staged, kind: 'screenshot' as const, masks: [], reason: null };
    expect(await documentPost({ ...exampleDocument, post, image }, { tab: 1 })).toMatchObject({ state: 'saved' });
  }

  async function atTheDesk(flagIds: string[]): Promise<VerifiedItem | undefined> {
    const { identity, recipient } = await newIdentity();
    const card = recipientOnlyCard(`Practice Help ${recipient.slice(-6)}`, recipient);
    const partner = await pairPartner({ invite: { v: 1, card, capability: null }, consent: true });
    const { bytes } = await sealToFile({ flagIds, partnerId: partner.id });
    const opened = await openSealed(bytes, identity);
    if (opened.verdict === 'refused') throw new Error(`${opened.reason} ${opened.where}`);
    return opened.facts.items[0];
  }
  const filesAt = (item: VerifiedItem | undefined) => item?.captures.map(({ files }) => files);

  beforeEach(() => {
    asked.length = 0;
    vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => true);
  });

  test('marked, captured, mark taken back, sent: the bag verifies, and the later capture has words only', async () => {
    await press();
    expect(asked).toHaveLength(1);
    const id = (await flags.listFlags({ limit: 1 })).flags[0]!.id;
    await flags.reviewFlags([id], { childShown: true });
    const before = await blobs();
    await press();
    expect(asked).toHaveLength(1);
    expect(await blobs()).toBe(before + 1);
    await flags.reviewFlags([id], { childShown: false });
    const item = await atTheDesk([id]);
    expect(filesAt(item)).toEqual([['snapshot.html.txt', 'image.png', 'media-0.png'], ['snapshot.html.txt']]);
    expect(item?.captures[1]?.capture.media[0]?.missing).toBe('child-shown');
  });

  test('with the first pictures deleted as well, the words of the later capture still arrive', async () => {
    await press();
    const id = (await flags.listFlags({ limit: 1 })).flags[0]!.id;
    await flags.reviewFlags([id], { childShown: true });
    await flags.deletePictures(id);
    await press();
    await flags.reviewFlags([id], { childShown: false });
    expect(filesAt(await atTheDesk([id]))).toEqual([['snapshot.html.txt']]);
  });

  test('captured while locked, its pictures taken at the unlock: what is whole still verifies', async () => {
    await press();
    const id = (await flags.listFlags({ limit: 1 })).flags[0]!.id;
    await flags.reviewFlags([id], { childShown: true });
    await lock();
    await press();
    expect(asked).toHaveLength(2);
    await unlock(passphrase);
    await flags.drainInbox();
    await flags.reviewFlags([id], { childShown: false });
    expect((await flags.readFlag(id))?.captures).toHaveLength(2);
    expect(filesAt(await atTheDesk([id]))).toEqual([['snapshot.html.txt', 'image.png', 'media-0.png']]);
  });
});

describe('the same post, marked, that comes as another one', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
  const words = 'She will be found, and everybody knows the street and the house in which she lives now.';
  const address = 'https://www.facebook.com/invented.person';
  const photo = {
    type: 'image' as const,
    url: 'https://scontent.xx.fbcdn.net/v/t39.30808-6/p_1_n.jpg?x=1',
    alt: null,
  };
  const inFeed = (over: Partial<Post>): Post => ({
    ...emptyPost('facebook', 'post'),
    author: { name: 'Invented Person', handle: 'invented.person', id: null, url: address },
    text: words,
    postedAt: '2026-11-20T10:00:00.000Z',
    postedAtRaw: '3h',
    postedAtPrecision: 'hour',
    media: [photo],
    ...over,
  });
  const cut = inFeed({ text: `${words.slice(0, 40)}…`, truncated: true });
  const exact = inFeed({ postedAtPrecision: 'minute', postedAt: '2026-11-20T10:07:00.000Z' });
  const channel = 'https://t.me/invented_channel';
  const inChannel = (id: string | null): Post => ({
    ...emptyPost('telegram', 'post'),
    ...{ postId: '7', url: `${channel}/7`, text: words, media: [photo] },
    author: { name: 'Channel', handle: 'invented_channel', id: null, url: null },
    container: { name: 'Channel', id, url: channel },
  });
  const asked: string[] = [];
  const press = (post: Post) => documentPost({ ...exampleDocument, post }, { tab: 1 });
  const all = async () => (await flags.listFlags({ limit: 50 })).flags;

  beforeEach(() => {
    asked.length = 0;
    vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => true);
    vi.stubGlobal('fetch', async (url: unknown) => {
      asked.push(String(url));
      return new Response(png);
    });
  });

  test.each([
    ['cut first, then with "See more"', cut, inFeed({})],
    ['whole first, then cut', inFeed({}), cut],
    ['its time told more exactly', inFeed({}), exact],
    ['in two clients that number the channel differently', inChannel(null), inChannel('-1001234567890')],
  ])('%s: its pictures are not asked for again, and nothing of it is sealed', async (_, first, second) => {
    await press(first);
    expect(asked).toHaveLength(1);
    const id = (await all())[0]!.id;
    await flags.reviewFlags([id], { childShown: true });
    await press(second);
    expect(asked).toHaveLength(1);
    const other = (await all()).find((flag) => flag.id !== id)!;
    expect(other).toMatchObject({ review: { childShown: true }, summary: { image: null, mediaKept: 0 } });
    const partner = await paired();
    await expect(sealToFile({ flagIds: [other.id], partnerId: partner.id })).rejects.toMatchObject({
      code: 'child-shown',
    });
  });

  test('captured while locked as well: the pictures that nobody could refuse go at the unlock', async () => {
    await press(cut);
    const id = (await all())[0]!.id;
    await flags.reviewFlags([id], { childShown: true });
    const before = await blobs();
    await lock();
    await press(inFeed({}));
    await unlock(passphrase);
    await flags.drainInbox();
    const other = (await all()).find((flag) => flag.id !== id)!;
    expect(other).toMatchObject({ review: { childShown: true }, summary: { mediaKept: 0 } });
    // Only the copy of the page’s words was added.
    expect(await blobs()).toBe(before + 1);
  });

  test('other words of the same person are another post, with its picture', async () => {
    await press(inFeed({}));
    await flags.reviewFlags([(await all())[0]!.id], { childShown: true });
    await press(inFeed({ text: 'Nobody in this town believes a word of what she says.' }));
    expect(asked).toHaveLength(2);
    expect((await all())[0]).toMatchObject({ review: { childShown: false }, summary: { mediaKept: 1 } });
  });

  test('a marked link, captured while locked: the list tells of no picture that was removed', async () => {
    await handInLinks('https://x.com/invented_person/status/1800000000000000001');
    const id = (await all())[0]!.id;
    await flags.reviewFlags([id], { childShown: true });
    await lock();
    const drawn = await storeBlob(png, 'image/png');
    const picture = await storeBlob(png, 'image/png');
    const media: Capture['media'] = [{ index: 0, sourceUrl: null, file: picture, missing: null }];
    const image: Capture['image'] = { kind: 'screenshot', file: drawn, masks: [], reason: null };
    await saveCapture(exampleCapture({ image, media, post: examplePost({ media: [photo] }) }));
    await unlock(passphrase);
    await flags.drainInbox();
    const read = (await flags.readFlag(id))!;
    expect(read.captures).toHaveLength(2);
    await expect(flags.readFile(drawn)).rejects.toMatchObject({ code: 'not-found' });
    expect(read.flag.summary).toMatchObject({ image: null, mediaKept: 0 });
  });

  test('pictures from before the mark stay hers to remove: the list goes on telling of them', async () => {
    const id = await document();
    await flags.reviewFlags([id], { childShown: true });
    expect(await document()).toBe(id);
    const read = (await flags.readFlag(id))!;
    expect(read.captures).toHaveLength(2);
    expect(read.flag.summary).toMatchObject({ image: 'rendering', mediaKept: 1 });
    expect(await flags.readFile(read.captures[0]!.media[0]!.file!)).toHaveLength('invented picture'.length);
  });
});

function emptyOf() {
  return {
    categories: [],
    severity: null,
    urgency: null,
    caseName: null,
    role: null,
    consent: { escalate: false, shareWithAllies: false, publish: false },
    note: '',
  };
}
