import { AtharError } from '../errors';
import { fromUtf8, utf8 } from '../evidence/bytes';
import { CustodyEvent } from '../evidence/custody-schema';
import { sealToRecipients } from '../evidence/seal';
import { Capture } from '../schema/capture';
import { z } from '../schema/zod';
import type { Vault } from '../vault/vault';
import { database } from './database';
import type { InboxEntry } from './records';

/** What waits for the next unlock: a capture with its event, or an event alone. */
export const Waiting = z.strictObject({ v: z.literal(1), capture: Capture.nullable(), event: CustodyEvent });
export type Waiting = z.infer<typeof Waiting>;

export async function sealForInbox(waiting: Waiting, recipient: string): Promise<Uint8Array<ArrayBuffer>> {
  return sealToRecipients(utf8(JSON.stringify(waiting)), [recipient]);
}

/** Null when it is damaged: it stays where it is, and the rest goes on. */
export async function openFromInbox(vault: Vault, entry: InboxEntry): Promise<Waiting | null> {
  try {
    const text = fromUtf8(await vault.openInbox(entry.sealed));
    return Waiting.safeParse(text === null ? null : JSON.parse(text)).data ?? null;
  } catch (error) {
    if ((error instanceof AtharError && error.code === 'damaged') || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** In the order in which they were saved. */
export async function inboxEntries(): Promise<InboxEntry[]> {
  return (await (await database()).getAll('inbox')).sort((a, b) => a.seq - b.seq);
}
