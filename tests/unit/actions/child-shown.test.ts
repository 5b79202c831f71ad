// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { listDeliveries, sealToFile, sendFlags } from '../../../utils/actions/deliveries';
import * as flags from '../../../utils/actions/flags';
import { pairPartner, recipientOnlyCard } from '../../../utils/actions/partners';
import { sealBag } from '../../../utils/actions/seal-bag';
import { createVault } from '../../../utils/actions/set-up';
import { newIdentity } from '../../../utils/evidence/seal';
import type { Capture, FileRef } from '../../../utils/schema/capture';
import { Review } from '../../../utils/schema/review';
import { saveCapture, storeBlob } from '../../../utils/storage/captures';
import { database } from '../../../utils/storage/database';
import * as partners from '../../../utils/storage/partners';
import { exampleCapture, examplePost, passphrase } from '../storage/example';
import { newProfile } from '../storage/profile';

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

test('what is captured of a marked post again comes without its pictures', async () => {
  const id = await document();
  await flags.reviewFlags([id], { childShown: true });
  await flags.deletePictures(id);
  const before = await blobs();
  expect(await document()).toBe(id);
  // Only the copy of the page’s words was added.
  expect(await blobs()).toBe(before + 1);
  expect((await flags.readFlag(id))?.captures).toHaveLength(2);
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
