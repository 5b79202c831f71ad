import { IDBDatabase, IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import { restartContext } from './profile';

export class Killed extends Error {}

/**
 * Runs once for every call to IndexedDB and WebCrypto that it makes, dead from the nth on; then once to the end.
 * `prepare` makes the profile, `look` sees what a fresh start finds. Returns how many times it was killed.
 */
export async function killedEverywhere(input: {
  prepare(): Promise<void>;
  run(): Promise<unknown>;
  look(finished: boolean, killedAt: string | null): Promise<void>;
}): Promise<number> {
  for (let failAt = 1; ; failAt++) {
    await input.prepare();
    const { dead, revive } = dieAt(failAt);
    const failed = await input.run().then(
      () => null,
      (error: unknown) => error,
    );
    revive();
    if (failed !== null && !(failed instanceof Killed)) throw failed;
    await restartContext();
    await input.look(failed === null, dead.at);
    if (failed === null) return failAt - 1;
  }
}

const watched: [object, string[]][] = [
  [IDBDatabase.prototype, ['transaction']],
  [
    IDBObjectStore.prototype,
    ['get', 'getAll', 'getKey', 'openCursor', 'openKeyCursor', 'put', 'add', 'delete', 'count'],
  ],
  [IDBIndex.prototype, ['get', 'getAll', 'getAllKeys', 'openCursor']],
  [crypto.subtle, ['encrypt', 'decrypt', 'digest', 'sign', 'importKey', 'deriveBits']],
];

function dieAt(failAt: number) {
  let calls = 0;
  const dead: { at: string | null } = { at: null };
  const spies = watched.flatMap(([owner, names]) =>
    names.map((name) => {
      const methods = owner as Record<string, (...input: unknown[]) => unknown>;
      const real = methods[name]!;
      return vi.spyOn(methods, name).mockImplementation(function (this: unknown, ...input: unknown[]) {
        // age-encryption 0.3.1 starts one of these in a constructor, where nobody can catch it.
        if (JSON.stringify(input).includes('"X25519"')) return real.apply(this, input);
        if (++calls >= failAt) {
          dead.at ??= `${name} (call ${calls})`;
          throw new Killed(name);
        }
        return real.apply(this, input);
      });
    }),
  );
  return { dead, revive: () => spies.forEach((spy) => void spy.mockRestore()) };
}
