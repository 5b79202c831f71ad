import { expect, test, vi } from 'vitest';
import { changePassphraseIn } from '../../../utils/vault/change-passphrase';
import { createVaultIn } from '../../../utils/vault/create';
import { eraseIn, type Remains } from '../../../utils/vault/erase';
import { openedVault, stateOf } from '../../../utils/vault/state';
import { unlockIn } from '../../../utils/vault/unlock';
import { type FakeWorld, fakeWorld, Killed } from './fake-world';

// A process may end at every one of its calls to the outside. Each test ends it at the first, the second, … until it
// comes through, and looks at what is left.

const old = 'tundra velvet quarry mosaic';
const next = 'ember lantern marble thicket';

async function ready(): Promise<FakeWorld> {
  const fake = fakeWorld();
  await createVaultIn(fake.world, old);
  fake.calls.names = [];
  return fake;
}

/** Runs until the kill; true when it came through. */
async function runKilledAt(fake: FakeWorld, failAt: number, run: () => Promise<unknown>): Promise<boolean> {
  fake.calls.names = [];
  fake.calls.failAt = failAt;
  const end = await run().then(
    () => true,
    (error: unknown) => (error instanceof Killed ? false : Promise.reject(error)),
  );
  fake.calls.failAt = null;
  return end;
}

async function killedEverywhere(make: () => Promise<FakeWorld>, run: (fake: FakeWorld) => Promise<unknown>) {
  const left: FakeWorld[] = [];
  for (let failAt = 1; ; failAt++) {
    const fake = await make();
    const through = await runKilledAt(fake, failAt, () => run(fake));
    if (through) return { left, through: fake };
    left.push(fake);
  }
}

test('a creation that is killed leaves nothing, or the whole vault', async () => {
  const { left, through } = await killedEverywhere(
    async () => fakeWorld(),
    ({ world }) => createVaultIn(world, old),
  );
  expect(left.length).toBeGreaterThan(8);
  for (const fake of [...left, through]) {
    const state = await stateOf(fake.world);
    expect(['absent', 'locked', 'unlocked']).toContain(state);
    if (state === 'absent') await createVaultIn(fake.world, old);
    fake.session.clear();
    expect(await unlockIn(fake.world, old)).toEqual({ state: 'unlocked' });
  }
});

test('a change of passphrase that is killed leaves the old one or the new one, and the same vault key', async () => {
  const { left, through } = await killedEverywhere(ready, ({ world }) => changePassphraseIn(world, old, next));
  expect(left.length).toBeGreaterThan(7);
  const opened = { old: 0, next: 0 };
  for (const fake of [...left, through]) {
    const vaultKey = fake.session.get('vaultKey');
    fake.session.clear();
    fake.clock.now += 60_000;
    const withOld = await unlockIn(fake.world, old);
    fake.clock.now += 60_000;
    if (withOld.state !== 'unlocked') expect(await unlockIn(fake.world, next)).toEqual({ state: 'unlocked' });
    opened[withOld.state === 'unlocked' ? 'old' : 'next']++;
    expect(fake.session.get('vaultKey')).toBe(vaultKey);
    expect(await openedVault(fake.world)).not.toBeNull();
    // What the interrupted change left lying is gone after the next unlock.
    expect([...fake.files.contents.keys()]).toEqual([fake.meta.vault?.header.eraseKey]);
  }
  expect(opened.old).toBeGreaterThan(0);
  expect(opened.next).toBeGreaterThan(0);
});

test('after a change neither the old passphrase nor the old header opens anything', async () => {
  const fake = await ready();
  const before = structuredClone(fake.meta.vault!);
  await changePassphraseIn(fake.world, old, next);
  fake.session.clear();
  expect(await unlockIn(fake.world, old)).toMatchObject({ state: 'wrong' });
  expect(fake.meta.vault!.header.kdf.salt).not.toBe(before.header.kdf.salt);
  fake.meta.vault = before;
  fake.clock.now += 60_000;
  await expect(unlockIn(fake.world, old)).rejects.toMatchObject({ code: 'vault-lost' });
});

