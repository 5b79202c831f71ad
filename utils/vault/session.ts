import { type Bytes, fromBase64, toBase64 } from '../evidence/bytes';
import { lockDue } from './auto-lock';
import type { VaultWorld } from './world';

// Three keys, not one record: whoever writes the time must not bring back a key that was locked away meanwhile.
const keyName = 'vaultKey';
const deadlineName = 'vaultDeadline';
const seenName = 'vaultLastSeen';

/** Unlocked until the deadline: the vault key lies in the browser's memory and nowhere else. */
export async function beginSession(world: VaultWorld, vaultKey: Bytes, deadline: number): Promise<void> {
  await world.session.set({
    [keyName]: toBase64(vaultKey),
    [deadlineName]: deadline,
    [seenName]: world.now(),
  });
}

/** The vault key, or null: never unlocked, or due by the clock (then everything in the session goes). */
export async function sessionKey(world: VaultWorld): Promise<Bytes | null> {
  const session = await read(world);
  if (session === null) return null;
  const now = world.now();
  if (lockDue(session, now)) {
    await world.session.clear();
    return null;
  }
  // Often enough to notice a clock that is set back, seldom enough to cost nothing.
  if (now - session.lastSeen > 1_000) await world.session.set({ [seenName]: now });
  return session.vaultKey;
}

export async function moveDeadline(world: VaultWorld, deadline: number): Promise<void> {
  await world.session.set({ [deadlineName]: deadline });
}

export async function deadlineOf(world: VaultWorld): Promise<number | null> {
  return (await read(world))?.deadline ?? null;
}

async function read(world: VaultWorld): Promise<{ vaultKey: Bytes; deadline: number; lastSeen: number } | null> {
  const {
    [keyName]: key,
    [deadlineName]: deadline,
    [seenName]: lastSeen,
  } = await world.session.get([keyName, deadlineName, seenName]);
  if (typeof key !== 'string') return null;
  // Without its times it counts as due.
  return { vaultKey: fromBase64(key), deadline: Number(deadline ?? 0), lastSeen: Number(lastSeen ?? 0) };
}
