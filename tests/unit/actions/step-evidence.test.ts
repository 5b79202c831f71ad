// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openSealed } from '../../../partner/desk/open-sealed';
import { sealToFile } from '../../../utils/actions/deliveries';
import * as flags from '../../../utils/actions/flags';
import { tellStep } from '../../../utils/actions/follow';
import { handInPictures } from '../../../utils/actions/hand-in';
import { outboxWorld } from '../../../utils/actions/outbox-world';
import { pairPartner, recipientOnlyCard } from '../../../utils/actions/partners';
import { createVault } from '../../../utils/actions/set-up';
import { pagesOfSteps } from '../../../utils/actions/step-evidence';
import { captureDigest } from '../../../utils/evidence/evidence-capture';
import { newIdentity } from '../../../utils/evidence/seal';
import { evidenceIn } from '../../../utils/evidence/step-binding';
import type { VerifiedItem } from '../../../utils/evidence/verdict';
import type { Capture } from '../../../utils/schema/capture';
import type { Delivery } from '../../../utils/schema/delivery';
import { saveCapture, storeBlob } from '../../../utils/storage/captures';
import { database } from '../../../utils/storage/database';
import { png } from '../evidence/sample-bag';
import { exampleCapture, examplePost, passphrase } from '../storage/example';
import { newProfile } from '../storage/profile';

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

const reportId = '7d6f8c1e-93f2-4f4b-9d8b-6f6b7c1a2b3c';
const thanks = 'Thank you for your report. INVENTED-12';
let flagId: string;
let pageId: string;

beforeEach(async () => {
  await newProfile();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    version: '0.1.0',
  } as ReturnType<typeof browser.runtime.getManifest>);
  await createVault({ passphrase });
  flagId = await documented(exampleCapture());
  const prepared = { planId: 'x-dsa', preparedAt: '2026-11-23T12:00:00.000Z', openedAt: null, insertedAt: null };
  await flags.addReport(flagId, { id: reportId, ...prepared, text: 'her words', steps: [] });
  pageId = await documented(confirmation(thanks));
});

function confirmation(text: string, more: Partial<Omit<Capture, 'v' | 'id'>> = {}) {
  const url = 'https://help.x.com/en/forms/dsa/report';
  const author = { name: null, handle: null, id: null, url: null };
  const post = examplePost({ kind: 'page', postId: null, url, author, text, postedAt: null, postedAtPrecision: null });
  return exampleCapture({ post, pageUrl: url, ...more });
}

async function documented(content: Omit<Capture, 'v' | 'id'>): Promise<string> {
  await saveCapture(content);
  await flags.drainInbox();
  return (await flags.listFlags({ limit: 1 })).flags[0]!.id;
}

const tell = (evidence: string | null) =>
  tellStep(flagId, reportId, { step: 'submitted', day: null, reference: 'INVENTED-12', evidence });

let partners = 0;
async function seal(flagIds: string[]) {
  const { identity, recipient } = await newIdentity();
  const card = recipientOnlyCard(`Practice Help ${++partners}`, recipient);
  const partner = await pairPartner({ invite: { v: 1, card, capability: null }, consent: true });
  const sealed = await sealToFile({ flagIds, partnerId: partner.id });
  return { identity, ...sealed };
}

async function atTheDesk(flagIds: string[]): Promise<VerifiedItem[]> {
  const { bytes, identity } = await seal(flagIds);
  const opened = await openSealed(bytes, identity);
  if (opened.verdict === 'refused') throw new Error(`${opened.reason} ${opened.where}`);
  return opened.facts.items;
}

const stepAtTheDesk = async () => (await atTheDesk([flagId]))[0]!.reports[0]!.steps[0]!;

test('the log binds the step to the capture of the page she picked, by its digest', async () => {
  expect(await tell(pageId)).toEqual({ state: 'kept' });
  const [capture] = (await flags.readFlag(pageId))!.captures;
  const { events } = await flags.custodyFor([flagId]);
  const [told] = Object.values(events).filter(({ type }) => type === 'report.submitted');
  expect(told!.detail).toMatchObject({
    report: reportId,
    plan: 'x-dsa',
    evidence: capture!.id,
    sha256: await captureDigest(capture!),
  });
});

test('sent, the post brings the step and the page; the page is no item of its own, and her text stays', async () => {
  await tell(pageId);
  const items = await atTheDesk([flagId]);
  expect(items.map(({ flag }) => flag)).toEqual([flagId]);
  const [step] = items[0]!.reports[0]!.steps;
  expect(step!.told).toMatchObject({ step: 'submitted', reference: 'INVENTED-12' });
  expect(step!.shownBy?.capture.post.text).toBe(thanks);
  expect(JSON.stringify(items)).not.toContain('her words');
});

