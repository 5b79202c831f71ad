import { AtharError } from '../errors';
import type { Flag } from '../schema/flag';
import type { Vault } from '../vault/vault';
import { type Database, database } from './database';
import { caseIndex, openFlag, pageIndex } from './flags';
import type { SealedFlag } from './records';

export interface FlagQuery {
  limit: number;
  /** `next` of the page before. */
  before?: number | undefined;
  /** Only one of the two is looked at: the page. */
  pageUrl?: string | undefined;
  caseName?: string | undefined;
}

export interface FlagPage {
  flags: Flag[];
  /** `before` of the following page; null at the end. */
  next: number | null;
  /** Of all pages. */
  total: number;
  /** Records on this page that do not open. */
  damaged: number;
}

/** Newest first. Opens only what it returns. */
export async function flagPage(vault: Vault, query: FlagQuery): Promise<FlagPage> {
  const { records, total } = await recordsOf(await database(), await narrowed(vault, query), query);
  const shown = records.slice(0, query.limit);
  const opened = await Promise.all(shown.map((record) => openOrNull(vault, record)));
  const flags = opened.filter((flag) => flag !== null);
  const next = records.length > query.limit ? (shown.at(-1)?.n ?? null) : null;
  return { flags, next, total, damaged: shown.length - flags.length };
}

/** The blind index that narrows the list, with its value. */
async function narrowed(vault: Vault, { pageUrl, caseName }: FlagQuery): Promise<['page' | 'case', string] | null> {
  if (pageUrl !== undefined) return ['page', await pageIndex(vault, pageUrl)];
  return caseName === undefined ? null : ['case', await caseIndex(vault, caseName)];
}

/** One record more than asked for, which tells that there is another page. */
async function recordsOf(
  db: Database,
  narrow: ['page' | 'case', string] | null,
  { limit, before = Number.MAX_SAFE_INTEGER }: FlagQuery,
): Promise<{ records: SealedFlag[]; total: number }> {
  const { store } = db.transaction('flags');
  const records: SealedFlag[] = [];
  if (narrow === null) {
    const total = await store.count();
    let at = await store.openCursor(IDBKeyRange.upperBound(before, true), 'prev');
    for (; at !== null && records.length <= limit; at = await at.continue()) records.push(at.value);
    return { records, total };
  }
  const [name, value] = narrow;
  const index = store.index(name);
  const total = await index.count(IDBKeyRange.bound([value, 0], [value, Number.MAX_SAFE_INTEGER]));
  let at = await index.openCursor(IDBKeyRange.bound([value, 0], [value, before], false, true), 'prev');
  for (; at !== null && records.length <= limit; at = await at.continue()) records.push(at.value);
  return { records, total };
}

async function openOrNull(vault: Vault, record: SealedFlag): Promise<Flag | null> {
  try {
    return await openFlag(vault, record);
  } catch (error) {
    if (error instanceof AtharError && error.code === 'damaged') return null;
    throw error;
  }
}
