// Runs in a page of the extension, put there by the protocol.
import { drainInbox, listFlags } from '../../utils/actions/flags';
import { lock, unlock } from '../../utils/actions/set-up';
import { emptyPost } from '../../utils/platforms/shared/empty-post';
import { saveCapture } from '../../utils/storage/captures';

export { listFlags, lock, unlock };

/** Flags of invented posts, the way every capture goes. */
export async function seed(count: number): Promise<number> {
  for (let n = 0; n < count; n++) await saveCapture(invented(n));
  return (await drainInbox()).merged;
}

function invented(n: number): Parameters<typeof saveCapture>[0] {
  const at = new Date(Date.UTC(2026, 10, 1) + n * 60_000).toISOString();
  return {
    post: {
      ...emptyPost('x', 'post'),
      postId: String(2_000_000_000_000_000_000n + BigInt(n)),
      url: `https://x.com/author_${n % 37}/status/${2_000_000_000_000_000_000n + BigInt(n)}`,
      author: { name: `Author ${n % 37}`, handle: `author_${n % 37}`, id: null, url: `https://x.com/author_${n % 37}` },
      postedAt: at,
      postedAtRaw: at,
      postedAtPrecision: 'second',
      text: `Invented post number ${n}. Nobody wants to hear you.`,
      lang: 'en',
      matched: { text: 'tweetText-2026', author: 'user-name-2026' },
    },
    pageUrl: 'https://x.com/home',
    startedAt: at,
    endedAt: at,
    monotonicMs: 1_000,
    timeZone: 'Europe/Amsterdam',
    utcOffsetMinutes: 60,
    viewport: { width: 1280, height: 900, dprX1000: 1000 },
    tool: { name: 'athar', version: '0.1.0', extractor: 'x@1', browser: 'Chrome/150' },
    snapshot: null,
    image: null,
    media: [],
    missing: ['snapshot', 'image'],
  };
}

/** Milliseconds of one strict transaction that puts 20 kB, the least that keeping something can cost here. */
export async function rawWrites(count: number): Promise<number[]> {
  const opened = indexedDB.open('bench', 1);
  opened.onupgradeneeded = () => void opened.result.createObjectStore('raw');
  const db = await new Promise<IDBDatabase>((done, fail) => {
    opened.onsuccess = () => done(opened.result);
    opened.onerror = () => fail(opened.error);
  });
  const took: number[] = [];
  for (let n = 0; n < count; n++) {
    const record = crypto.getRandomValues(new Uint8Array(20_000));
    const at = performance.now();
    await new Promise<void>((done, fail) => {
      const tx = db.transaction('raw', 'readwrite', { durability: 'strict' });
      tx.objectStore('raw').put(record, n);
      tx.oncomplete = () => done();
      tx.onerror = () => fail(tx.error);
    });
    took.push(performance.now() - at);
  }
  db.close();
  indexedDB.deleteDatabase('bench');
  return took;
}

/** Milliseconds of the passphrase alone, in the same worker file. */
export async function stretchOnce(): Promise<number> {
  const at = performance.now();
  // Trusted Types: the extension's own policy, which `unlock` may make in another document.
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
  };
  const policy = trustedTypes.createPolicy('athar', { createScriptURL: (url: string) => url });
  const worker = new Worker(policy.createScriptURL('/kdf-worker.js'));
  await new Promise((done) => {
    worker.onmessage = done;
    worker.postMessage({
      task: 'stretch',
      passphrase: new Uint8Array(40),
      salt: new Uint8Array(16),
      cost: { N: 2 ** 17, r: 8, p: 1 },
    });
  });
  worker.terminate();
  return performance.now() - at;
}

export async function unlockOnce(passphrase: string): Promise<number> {
  await lock();
  const at = performance.now();
  const { state } = await unlock(passphrase);
  if (state !== 'unlocked') throw new Error(`the vault says ${state}`);
  return performance.now() - at;
}
