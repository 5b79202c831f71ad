import type { CaseRecord } from './case-record';

/** The case in which the same sender told most of this post; null: it is this one. Her log only grows, so its length says which. */
export function laterCase(all: readonly CaseRecord[], { senderKey, seq }: CaseRecord, flag: string): string | null {
  const later = all.filter(
    (other) => other.senderKey === senderKey && other.seq > seq && other.items.some((item) => item.flag === flag),
  );
  return later.sort((a, b) => b.seq - a.seq)[0]?.id ?? null;
}
