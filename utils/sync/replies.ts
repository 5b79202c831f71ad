import { fromBase64, fromUtf8 } from '../evidence/bytes';
import { verifyOpened } from '../evidence/receipt';
import { tryToOpen } from '../evidence/seal';
import { type Delivery, SignedOpened } from '../schema/delivery';
import type { Partner } from '../schema/partner';
import { z } from '../schema/zod';
import { getStatus, mailboxOf } from './ask';
import { change } from './change';
import { readJson } from './read-capped';
import type { OutboxWorld } from './world';

/** Why we ask: a timer, a popup that opened, or her own press on "any answer?". Only the press is not rationed. */
export type Cause = 'alarm' | 'popup' | 'press';

const Status = z.object({
  state: z.enum(['stored', 'fetched', 'acknowledged']),
  reply: z.base64().max(1_500_000).nullable(),
});

const statusBytes = 2 * 1024 * 1024;
const minute = 60_000;
const day = 24 * 60 * minute;
/** The intake deletes what is older, and nobody answers any more. */
const patience = 90 * day;
/** Before the 1st, 2nd, 3rd and 4th question of one day: soon at first, then rarely. */
const pauses = [0, 0, 10 * minute, 360 * minute];

/** Asks for the desks' sealed replies. Returns how many deliveries turned from "sent" to "opened". Throws `locked`. */
export async function pollOpened(world: OutboxWorld, cause: Cause): Promise<number> {
  if (!world.online()) return 0;
  let opened = 0;
  for (const delivery of await world.deliveries.list()) {
    if (!mayAsk(delivery, world.now(), cause)) continue;
    const partner = await world.partner(delivery.partnerId);
    if (partner !== null && (await askOne(delivery, partner, world))) opened += 1;
  }
  return opened;
}

export function mayAsk({ state, sealed }: Delivery, now: Date, cause: Cause): boolean {
  if (state.at !== 'sent' || sealed !== null) return false;
  if (now.getTime() - Date.parse(state.receipt.receipt.receivedAt) > patience) return false;
  if (cause === 'press') return true;
  const recent = (state.asked ?? []).map((time) => now.getTime() - Date.parse(time)).filter((age) => age < day);
  const pause = pauses[recent.length];
  return pause !== undefined && Math.min(...recent) >= pause;
}

async function askOne(delivery: Delivery, partner: Partner, world: OutboxWorld): Promise<boolean> {
  const mailbox = mailboxOf(partner);
  if (mailbox === null || partner.card.deskKey === null) return false;
  const at = world.now().toISOString();
  // Written down first: a reply that kills the worker is not asked for in a circle.
  const noted = await change(delivery.id, world, ({ state, ...rest }) =>
    state.at === 'sent' ? { ...rest, state: { ...state, asked: [...(state.asked ?? []), at].slice(-4) } } : null,
  );
  if (noted === null) return false;
  const reply = await replyOf(() => getStatus(world.fetch, mailbox, delivery.envelope));
  const opened = reply === null ? null : await readReply(reply, partner, delivery.envelope);
  if (opened === null) return false;
  const changed = await change(delivery.id, world, ({ state, ...rest }) =>
    state.at === 'sent' ? { ...rest, state: { at: 'opened', receipt: state.receipt, opened } } : null,
  );
  return changed !== null;
}

/** Null when there is none yet, or anything else than one came back: the next question is free. */
async function replyOf(ask: () => Promise<Response>): Promise<string | null> {
  try {
    const response = await ask();
    if (response.status !== 200 || response.redirected) return null;
    return Status.safeParse(await readJson(response, statusBytes)).data?.reply ?? null;
  } catch {
    return null; // the network's business; nothing is lost
  }
}

/** The desk's word, when it is sealed to her and signed by that desk for this envelope; else null. */
export async function readReply(reply: string, partner: Partner, envelope: string): Promise<SignedOpened | null> {
  const result = await tryToOpen(fromBase64(reply), partner.replyIdentity);
  if ('refused' in result || partner.card.deskKey === null) return null;
  const signed = SignedOpened.safeParse(parseJson(fromUtf8(result.opened))).data;
  if (signed === undefined) return null;
  const verified = await verifyOpened(signed, fromBase64(partner.card.deskKey), { envelope });
  return verified === true ? signed : null;
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
