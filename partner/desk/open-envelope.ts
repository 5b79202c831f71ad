import type { OrgCard } from '../../utils/schema/partner';
import type { CaseRecord } from './case-record';
import { storeCase } from './cases';
import { keepRefusal, keepSealed, moveSealed, readSealed } from './inbox';
import type { Connection } from './intake-client';
import type { DeskKeys } from './keys';
import { openSealed, type RefusalReason, type RefusedBag } from './open-sealed';
import { keepReply, sendReplies } from './replies';

export type Reply = 'sent' | 'waiting' | 'none';

export type Outcome =
  | {
      verdict: 'accepted';
      /** `same-bag`: opened before as `record.id`. */
      state: 'stored' | 'same-bag';
      record: CaseRecord;
      reply: Reply;
    }
  | { verdict: 'refused'; reason: RefusalReason; where: string; reply: Reply };

export interface OpeningWorld {
  data: string;
  now: Date;
  keys: DeskKeys;
  card: OrgCard;
  intake: Connection | null;
}

/** Decrypts, verifies, stores, answers. A refused bag changes no case; an envelope of the intake is set aside. */
export async function openEnvelope(
  world: OpeningWorld,
  envelope: { id: string; sealed: Uint8Array; via: CaseRecord['via'] },
): Promise<Outcome> {
  const { data, now } = world;
  const { id, sealed, via } = envelope;
  const place = via === 'intake' ? (await readSealed(data, id))?.place : undefined;
  const opened = await openSealed(sealed, world.keys.identity);
  if (opened.verdict === 'refused') {
    const reply = place === 'inbox' ? await answer(world, id, opened) : 'none';
    if (place === 'inbox') {
      await keepRefusal(data, id, opened, now);
      await moveSealed(data, id, place, 'refused');
    }
    return { verdict: 'refused', reason: opened.reason, where: opened.where, reply };
  }
  const { record, state } = await storeCase(data, opened, { id, via, now });
  const { head, replyRecipient } = opened.facts;
  const reply = place === 'inbox' ? await answer(world, id, { verdict: 'accepted', head, replyRecipient }) : 'none';
  if (place !== undefined) await moveSealed(data, id, place, 'opened');
  else if (state === 'stored') await keepSealed(data, id, sealed, 'opened');
  return { verdict: 'accepted', state, record, reply };
}

type Answer = { verdict: 'accepted'; head: string; replyRecipient: string } | RefusedBag;

/** Kept on disk before it is sent, so that a line that breaks here does not lose the answer. */
async function answer({ data, now, keys, card, intake }: OpeningWorld, id: string, verdict: Answer): Promise<Reply> {
  if (verdict.replyRecipient === null) return 'none';
  const accepted = verdict.verdict === 'accepted';
  const opened = {
    v: 1 as const,
    type: 'athar.opened' as const,
    envelope: id,
    verdict: verdict.verdict,
    reason: accepted ? null : `${verdict.reason} ${verdict.where}`.trim().slice(0, 500),
    head: accepted ? verdict.head : null,
    openedAt: now.toISOString(),
    by: card.name,
  };
  await keepReply(data, opened, { pkcs8: keys.pkcs8, recipient: verdict.replyRecipient });
  if (intake === null) return 'waiting';
  return (await sendReplies(data, intake)).includes(id) ? 'waiting' : 'sent';
}
