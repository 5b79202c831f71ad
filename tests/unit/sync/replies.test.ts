import { beforeEach, describe, expect, it } from 'vitest';
import { toBase64, utf8 } from '../../../utils/evidence/bytes';
import { canonical } from '../../../utils/evidence/canonical';
import { uuidv7 } from '../../../utils/evidence/ids';
import { signOpened } from '../../../utils/evidence/receipt';
import { newIdentity, sealToRecipients } from '../../../utils/evidence/seal';
import { newSigningKey } from '../../../utils/evidence/signing';
import type { Delivery, SignedReceipt } from '../../../utils/schema/delivery';
import { mayAsk, pollOpened } from '../../../utils/sync/replies';
import { json, origin, type Sender, sender, startOfTest } from './sender';

const minute = 60_000;
const receipt: SignedReceipt = {
  receipt: {
    v: 1,
    type: 'athar.receipt',
    envelope: uuidv7(startOfTest.getTime()),
    sha256: 'a'.repeat(64),
    size: 1,
    receivedAt: startOfTest.toISOString(),
  },
  signature: '',
};
const sent = (asked?: string[]): Partial<Delivery> => ({
  state: { at: 'sent', receipt, ...(asked === undefined ? {} : { asked }) },
});

let her: Sender;
let asked: { url: string; init: RequestInit }[];
let answer: () => Promise<Response>;

beforeEach(async () => {
  asked = [];
  her = await sender(async (url, init) => {
    asked.push({ url, init });
    return answer();
  });
});

const opened = (envelope: string, change: object = {}) => ({
  v: 1 as const,
  type: 'athar.opened' as const,
  envelope,
  verdict: 'accepted' as const,
  reason: null,
  head: 'b'.repeat(64),
  openedAt: startOfTest.toISOString(),
  by: 'Invented Helpline',
  ...change,
});

async function reply(envelope: string, { key = her.keys.desk, to = her.partner.replyRecipient } = {}) {
  const signed = await signOpened(opened(envelope), key.pkcs8);
  return { signed, sealed: toBase64(await sealToRecipients(utf8(canonical(signed)), [to])) };
}

describe("the desk's reply", () => {
  it('turns "sent" into "opened" when it is sealed to her and signed by that desk', async () => {
    const { envelope } = her.add(sent());
    const { signed, sealed } = await reply(envelope);
    answer = async () => json({ state: 'acknowledged', reply: sealed }, 200);
    expect(await pollOpened(her.world, 'alarm')).toBe(1);
    expect(her.only().state).toEqual({ at: 'opened', receipt, opened: signed });
    const [{ url, init } = { url: '', init: {} as RequestInit }] = asked;
    const { signal, ...rest } = init;
    expect(url).toBe(`${origin}/v1/envelopes/${envelope}`);
    expect(rest).toEqual({
      method: 'GET',
      headers: { authorization: `Bearer ${'c'.repeat(43)}` },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    expect(await pollOpened(her.world, 'press')).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it('is nothing when it comes from somebody else, is for something else, or is no reply', async () => {
    const { envelope } = her.add(sent());
    const stranger = await newSigningKey();
    const notHer = await newIdentity();
    const forged = await signOpened(opened(envelope), stranger.pkcs8);
    const unsealed = toBase64(utf8(canonical(forged)));
    const wrong = [
      (await reply(envelope, { key: stranger })).sealed,
      (await reply(envelope, { to: notHer.recipient })).sealed,
      (await reply(uuidv7())).sealed,
      toBase64(await sealToRecipients(utf8('{"opened":'), [her.partner.replyRecipient])),
      toBase64(await sealToRecipients(new Uint8Array([0xff]), [her.partner.replyRecipient])),
      unsealed,
      '',
    ];
    const answers: (() => Promise<Response>)[] = [
      ...wrong.map((sealed) => async () => json({ state: 'fetched', reply: sealed }, 200)),
      async () => json({ state: 'stored', reply: null }, 200),
      async () => json({ state: 'opened', reply: null }, 200),
      async () => json({}, 404),
      async () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      async () => Promise.reject(new TypeError('offline')),
    ];
    for (answer of answers) expect(await pollOpened(her.world, 'press')).toBe(0);
    expect(asked).toHaveLength(answers.length);
    expect(her.only().state.at).toBe('sent');
  });

  it('is asked for four times a day at most, soon at first; her own press is not rationed', async () => {
    answer = async () => json({ state: 'stored', reply: null }, 200);
    her.add(sent());
    const times: number[] = [];
    for (let at = 0; at <= 24 * 60; at += 5) {
      her.clock.now = new Date(startOfTest.getTime() + at * minute);
      const before = asked.length;
      await pollOpened(her.world, at % 2 === 0 ? 'alarm' : 'popup');
      if (asked.length > before) times.push(at);
    }
    expect(times).toEqual([0, 5, 15, 375, 24 * 60]);
    await pollOpened(her.world, 'press');
    expect(asked).toHaveLength(6);
    const { state } = her.only();
    expect(state.at === 'sent' && state.asked?.length).toBe(4);
  });

  it('is not asked for what was never sent, is opened, or is older than the intake keeps', () => {
    const state = (change: Partial<Delivery>) => ({ ...her.add(), ...change });
    const later = new Date(startOfTest.getTime() + 91 * 86_400_000);
    expect(mayAsk(state({}), startOfTest, 'press')).toBe(false);
    expect(mayAsk(state(sent()), startOfTest, 'press')).toBe(true);
    expect(mayAsk(state(sent()), later, 'press')).toBe(false);
  });

  it('asks nobody while offline, and throws "locked" while locked', async () => {
    her.add(sent());
    her.world.online = () => false;
    expect(await pollOpened(her.world, 'press')).toBe(0);
    her.world.online = () => true;
    her.disk.locked = true;
    await expect(pollOpened(her.world, 'press')).rejects.toMatchObject({ code: 'locked' });
    expect(asked).toEqual([]);
  });
});
