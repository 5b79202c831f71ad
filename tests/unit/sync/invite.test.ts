import { beforeAll, describe, expect, it } from 'vitest';
import { encodeInvite, fingerprintOf } from '../../../utils/evidence/card';
import { newIdentity } from '../../../utils/evidence/seal';
import { newSigningKey } from '../../../utils/evidence/signing';
import type { Invite, OrgCard, Partner } from '../../../utils/schema/partner';
import { cardOf, inviteFrom } from '../../../utils/sync/invite';
import { somePartner, startOfTest } from './sender';

let known: Partner;
beforeAll(async () => {
  known = await somePartner((await newSigningKey()).publicKey, (await newSigningKey()).publicKey);
  known.fingerprint = (await fingerprintOf(known.card)).words.join(' ');
});

const invite = (change: Partial<OrgCard> = {}, capability: string | null = 'x'.repeat(43)): Invite => ({
  v: 1,
  card: { ...known.card, ...change },
  capability,
});
const read = (one: Invite, partners: Partner[] = []) => inviteFrom(encodeInvite(one), partners, startOfTest);

describe('a pasted invite', () => {
  it('shows whose it is, six words, and the host that will be called', async () => {
    const answer = await read(invite());
    expect(answer).toEqual({
      invite: invite(),
      kind: 'invite',
      host: 'intake.athar.test',
      renews: null,
      fingerprint: await fingerprintOf(known.card),
    });
    expect('fingerprint' in answer && answer.fingerprint.words).toHaveLength(6);
  });

  it('survives a messenger that wraps lines', async () => {
    const wrapped = encodeInvite(invite()).replace(/(.{40})/g, '$1\n');
    expect(await inviteFrom(`\u200e ${wrapped} `, [], startOfTest)).toHaveProperty('kind', 'invite');
  });

  it('shows a look-alike host as it is spelled on the wire', async () => {
    expect(await read(invite({ origin: 'https://xn--80ak6aa92e.com' }))).toHaveProperty('host', 'xn--80ak6aa92e.com');
  });

  it('takes a bare age key for sealed files', async () => {
    const { recipient } = await newIdentity();
    const answer = await inviteFrom(`  ${recipient}\n`, [], startOfTest);
    const card = cardOf(`${recipient.slice(0, 12)}…`, recipient, startOfTest);
    expect(answer).toMatchObject({ kind: 'recipient-only', host: null, invite: { card, capability: null } });
  });

  it.each([
    ['expired', { expiresAt: startOfTest.toISOString() }],
    ['address', { origin: 'https://192.168.1.1' }],
    ['address', { origin: 'https://intake.local' }],
    ['address', { origin: 'https://intake.example.org:444' }],
    ['address', { origin: 'http://intake.example.org' }],
    ['damaged', { intakeKey: null }],
    ['damaged', { deskKey: null }],
  ])('is refused as %s: %j', async (reason, change) => {
    expect(await read(invite(change))).toEqual({ refused: reason });
  });

  it('is refused when it is no invite, or half of one', async () => {
    const text = encodeInvite(invite());
    for (const other of ['', 'hello', 'https://evil.example/i#athar', 'age1short', text.slice(20)]) {
      expect(await inviteFrom(other, [], startOfTest)).toEqual({ refused: 'not-an-invite' });
    }
    expect(await inviteFrom(text.slice(0, -30), [], startOfTest)).toEqual({ refused: 'damaged' });
    expect(await inviteFrom(text.replace('-1:', '-2:'), [], startOfTest)).toEqual({ refused: 'damaged' });
  });

  it('shows another number of a known organisation beside the old one; with other keys it stays a refusal', async () => {
    const answer = await read(invite({ emergency: '+962 0 000 000' }), [known]);
    expect(answer).toMatchObject({
      kind: 'invite',
      renews: {
        words: known.fingerprint.split(' '),
        changes: [{ what: 'emergency', was: null, is: '+962 0 000 000' }],
      },
    });
    expect('fingerprint' in answer && answer.fingerprint.words.join(' ')).not.toBe(known.fingerprint);
    expect(await read(invite(), [known])).toHaveProperty('renews', null);
    const { recipient } = await newIdentity();
    const both = invite({ emergency: '+962 0 000 000', recipients: [recipient] });
    expect(await read(both, [known])).toEqual({ refused: 'key-changed' });
  });

  it('names every change under the same keys, also what the six words do not vouch for', async () => {
    const end = new Date(startOfTest.getTime() + 86_400_000).toISOString();
    const answer = await read(invite({ name: 'Another name', expiresAt: end }), [known]);
    expect(answer).toMatchObject({
      kind: 'invite',
      renews: {
        changes: [
          { what: 'name', was: known.card.name, is: 'Another name' },
          { what: 'expiresAt', was: known.card.expiresAt, is: end },
        ],
      },
    });
    expect('fingerprint' in answer && answer.fingerprint.words.join(' ')).toBe(known.fingerprint);
  });

  it('reads the bare key of an organisation she knows as that organisation, with its number', async () => {
    const { recipient } = await newIdentity();
    const card = { ...cardOf('Invented lawyer', recipient, startOfTest), emergency: '+962 0 000 000' };
    const lawyer = { ...known, card };
    expect(await inviteFrom(recipient, [known, lawyer], startOfTest)).toEqual({
      invite: { v: 1, card, capability: null },
      fingerprint: await fingerprintOf(card),
      kind: 'invite',
      host: null,
      renews: null,
    });
    const ended = { ...lawyer, card: { ...card, expiresAt: startOfTest.toISOString() } };
    expect(await inviteFrom(recipient, [ended], startOfTest)).toEqual({ refused: 'expired' });
  });

  it('stops hard when a known organisation shows other keys or another mailbox', async () => {
    const { recipient } = await newIdentity();
    const changed = [
      invite({ recipients: [recipient] }),
      invite({ recipients: [recipient], name: 'Another name, same mailbox' }),
      invite({ origin: 'https://other.athar.test' }),
      invite({ name: ' INVENTED HELPLINE ', origin: 'https://other.athar.test' }),
    ];
    for (const one of changed) expect(await read(one, [known])).toEqual({ refused: 'key-changed' });
    expect(await read(invite({ issuedAt: '2026-11-21T00:00:00.000Z' }), [known])).toHaveProperty('kind', 'invite');
  });
});