test('a change needs the old passphrase, and waits out the pause instead of refusing the right one', async () => {
  const fake = await ready();
  const before = structuredClone(fake.meta.vault);
  await expect(changePassphraseIn(fake.world, 'wrong', next)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  expect(fake.meta.vault).toEqual(before);
  await changePassphraseIn(fake.world, old, next);
  expect(fake.clock.paused).toEqual([1]);
});

test('an erase that runs during a change of passphrase is not undone by it', async () => {
  const fake = await ready();
  const { stretch } = fake.world;
  let stretched = 0;
  fake.world.stretch = async (...input) => {
    // The second one belongs to the new passphrase: its erase key lies there already.
    if (++stretched === 2) await eraseIn(fake.world, remainsOf().remains);
    return stretch(...input);
  };
  await expect(changePassphraseIn(fake.world, old, next)).rejects.toMatchObject({ code: 'no-vault' });
  expect(fake.meta.vault).toBeNull();
  expect(fake.files.contents.size).toBe(0);
});

function remainsOf(fake?: FakeWorld) {
  const steps: string[] = [];
  const step = (name: string) => async () => {
    fake?.calls.names.push(name);
    const failAt = fake?.calls.failAt ?? Number.POSITIVE_INFINITY;
    if (fake !== undefined && fake.calls.names.length >= failAt) throw new Killed(name);
    steps.push(name);
  };
  const remains: Remains = {
    markBegun: step('mark'),
    deleteDatabases: step('databases'),
    clearLocal: step('local'),
  };
  return { remains, steps };
}

test('an erase makes the keys useless first, and only then tidies up', async () => {
  const fake = await ready();
  const { remains } = remainsOf(fake);
  await eraseIn(fake.world, remains);
  const order = ['session.clear', 'eraseKeys.destroy', 'meta.removeVault', 'databases', 'local'];
  expect(order.map((name) => fake.calls.names.indexOf(name))).toEqual(
    [...order.map((name) => fake.calls.names.indexOf(name))].sort((a, b) => a - b),
  );
  expect(await stateOf(fake.world)).toBe('absent');
});

test('an erase that is killed and begun again is whole; from the second step on the right passphrase is of no use', async () => {
  const local = new Map<FakeWorld, string[]>();
  const { left } = await killedEverywhere(ready, (fake) => {
    const { remains, steps } = remainsOf(fake);
    local.set(fake, steps);
    return eraseIn(fake.world, remains);
  });
  expect(left.length).toBeGreaterThan(5);
  for (const fake of left) {
    if (!fake.files.contents.has('e1')) {
      await expect(unlockIn(fake.world, old)).rejects.toBeInstanceOf(Error);
    }
    expect(local.get(fake)).not.toContain('local');
    await eraseIn(fake.world, remainsOf().remains);
    expect(await stateOf(fake.world)).toBe('absent');
    expect(fake.session.size).toBe(0);
    expect(fake.files.contents.size).toBe(0);
  }
});

test('a key file that cannot be removed stops nothing else, and the erase comes back to it', async () => {
  const fake = await ready();
  const { remains, steps } = remainsOf();
  const held = new DOMException('a handle is open', 'NoModificationAllowedError');
  vi.spyOn(fake.world.eraseKeys, 'destroy').mockRejectedValueOnce(held);
  await expect(eraseIn(fake.world, remains)).rejects.toBe(held);
  expect(fake.meta.vault).toBeNull();
  expect(steps).toEqual(['mark', 'databases']);
  await eraseIn(fake.world, remains);
  expect(fake.files.contents.size).toBe(0);
  expect(steps.at(-1)).toBe('local');
});

test('after an erase the right passphrase opens nothing, even with everything LevelDB still shows', async () => {
  const fake = await ready();
  const residue = structuredClone(fake.meta);
  await eraseIn(fake.world, remainsOf().remains);
  Object.assign(fake.meta, residue);
  await expect(unlockIn(fake.world, old)).rejects.toMatchObject({ code: 'vault-lost' });
  // Nor with any erase key but the one that is gone.
  await fake.world.eraseKeys.write('e1', crypto.getRandomValues(new Uint8Array(32)));
  expect(await unlockIn(fake.world, old)).toMatchObject({ state: 'wrong' });
});
