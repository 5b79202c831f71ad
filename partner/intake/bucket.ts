export interface Buckets {
  /** Takes one token. Returns 0, or the seconds until there is one. */
  take(key: string, now: Date): number;
}

/** Token buckets in memory: a restart forgives everybody, and nothing about anybody is written down. */
export function tokenBuckets({ burst, perSecond }: { burst: number; perSecond: number }): Buckets {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take: (key, now) => {
      const at = now.getTime();
      if (buckets.size > 10_000) forgetFull(buckets, at, burst, perSecond);
      const bucket = buckets.get(key) ?? { tokens: burst, at };
      // A clock that goes back must not take tokens away.
      bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * perSecond);
      bucket.at = at;
      buckets.set(key, bucket);
      if (bucket.tokens < 1) return (1 - bucket.tokens) / perSecond;
      bucket.tokens -= 1;
      return 0;
    },
  };
}

function forgetFull(buckets: Map<string, { tokens: number; at: number }>, at: number, burst: number, rate: number) {
  for (const [key, bucket] of buckets) {
    if (bucket.tokens + ((at - bucket.at) / 1000) * rate >= burst) buckets.delete(key);
  }
}
