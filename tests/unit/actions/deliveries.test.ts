// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import * as deliveries from '../../../utils/actions/deliveries';
import * as flags from '../../../utils/actions/flags';
import { pairPartner } from '../../../utils/actions/partners';
import * as setUp from '../../../utils/actions/set-up';
import { sha256Hex } from '../../../utils/evidence/hash';
import type { Partner } from '../../../utils/schema/partner';
import { collectOrphans, saveCapture, storeBlob } from '../../../utils/storage/captures';
import { database } from '../../../utils/storage/database';
import { exampleCapture, examplePost, passphrase } from '../storage/example';
import { newProfile } from '../storage/profile';
import { hearKicks, type Organisation, organisation } from './organisation';

// PGlite starts in 2 s alone, in 30 s beside a build on two cores.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

let helpline: Organisation;
let partner: Partner;
let kicks: string[];

beforeAll(async () => {
  helpline = await organisation();
});
afterAll(() => helpline.close());

beforeEach(async () => {
  await newProfile();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    version: '0.1.0',
  } as ReturnType<typeof browser.runtime.getManifest>);
  kicks = hearKicks();
  await setUp.createVault({ passphrase });
  partner = await pairPartner({ invite: await helpline.invite(), consent: true });
  helpline.asked.length = 0;
});

async function document(text: string): Promise<string> {
  const snapshot = await storeBlob(new TextEncoder().encode(`<p>${text}</p>`), 'text/html');
  await saveCapture(exampleCapture({ snapshot, post: examplePost({ text, postId: String(text.length), url: null }) }));
  await flags.drainInbox();
  const [newest] = (await flags.listFlags({ limit: 1 })).flags;
  return newest!.id;
}

/** The disk is full at the n-th writing of a delivery from now on. */
function fullAtPut(nth: number): void {
  const { put } = IDBObjectStore.prototype;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...input) {
    if (this.name === 'deliveries' && ++count === nth) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, input);
  });
}

const byPurpose = async (purpose: 'flags' | 'test') =>
  (await deliveries.listDeliveries()).find((delivery) => delivery.purpose === purpose)!;