test('a screenshot that she handed in shows a step like a page: bound, sent and called imported, and stopped by the same marks', async () => {
  const picture = new File([new Uint8Array(png)], 'invented.png');
  expect(await handInPictures([picture], { sender: '', date: '' })).toMatchObject({ saved: 1 });
  pageId = (await flags.listFlags({ limit: 1 })).flags[0]!.id;
  await tell(pageId);
  const [step] = (await atTheDesk([flagId]))[0]!.reports[0]!.steps;
  expect(step!.shownBy).toMatchObject({ capture: { origin: 'imported', pageUrl: '' }, files: ['media-0.png'] });
  const { events } = await flags.custodyFor([flagId]);
  const [bound] = Object.values(events).flatMap((event) => (evidenceIn(event) === null ? [] : [evidenceIn(event)]));
  expect(bound).toEqual({ capture: step!.evidence!.capture, sha256: step!.evidence!.sha256 });
  const { delivery } = await seal([flagId]);
  await flags.reviewFlags([pageId], { childShown: true });
  expect(await outboxWorld().mayLeave(delivery)).toBe(false);
  expect(await stepAtTheDesk()).toMatchObject({ shownBy: null, evidence: { notHere: 'child-shown' } });
});

test('the page as it was when she picked it: what is saved of it later shows something else and stays', async () => {
  await tell(pageId);
  const [capture] = (await flags.readFlag(pageId))!.captures;
  expect(await documented(confirmation('This page was changed since.'))).toBe(pageId);
  const { shownBy } = await stepAtTheDesk();
  expect([shownBy?.capture.id, shownBy?.capture.post.text]).toEqual([capture!.id, thanks]);
});

test('page and post sent together: both are verified, the page also where it shows the step', async () => {
  await tell(pageId);
  const items = await atTheDesk([flagId, pageId]);
  expect(items.map(({ flag }) => flag).sort()).toEqual([flagId, pageId].sort());
  const followed = items.find(({ flag }) => flag === flagId)!;
  expect(followed.reports[0]!.steps[0]!.shownBy?.capture.post.text).toBe(thanks);
});

test('a page that was deleted stops no sending: its digest arrives, and she sees that it does not go along', async () => {
  await tell(pageId);
  const sha256 = await captureDigest((await flags.readFlag(pageId))!.captures[0]!);
  await flags.deleteFlag(pageId);
  expect(await stepAtTheDesk()).toMatchObject({ shownBy: null, evidence: { sha256, notHere: 'gone' } });
  expect((await pagesOfSteps((await flags.readFlag(flagId))!.flag)).get(pageId)).toBe('gone');
});

test('a page marked "a child is in the picture" stays with her, the post goes', async () => {
  await tell(pageId);
  await flags.reviewFlags([pageId], { childShown: true });
  expect(await stepAtTheDesk()).toMatchObject({ shownBy: null, evidence: { notHere: 'child-shown' } });
  expect((await pagesOfSteps((await flags.readFlag(flagId))!.flag)).get(pageId)).toBe('child-shown');
});

test('a page whose pictures she deleted is no whole evidence any more and is named as such', async () => {
  const picture = await storeBlob(new TextEncoder().encode('invented picture'), 'image/png');
  const media: Capture['media'] = [{ index: 0, sourceUrl: null, file: picture, missing: null }];
  const withPicture = confirmation(thanks, { media });
  const url = 'https://help.example.net/another-answer';
  pageId = await documented({ ...withPicture, pageUrl: url, post: { ...withPicture.post, platform: 'web', url } });
  await tell(pageId);
  await flags.deletePictures(pageId);
  expect(await stepAtTheDesk()).toMatchObject({ shownBy: null, evidence: { notHere: 'pictures-removed' } });
});

test('a page that can no longer be opened stops no sending either', async () => {
  await tell(pageId);
  const id = (await flags.readFlag(pageId))!.flag.captures[0]!;
  const db = await database();
  const record = (await db.get('captures', id))!;
  await db.put('captures', { ...record, sealed: record.sealed.map((byte) => byte ^ 1) as typeof record.sealed });
  expect(await stepAtTheDesk()).toMatchObject({ shownBy: null, evidence: { notHere: 'gone' } });
});

test('marked after it was sealed, the page stops the delivery that holds it, and no other', async () => {
  const without = (await seal([flagId])).delivery;
  await tell(pageId);
  const { delivery } = await seal([flagId]);
  expect(delivery.shows).toEqual([pageId]);
  await flags.reviewFlags([pageId], { childShown: true });
  const later = (await seal([flagId])).delivery;
  const mayLeave = (one: Delivery) => outboxWorld().mayLeave(one);
  expect(await Promise.all([without, delivery, later].map(mayLeave))).toEqual([true, false, true]);
});

test('a page deleted in another window while she picked it: she is told, and nothing is kept of the step', async () => {
  await flags.deleteFlag(pageId);
  expect(await tell(pageId)).toEqual({ state: 'refused', why: 'page-gone' });
  const { flag } = (await flags.readFlag(flagId))!;
  expect(flag.reports[0]!.steps).toEqual([]);
  expect(Object.values((await flags.custodyFor([flagId])).events).map(({ type }) => type)).toEqual([
    'item.captured',
    'report.prepared',
  ]);
});
