import { AtharError } from '../errors';
import { newEvent } from '../evidence/custody';
import type { CustodyEntry, CustodyEvent, CustodyEventType } from '../evidence/custody-schema';
import type { Capture, FileRef } from '../schema/capture';
import { type Flag, mostReports } from '../schema/flag';
import type { Report } from '../schema/report';
import type { Review } from '../schema/review';
import { standingSteps } from '../schema/standing-steps';
import { alone } from '../storage/alone';
import { readBlob } from '../storage/blobs';
import { unlockedVault } from '../storage/browser-world';
import { changeFlag } from '../storage/change-flag';
import { chained, custodyEntries, eventsAbout, sealEvent } from '../storage/custody';
import { mergeEntry } from '../storage/drain';
import { fillWords } from '../storage/fill-words';
import { isMarked, type OfPost } from '../storage/flag-of-post';
import { findCapture, findFlag } from '../storage/flags';
import { inboxEntries } from '../storage/inbox';
import { type FlagPage, type FlagQuery, flagPage } from '../storage/list-flags';
import { isMarkedFlag, markPost } from '../storage/mark-post';
import { removeFlag } from '../storage/remove-flag';
import { removePictures } from '../storage/remove-pictures';
import { withOneMore } from '../storage/with-one-more';

// All of these throw `AtharError('locked')` while the vault is locked.

/** Merges what was captured into flags; the same post again is another observation of its flag. */
export async function drainInbox(): Promise<{ merged: number; damaged: number }> {
  const count = { merged: 0, damaged: 0 };
  await alone('athar-inbox', async () => {
    await fillWords(await unlockedVault());
    for (const entry of await inboxEntries()) {
      // Asked again for each: she may lock in the middle.
      count[await mergeEntry(await unlockedVault(), entry, timeNow())]++;
    }
  });
  return count;
}

/** Newest first. Opens only what it returns. */
export async function listFlags(query: FlagQuery): Promise<FlagPage> {
  return flagPage(await unlockedVault(), query);
}

/** Null = not there. Throws `damaged` when a part of it cannot be opened. */
export async function readFlag(id: string): Promise<{ flag: Flag; captures: Capture[] } | null> {
  const vault = await unlockedVault();
  const found = await findFlag(vault, id);
  if (found === null) return null;
  const captures: Capture[] = [];
  for (const each of found.flag.captures) {
    const kept = await findCapture(vault, each);
    if (kept === null) throw new AtharError('damaged', 'a capture is gone');
    captures.push(kept.capture);
  }
  return { flag: found.flag, captures };
}

/** Throws `not-found`, `damaged`. */
export async function readFile(ref: FileRef): Promise<Uint8Array<ArrayBuffer>> {
  await unlockedVault();
  return readBlob(ref);
}

/** One patch for many flags, each in its own transaction; a mark of a child reaches the others of its post in it. Unknown ids are skipped. */
export async function reviewFlags(ids: string[], patch: Partial<Review>): Promise<void> {
  const vault = await unlockedVault();
  for (const id of ids) {
    if (patch.childShown !== undefined) {
      await markPost(vault, id, { patch: { ...patch, childShown: patch.childShown }, at: timeNow() });
      continue;
    }
    await changeFlag(vault, id, {
      change: (flag) => ({ ...flag, review: { ...flag.review, ...patch } }),
      event: newEvent('item.reviewed', id, timeNow(), {}),
    });
  }
}

/** Removes flag, captures, files and private events; the custody chain keeps its entries. */
export async function deleteFlag(id: string): Promise<void> {
  await removeFlag(await unlockedVault(), id, timeNow());
}

/** Removes every picture's bytes, not the record. Returns how many files went. Throws `not-found`. */
export async function deletePictures(id: string): Promise<number> {
  const removed = await removePictures(await unlockedVault(), id, timeNow());
  if (removed === null) throw new AtharError('not-found', 'a flag');
  return removed;
}

/** She marked one of these, or another flag of its post: then none of them leaves together with it. */
export async function anyShowsChild(ids: readonly string[]): Promise<boolean> {
  const vault = await unlockedVault();
  for (const id of ids) if (await isMarkedFlag(vault, id)) return true;
  return false;
}

/** Whether she marked this post before: then no picture of it is kept again. */
export async function isMarkedPost(capture: OfPost): Promise<boolean> {
  return isMarked(await unlockedVault(), capture);
}

/** Prepared, nothing more: a step is only ever her own word (`tellStep`). Throws `not-found`, `full`. */
export async function addReport(flagId: string, report: Report): Promise<void> {
  const changed = await changeFlag(await unlockedVault(), flagId, {
    change: (flag) => ({ ...flag, reports: withOneMore(flag.reports, { ...report, steps: [] }, mostReports) }),
    event: newEvent('report.prepared', flagId, timeNow(), { plan: report.planId }),
  });
  if (!changed) throw new AtharError('not-found', 'a flag');
}

/** Throws `not-found`. */
export async function updateReport(
  flagId: string,
  reportId: string,
  patch: Partial<Omit<Report, 'id' | 'steps'>>,
): Promise<void> {
  const changed = await changeFlag(await unlockedVault(), flagId, {
    change(flag) {
      if (!flag.reports.some((report) => report.id === reportId)) throw new AtharError('not-found', 'a report');
      const reports = flag.reports.map((report) => (report.id === reportId ? patched(report, patch) : report));
      return { ...flag, reports };
    },
    event: null,
  });
  if (!changed) throw new AtharError('not-found', 'a flag');
}

/** What she says she sent is what she sent, also when the window that writes has not heard of it. */
function patched(report: Report, patch: Partial<Omit<Report, 'id' | 'steps'>>): Report {
  const { text, preparedAt, steps } = report;
  return { ...report, ...patch, ...(standingSteps(report).length === 0 ? {} : { text, preparedAt }), steps };
}

/** The whole public skeleton, and the private events of these flags, their captures and `others` only. */
export async function custodyFor(
  flagIds: string[],
  others: readonly string[] = [],
): Promise<{ entries: CustodyEntry[]; events: Record<number, CustodyEvent> }> {
  const vault = await unlockedVault();
  const items: string[] = [...others];
  for (const id of flagIds) items.push(id, ...((await findFlag(vault, id))?.flag.captures ?? []));
  // Events first: one that is appended meanwhile has its entry in what is read after it.
  const events = Object.fromEntries(await eventsAbout(vault, items));
  return { entries: await custodyEntries(), events };
}

/** `item`: id of the flag (or capture) it is about; null for the vault itself. */
export async function recordEvent(
  type: CustodyEventType,
  item: string | null,
  detail: CustodyEvent['detail'],
): Promise<void> {
  const vault = await unlockedVault();
  const event = newEvent(type, item, timeNow(), detail);
  await chained({
    events: [event],
    stores: ['events'],
    seal: ([link]) => sealEvent(vault, link!.seq, event),
    run: async (tx, sealed) => void (await tx.objectStore('events').add(sealed)),
  });
}

function timeNow(): string {
  return new Date().toISOString();
}
