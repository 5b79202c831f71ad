import { createHash } from 'node:crypto';
import { AtharError } from '../../../utils/errors';
import type { Attempts } from '../../../utils/vault/back-off';
import { eraseKeysIn } from '../../../utils/vault/erase-key';
import type { VaultMeta } from '../../../utils/vault/meta';
import type { VaultWorld } from '../../../utils/vault/world';
import { type FakeFiles, fakeFiles } from './fake-files';

export interface FakeWorld {
  world: VaultWorld;
  files: FakeFiles;
  session: Map<string, unknown>;
  meta: { vault: VaultMeta | null; attempts: Attempts | null; creating: boolean };
  clock: { now: number; paused: number[] };
  settings: { autoLockMinutes: number };
  /** Calls to anything outside, by name; from `failAt` on they throw: a killed process does nothing more. */
  calls: { names: string[]; failAt: number | null };
}

export class Killed extends Error {}

/** Everything that outlives a killed process; `world` may be made anew over it. */
export function fakeWorld(): FakeWorld {
  const fake: Omit<FakeWorld, 'world'> = {
    files: fakeFiles(),
    session: new Map(),
    meta: { vault: null, attempts: null, creating: false },
    clock: { now: Date.UTC(2026, 10, 23, 12), paused: [] },
    settings: { autoLockMinutes: 5 },
    calls: { names: [], failAt: null },
  };
  return { ...fake, world: worldOver(fake) };
}

function worldOver(fake: Omit<FakeWorld, 'world'>): VaultWorld {
  const { files, session, meta, clock, settings, calls } = fake;
  const outside = async <T>(name: string, run: () => T | Promise<T>): Promise<T> => {
    calls.names.push(name);
    if (calls.failAt !== null && calls.names.length >= calls.failAt) throw new Killed(name);
    return run();
  };
  const keys = eraseKeysIn(async () => files.root, null);
  return {
    session: {
      get: (names) => outside('session.get', () => Object.fromEntries(names.map((name) => [name, session.get(name)]))),
      set: (values) =>
        outside('session.set', () => {
          for (const [name, value] of Object.entries(values)) session.set(name, value);
        }),
      clear: () => outside('session.clear', () => session.clear()),
    },
    now: () => clock.now,
    stretch: (passphrase, salt) => outside('stretch', () => quickStretch(passphrase, salt)),
    eraseKeys: {
      read: (name) => outside('eraseKeys.read', () => keys.read(name)),
      write: (name, key) => outside('eraseKeys.write', () => keys.write(name, key)),
      destroy: (name) => outside('eraseKeys.destroy', () => keys.destroy(name)),
    },
    meta: {
      read: () => outside('meta.read', () => structuredClone(meta)),
      beginCreating: () => outside('meta.beginCreating', () => void Object.assign(meta, { creating: true })),
      writeVault: (vault, replaces) =>
        outside('meta.writeVault', () => {
          if (meta.vault?.header.ct !== replaces?.ct) throw new AtharError('no-vault');
          Object.assign(meta, { vault: structuredClone(vault), creating: false });
        }),
      writeAttempts: (attempts) => outside('meta.writeAttempts', () => void Object.assign(meta, { attempts })),
      removeVault: () =>
        outside('meta.removeVault', () => void Object.assign(meta, { vault: null, attempts: null, creating: false })),
    },
    alone: (_name, run) => run(),
    pause: async (seconds) => {
      clock.paused.push(seconds);
      clock.now += 1_000 * seconds;
    },
    autoLockMinutes: async () => settings.autoLockMinutes,
  };
}

/** One hash instead of 128 MiB of scrypt: what is tested here does not depend on its cost. */
export function quickStretch(passphrase: Uint8Array, salt: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(salt).update(passphrase).digest());
}
