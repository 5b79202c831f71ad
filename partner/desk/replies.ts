import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { utf8 } from '../../utils/evidence/bytes';
import { canonical } from '../../utils/evidence/canonical';
import { signOpened } from '../../utils/evidence/receipt';
import { sealToRecipients } from '../../utils/evidence/seal';
import { Opened } from '../../utils/schema/delivery';
import type { z } from '../../utils/schema/zod';
import { DeskError } from './desk-error';
import { namesIn, readIfThere, writeWhole } from './files';
import { type Connection, putReply } from './intake-client';

/** The desk's signed word, sealed to the sender, waiting in `replies/` until the intake has it. */
export async function keepReply(
  data: string,
  opened: z.infer<typeof Opened>,
  { pkcs8, recipient }: { pkcs8: Uint8Array; recipient: string },
): Promise<void> {
  const signed = await signOpened(Opened.parse(opened), pkcs8);
  await writeWhole(
    join(data, 'replies', `${opened.envelope}.age`),
    await sealToRecipients(utf8(canonical(signed)), [recipient]),
  );
}

/** Hands over what waits. Returns the envelopes whose reply still waits; the next call tries them again. */
export async function sendReplies(data: string, intake: Connection): Promise<string[]> {
  const waiting: string[] = [];
  for (const name of await namesIn(join(data, 'replies'))) {
    const path = join(data, 'replies', name);
    const envelope = name.replace(/\.age$/, '');
    const sealed = await readIfThere(path);
    if (sealed === null) continue;
    try {
      await putReply(intake, envelope, sealed);
      await rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      waiting.push(envelope);
    }
  }
  return waiting;
}
