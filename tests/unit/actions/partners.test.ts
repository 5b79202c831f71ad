// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { drainOutbox, listDeliveries, sealToFile, sendFlags } from '../../../utils/actions/deliveries';
import * as flags from '../../../utils/actions/flags';
import * as partners from '../../../utils/actions/partners';
import * as setUp from '../../../utils/actions/set-up';
import { encodeInvite } from '../../../utils/evidence/card';
import { newIdentity, openWithIdentity } from '../../../utils/evidence/seal';
import { saveCapture } from '../../../utils/storage/captures';
import { exampleCapture, passphrase } from '../storage/example';
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
beforeAll(async () => {
  helpline = await organisation();
});
afterAll(() => helpline.close());

beforeEach(async () => {
  await newProfile();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    version: '0.1.0',
  } as ReturnType<typeof browser.runtime.getManifest>);
  hearKicks();
  await setUp.createVault({ passphrase });
  helpline.asked.length = 0;
});

async function oneFlag(): Promise<string> {
  await saveCapture(exampleCapture());
  await flags.drainInbox();
  return (await flags.listFlags({ limit: 1 })).flags[0]!.id;
}

describe('pairing', () => {
  it('reads an invite without storing or asking anything', async () => {
    const invite = await helpline.invite();
    const read = await partners.readInvite(encodeInvite(invite));
    expect(read).toMatchObject({ invite, kind: 'invite', host: 'intake.athar.test' });
    expect([await partners.listPartners(), await listDeliveries(), helpline.asked]).toEqual([[], [], []]);
  });

  it('stores the organisation with keys of its own and sends an empty test first', async () => {
    const partner = await partners.pairPartner({ invite: await helpline.invite(), consent: true });
    expect(await partners.listPartners()).toEqual([partner]);
    const [test] = await listDeliveries();
    expect(test).toMatchObject({ purpose: 'test', flagIds: [], partnerId: partner.id });
    await drainOutbox();
    expect(helpline.asked).toEqual([`PUT /v1/envelopes/${test!.envelope}`]);
    await helpline.desk.pull();
    expect((await helpline.desk.open(test!.envelope)).verdict).toBe('accepted');
  });

  it('gives two organisations nothing in common', async () => {
    const first = await partners.pairPartner({ invite: await helpline.invite(), consent: true });
    const { recipient } = await newIdentity();
    const card = partners.recipientOnlyCard('Another one', recipient);
    const second = await partners.pairPartner({ invite: { v: 1, card, capability: null }, consent: true });
    for (const key of ['id', 'replyIdentity', 'replyRecipient', 'signingKey', 'signingPublicKey'] as const) {
      expect(first[key]).not.toBe(second[key]);
    }
    expect(await listDeliveries()).toHaveLength(1);
  });

  it('renews the capability of an organisation she knows, and keeps her keys there', async () => {
    const before = await partners.pairPartner({ invite: await helpline.invite(), consent: true });
    const invite = await helpline.invite();
    const after = await partners.pairPartner({ invite, consent: true });
    expect(after).toEqual({ ...before, capability: invite.capability });
    expect(await partners.listPartners()).toEqual([after]);
  });

  it('takes another number of an organisation she knows, and keeps what waits for it', async () => {
    const invite = await helpline.invite();
    const before = await partners.pairPartner({ invite, consent: true });
    const card = { ...invite.card, emergency: '+962 0 000 002' };
    const after = await partners.pairPartner({ invite: { ...invite, card }, consent: true });
    expect(after).toMatchObject({
      id: before.id,
      signingKey: before.signingKey,
      card: { emergency: '+962 0 000 002' },
    });
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(await partners.listPartners()).toEqual([after]);
    expect((await listDeliveries()).map(({ partnerId, state }) => [partnerId, state.at])).toEqual([
      [before.id, 'queued'],
      [before.id, 'queued'],
    ]);
  });

  it('stops at other keys under a known name, and at unsafe cards', async () => {
    const invite = await helpline.invite();
    await partners.pairPartner({ invite, consent: true });
    const { recipient } = await newIdentity();
    const swapped = { ...invite, card: { ...invite.card, recipients: [recipient] } };
    expect(await partners.readInvite(encodeInvite(swapped))).toEqual({ refused: 'key-changed' });
    const unsafe = { ...invite, card: { ...invite.card, name: 'X', origin: 'https://10.0.0.1' } };
    const old = { ...invite, card: { ...invite.card, expiresAt: '2020-01-01T00:00:00.000Z' } };
    for (const [bad, code] of [
      [swapped, 'bad-invite'],
      [unsafe, 'bad-invite'],
      [{ ...invite, v: 2 } as unknown as typeof invite, 'bad-invite'],
      [old, 'partner-expired'],
    ] as const) {
      await expect(partners.pairPartner({ invite: bad, consent: true })).rejects.toMatchObject({ code });
    }
    expect(await partners.listPartners()).toHaveLength(1);
  });

  it('needs an open vault', async () => {
    const invite = await helpline.invite();
    await setUp.lock();
    await expect(partners.pairPartner({ invite, consent: true })).rejects.toMatchObject({ code: 'locked' });
    await expect(partners.readInvite(encodeInvite(invite))).rejects.toMatchObject({ code: 'locked' });
    await expect(partners.forgetPartner(crypto.randomUUID())).rejects.toMatchObject({ code: 'locked' });
  });
});