describe('one flag on its way', () => {
  it('is sent once, opened and verified at the desk, and the answer comes back sealed', async () => {
    const flag = await document('an invented threat 🔥');
    const queued = (await deliveries.sendFlags({ flagIds: [flag], partnerId: partner.id }))[0]!;
    expect(queued.state.at).toBe('queued');
    expect(kicks).toEqual(['drainOutbox', 'drainOutbox']);
    expect(await deliveries.drainOutbox()).toEqual({ next: null });
    expect((await byPurpose('flags')).state.at).toBe('sent');
    expect((await byPurpose('test')).state.at).toBe('sent');

    await helpline.desk.pull();
    const outcome = await helpline.desk.open(queued.envelope);
    expect(outcome.verdict).toBe('accepted');
    const { cases } = await helpline.desk.list();
    expect(cases).toHaveLength(1);
    await helpline.desk.open((await byPurpose('test')).envelope);
    await helpline.desk.pull();

    expect(await deliveries.pollReplies('popup')).toBe(2);
    expect((await byPurpose('flags')).state).toMatchObject({
      at: 'opened',
      opened: { opened: { envelope: queued.envelope, verdict: 'accepted', by: 'Invented Helpline' } },
    });
    const { events } = await flags.custodyFor([flag]);
    const own = Object.values(events).filter(({ detail }) => detail.envelope === queued.envelope);
    expect(own.map(({ type }) => type)).toEqual(['item.sent', 'item.receipt']);
    // The bytes that arrived are not kept twice, and nothing is left for the orphan collection.
    expect(await (await database()).count('staged')).toBe(0);
    expect(await (await database()).count('blobs')).toBe(1);
  });

  it('waits for unlock: nothing leaves while the vault is locked', async () => {
    const flag = await document('another invented threat');
    await deliveries.sendFlags({ flagIds: [flag], partnerId: partner.id });
    await setUp.lock();
    expect(await deliveries.drainOutbox()).toEqual({ next: null });
    expect(await deliveries.pollReplies()).toBe(0);
    expect(helpline.asked).toEqual([]);
    await expect(deliveries.listDeliveries()).rejects.toMatchObject({ code: 'locked' });
    await expect(deliveries.sendFlags({ flagIds: [flag], partnerId: partner.id })).rejects.toMatchObject({
      code: 'locked',
    });
    await setUp.unlock(passphrase);
    await deliveries.drainOutbox();
    expect((await byPurpose('flags')).state.at).toBe('sent');
  });

  it('keeps its sealed bytes over a bad line and the orphan collection', async () => {
    const flag = await document('an invented threat for a bad line');
    await deliveries.drainOutbox();
    const good = globalThis.fetch;
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    const { envelope } = (await deliveries.sendFlags({ flagIds: [flag], partnerId: partner.id }))[0]!;
    const { next } = await deliveries.drainOutbox();
    expect(next).not.toBeNull();
    const { id, sealed } = await byPurpose('flags');
    expect(await collectOrphans(Date.now() + 3_600_000)).toBe(0);
    vi.stubGlobal('fetch', good);
    await deliveries.retryNow(id);
    await deliveries.drainOutbox();
    const { state } = await byPurpose('flags');
    expect(state.at === 'sent' && state.receipt.receipt.sha256).toBe(sealed!.sha256);
    expect(helpline.asked.filter((line) => line.endsWith(envelope))).toHaveLength(1);
    // Two tries, one leaving: the log does not count tries.
    const types = Object.values((await flags.custodyFor([flag])).events).map(({ type }) => type);
    expect(types).toEqual(['item.captured', 'item.sent', 'item.receipt']);
  });

  it('is taken back before it left, and not after', async () => {
    const flag = await document('an invented threat, regretted');
    const { id } = (await deliveries.sendFlags({ flagIds: [flag], partnerId: partner.id }))[0]!;
    expect(await deliveries.cancelDelivery(id)).toBe('cancelled');
    await deliveries.drainOutbox();
    expect((await deliveries.listDeliveries()).map(({ purpose }) => purpose)).toEqual(['test']);
    const { id: sent } = await byPurpose('test');
    expect(await deliveries.cancelDelivery(sent)).toBe('too-late');
  });

  it('is not sent when it was deleted meanwhile', async () => {
    const flag = await document('an invented threat, deleted');
    await deliveries.sendFlags({ flagIds: [flag], partnerId: partner.id });
    await flags.deleteFlag(flag);
    await deliveries.drainOutbox();
    expect((await byPurpose('flags')).state).toMatchObject({ at: 'refused', reason: 'nothing-left' });
  });

  it('goes in several envelopes when it does not fit into one', async () => {
    const large = crypto.getRandomValues(new Uint8Array(65_536));
    const file = new Uint8Array(15 * 1024 * 1024);
    for (let at = 0; at < file.length; at += large.length) file.set(large, at);
    const ids: string[] = [];
    for (const text of ['a', 'bb', 'ccc']) {
      const ref = await storeBlob(file, 'image/png');
      const media = [{ index: 0, sourceUrl: null, file: ref, missing: null }];
      await saveCapture(exampleCapture({ media, post: examplePost({ postId: text, url: null }) }));
      await flags.drainInbox();
      ids.push((await flags.listFlags({ limit: 1 })).flags[0]!.id);
    }
    const flagsWaiting = async () => (await deliveries.listDeliveries()).filter(({ purpose }) => purpose === 'flags');
    fullAtPut(2);
    await expect(deliveries.sendFlags({ flagIds: ids, partnerId: partner.id })).rejects.toMatchObject({
      code: 'quota',
    });
    // She reads "not sent": then none of them may go.
    expect(await flagsWaiting()).toEqual([]);
    vi.mocked(IDBObjectStore.prototype.put).mockRestore();
    await deliveries.sendFlags({ flagIds: ids, partnerId: partner.id });
    const waiting = await flagsWaiting();
    expect(waiting.map(({ flagIds }) => flagIds).sort()).toEqual(ids.map((id) => [id]).sort());
  });

  it.each([
    ['not-found', async () => deliveries.sendFlags({ flagIds: [crypto.randomUUID()], partnerId: partner.id })],
    ['not-found', async () => deliveries.sendFlags({ flagIds: [], partnerId: partner.id })],
    ['not-found', async () => deliveries.sendFlags({ flagIds: [], partnerId: crypto.randomUUID() })],
    ['not-found', async () => deliveries.sealToFile({ flagIds: [], partnerId: partner.id })],
    ['not-found', async () => deliveries.retryNow(crypto.randomUUID())],
  ])('says %s instead of queueing nothing', async (code, act) => {
    await expect(act()).rejects.toMatchObject({ code });
    expect(await deliveries.listDeliveries()).toHaveLength(1);
  });
});

describe('a sealed file', () => {
  it('is opened at the desk without any server, and listed as a file that is hers to hand over', async () => {
    const flag = await document('an invented threat on a stick');
    const { delivery, fileName, bytes } = await deliveries.sealToFile({ flagIds: [flag], partnerId: partner.id });
    expect(fileName).toMatch(/^sealed-\d{4}-\d\d-\d\d-[0-9a-f]{6}\.age$/);
    expect(delivery.state).toMatchObject({ at: 'handed-over', fileName, sha256: await sha256Hex(bytes) });
    expect(helpline.asked).toEqual([]);
    expect((await helpline.desk.importBytes(bytes)).verdict).toBe('accepted');
    expect((await byPurpose('flags')).id).toBe(delivery.id);
    const { events } = await flags.custodyFor([flag]);
    expect(Object.values(events).map(({ type }) => type)).toEqual(['item.captured', 'item.exported']);
    await deliveries.drainOutbox();
    expect((await byPurpose('flags')).state.at).toBe('handed-over');
  });
});
