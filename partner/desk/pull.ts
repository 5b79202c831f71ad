import { DeskError } from './desk-error';
import { keepSealed, readSealed } from './inbox';
import { acknowledge, download, readConnection, waitingAt } from './intake-client';
import { sendReplies } from './replies';

/** Every envelope is on this disk before the intake hears so: what is acknowledged is deleted there after a while. */
export async function pull(data: string): Promise<{ arrived: string[]; repliesWaiting: string[] }> {
  const intake = await readConnection(data);
  if (intake === null) throw new DeskError('no-intake', 'This desk has no intake. Files can be imported all the same.');
  const arrived: string[] = [];
  for (const envelope of await waitingAt(intake)) {
    if ((await readSealed(data, envelope.id)) === null) {
      await keepSealed(data, envelope.id, await download(intake, envelope));
      arrived.push(envelope.id);
    }
    await acknowledge(intake, [envelope.id]);
  }
  return { arrived, repliesWaiting: await sendReplies(data, intake) };
}
