import { browser } from 'wxt/browser';
import { AtharError } from '../errors';
import type { FileRef, Rect } from '../schema/capture';

/** Sealed bytes that wait for their capture. Only the tab that brought them may use them. */
export interface Staged {
  tab: number;
  purpose: 'media' | 'rendering' | 'screenshot';
  /** What was painted over, relative to the picture. */
  masks: Rect[];
  file: FileRef;
  at: number;
}

const prefix = 'staged.';
const keptMs = 10 * 60_000;
/** Of one tab, before its captures are saved. */
const mostBytes = 150 * 1024 * 1024;

// In `storage.session`: memory only, and still there when the worker was killed between two messages.
export async function stage(staged: Omit<Staged, 'at'>): Promise<string> {
  const waiting = await all();
  const used = Object.values(waiting).reduce((sum, one) => sum + (one.tab === staged.tab ? one.file.size : 0), 0);
  if (used + staged.file.size > mostBytes) throw new AtharError('too-large');
  await browser.storage.session.remove(Object.keys(waiting).filter((key) => Date.now() - waiting[key]!.at > keptMs));
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [prefix + id]: { ...staged, at: Date.now() } });
  return id;
}

/** Hands each out once. Null: gone, too old, or never there. Throws `not-permitted` when another tab brought one. */
export async function takeStaged(ids: readonly string[], tab: number): Promise<(Staged | null)[]> {
  const keys = ids.map((id) => prefix + id);
  const found = (await browser.storage.session.get(keys)) as Record<string, Staged | undefined>;
  const staged = keys.map((key) => found[key] ?? null);
  if (staged.some((one) => one !== null && one.tab !== tab)) throw new AtharError('not-permitted');
  await browser.storage.session.remove(keys);
  return staged.map((one) => (one === null || Date.now() - one.at > keptMs ? null : one));
}

async function all(): Promise<Record<string, Staged>> {
  const everything = await browser.storage.session.get(null);
  return Object.fromEntries(Object.entries(everything).filter(([key]) => key.startsWith(prefix))) as Record<
    string,
    Staged
  >;
}