describe('an organisation without a mailbox', () => {
  it('takes sealed files and nothing else', async () => {
    const { identity, recipient } = await newIdentity();
    const card = partners.recipientOnlyCard('  Invented lawyer ', ` ${recipient}\n`);
    expect(card.name).toBe('Invented lawyer');
    const partner = await partners.pairPartner({ invite: { v: 1, card, capability: null }, consent: true });
    const flag = await oneFlag();
    const { bytes } = await sealToFile({ flagIds: [flag], partnerId: partner.id });
    expect((await openWithIdentity(bytes, identity)).subarray(0, 2)).toEqual(new TextEncoder().encode('PK'));
    await expect(sendFlags({ flagIds: [flag], partnerId: partner.id })).rejects.toMatchObject({
      code: 'partner-has-no-intake',
    });
    expect(helpline.asked).toEqual([]);
  });

  it('keeps its name and number when its bare key comes again, under whatever name', async () => {
    const { recipient } = await newIdentity();
    const card = { ...partners.recipientOnlyCard('Invented lawyer', recipient), emergency: '+962 0 000 000' };
    const before = await partners.pairPartner({ invite: { v: 1, card, capability: null }, consent: true });
    const read = await partners.readInvite(recipient);
    if (!('invite' in read)) throw new Error(read.refused);
    await partners.pairPartner({ ...read, consent: true });
    expect(await partners.listPartners()).toEqual([before]);
    // Another window may have paired it between her paste and her press.
    const bare = partners.recipientOnlyCard('Somebody', recipient);
    const invite = { v: 1 as const, card: bare, capability: null };
    await partners.pairPartner({ invite, kind: 'recipient-only', consent: true });
    expect(await partners.listPartners()).toEqual([before]);
  });

  it('needs a name and a whole key', () => {
    for (const [name, recipient] of [
      ['', `age1${'q'.repeat(58)}`],
      ['x'.repeat(121), `age1${'q'.repeat(58)}`],
      ['Name', 'age1short'],
      ['Name', 'AGE-SECRET-KEY-1'],
    ] as const) {
      expect(() => partners.recipientOnlyCard(name, recipient)).toThrow(
        expect.objectContaining({ code: 'bad-invite' }),
      );
    }
  });
});

describe('forgetting', () => {
  it('drops keys and capability, and what waits is not sent', async () => {
    const partner = await partners.pairPartner({ invite: await helpline.invite(), consent: true });
    await sendFlags({ flagIds: [await oneFlag()], partnerId: partner.id });
    await partners.forgetPartner(partner.id);
    expect([await partners.listPartners(), await listDeliveries()]).toEqual([[], []]);
    expect(await drainOutbox()).toEqual({ next: null });
    expect(helpline.asked).toEqual([]);
  });
});

it('names what Firefox must ask before anything may be sent', () => {
  expect(partners.dataCollectionNeeded()).toEqual([
    'websiteContent',
    'personalCommunications',
    'personallyIdentifyingInfo',
    'browsingActivity',
  ]);
});
