import type { CustodyEntry, CustodyEvent, CustodyEventType } from '../evidence/custody-schema';
import type { Capture, FileRef } from '../schema/capture';
import type { Flag } from '../schema/flag';
import type { Report } from '../schema/report';
import type { Review } from '../schema/review';

// All of these throw `AtharError('locked')` while the vault is locked.

/** Merges what was captured into flags; the same post again is another observation of its flag. */
export async function drainInbox(): Promise<{ merged: number; damaged: number }> {
  throw new Error('not written yet');
}

/** Newest first. Opens only what it returns. `next` is the `before` of the following page. */
export async function listFlags(_query: {
  limit: number;
  before?: number | undefined;
  pageUrl?: string | undefined;
  caseName?: string | undefined;
}): Promise<{ flags: Flag[]; next: number | null; total: number; damaged: number }> {
  throw new Error('not written yet');
}

/** Throws `damaged` when a part of it cannot be opened. */
export async function readFlag(_id: string): Promise<{ flag: Flag; captures: Capture[] } | null> {
  throw new Error('not written yet');
}

/** Throws `not-found`, `damaged`. */
export async function readFile(_ref: FileRef): Promise<Uint8Array<ArrayBuffer>> {
  throw new Error('not written yet');
}

/** One patch for many flags. Unknown ids are skipped. */
export async function reviewFlags(_ids: string[], _patch: Partial<Review>): Promise<void> {
  throw new Error('not written yet');
}

/** Removes flag, captures, files and private events; the custody chain keeps its entries. */
export async function deleteFlag(_id: string): Promise<void> {
  throw new Error('not written yet');
}

/** Throws `not-found`. */
export async function addReport(_flagId: string, _report: Report): Promise<void> {
  throw new Error('not written yet');
}

/** Throws `not-found`. */
export async function updateReport(
  _flagId: string,
  _reportId: string,
  _patch: Partial<Omit<Report, 'id'>>,
): Promise<void> {
  throw new Error('not written yet');
}

/** The whole public skeleton, and the private events of these flags and their captures only. */
export async function custodyFor(
  _flagIds: string[],
): Promise<{ entries: CustodyEntry[]; events: Record<number, CustodyEvent> }> {
  throw new Error('not written yet');
}

/** `item`: id of the flag (or capture) it is about; null for the vault itself. */
export async function recordEvent(
  _type: CustodyEventType,
  _item: string | null,
  _detail: CustodyEvent['detail'],
): Promise<void> {
  throw new Error('not written yet');
}
