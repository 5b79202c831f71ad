import { browser } from 'wxt/browser';
import { newEvent } from '../evidence/custody';
import { randomId } from '../evidence/ids';
import { alone } from './alone';
import { removeBlobs } from './blobs';
import { openVault } from './browser-world';
import { chained } from './custody';
import { database } from './database';
import { sealForInbox } from './inbox';
import { inboxRecipient } from './meta';
import { removeCapture } from './remove-capture';

const patience = 2 * 60_000;

/** In the browser's memory: locking forgets it, and nothing on disk tells when a capture was made. */
export async function rememberUndo(capture: string, now: number = Date.now()): Promise<string> {
  const undo = randomId();
  await browser.storage.session.set({ [nameOf(undo)]: { capture, until: now + patience } });
  return undo;
}

/**
 * Takes one capture back, within two minutes of saving it. Its custody entry stays; `item.undone` follows. Asked again, because
 * the worker ended before its answer arrived, it answers the same: it is gone.
 */
export async function undoCapture(undo: string, now: number = Date.now()): Promise<'undone' | 'too-late'> {
  return alone('athar-inbox', async () => {
    const name = nameOf(undo);
    const remembered = parse((await browser.storage.session.get(name))[name]);
    if (remembered === null) return 'too-late';
    if (now > remembered.until || now < remembered.until - patience) return 'too-late';
    const { capture } = remembered;
    if ((await takeFromInbox(capture, now)) || (await takeFromFlag(capture, now))) return 'undone';
    return (await isKept(capture)) ? 'too-late' : 'undone';
  });
}

/** Not merged yet: also while locked, so the event is sealed as the capture was. */
async function takeFromInbox(capture: string, now: number): Promise<boolean> {
  const entry = await (await database()).get('inbox', capture);
  if (entry === undefined) return false;
  const event = newEvent('item.undone', capture, new Date(now).toISOString(), {});
  const sealed = await sealForInbox({ v: 1, capture: null, event }, await inboxRecipient());
  await chained({
    events: [event],
    stores: ['inbox', 'blobs', 'staged'],
    seal: async ([link]) => link!.seq,
    async run(tx, seq) {
      await tx.objectStore('inbox').delete(capture);
      await removeBlobs(tx, entry.blobs);
      await tx.objectStore('inbox').add({ id: randomId(), seq, sealed, blobs: [] });
    },
  });
  return true;
}

async function takeFromFlag(capture: string, now: number): Promise<boolean> {
  const vault = await openVault();
  return vault !== null && removeCapture(vault, capture, new Date(now).toISOString());
}

/** Also where the vault locked meanwhile: which captures are kept is told without opening one. */
async function isKept(capture: string): Promise<boolean> {
  const db = await database();
  const kept = await Promise.all([db.getKey('inbox', capture), db.getKey('captures', capture)]);
  return kept.some((key) => key !== undefined);
}

function parse(value: unknown): { capture: string; until: number } | null {
  return typeof value === 'object' && value !== null && 'capture' in value && 'until' in value
    ? { capture: String(value.capture), until: Number(value.until) }
    : null;
}

function nameOf(undo: string): string {
  return `undo.${undo}`;
}
