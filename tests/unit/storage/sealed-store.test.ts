// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { createVault, lock } from '../../../utils/actions/set-up';
import { utf8 } from '../../../utils/evidence/bytes';
import { readSealedBytes, storeSealedBytes } from '../../../utils/storage/blobs';
import { collectOrphans, dropBlob } from '../../../utils/storage/captures';
import { database } from '../../../utils/storage/database';
import { deleteDelivery, getDelivery, listDeliveries, putDelivery } from '../../../utils/storage/deliveries';
import { deletePartner, getPartner, listPartners, putPartner } from '../../../utils/storage/partners';
import { passphrase } from './example';
import { exampleDelivery, examplePartner } from './example-partner';
import { newProfile } from './profile';

vi.mock('../../../utils/vault/scrypt', async (original) => ({
  ...(await original<typeof import('../../../utils/vault/scrypt')>()),
  stretchInPlace: async (...input: [Uint8Array, Uint8Array]) =>
    (await import('../vault/fake-world')).quickStretch(...input),
}));

const later = Date.now() + 11 * 60_000;

beforeEach(async () => {
  await newProfile();
  await createVault({ passphrase });
});

test('a delivery is written, changed, listed newest first and deleted', async () => {
  const old = exampleDelivery({ createdAt: '2026-11-22T12:00:00.000Z' });
  const fresh = exampleDelivery();
  await putDelivery(old);
  await putDelivery(fresh);
  await putDelivery({ ...old, partnerName: 'Renamed' });
  expect(await getDelivery(old.id)).toEqual({ ...old, partnerName: 'Renamed' });
  expect((await listDeliveries()).map(({ id }) => id)).toEqual([fresh.id, old.id]);
  await deleteDelivery(old.id);
  expect(await getDelivery(old.id)).toBeNull();
});

test('the sealed envelope belongs to its delivery: not an orphan, deleted with it, and it may be dropped before', async () => {
  const sealed = await storeSealedBytes(utf8('sealed bytes'));
  const delivery = exampleDelivery({ sealed });
  await putDelivery(delivery);
  expect(await collectOrphans(later)).toBe(0);
  expect(await readSealedBytes(sealed.blob)).toEqual(utf8('sealed bytes'));
  await dropBlob(sealed.blob);
  await putDelivery(delivery);
  await expect(readSealedBytes(sealed.blob)).rejects.toMatchObject({ code: 'not-found' });

  const other = await storeSealedBytes(utf8('others'));
  const second = exampleDelivery({ sealed: other });
  await putDelivery(second);
  await deleteDelivery(second.id);
  expect(await (await database()).count('blobs')).toBe(0);
});

test('partners come by name', async () => {
  const [b, a] = [examplePartner({ name: 'Beta' }), examplePartner({ name: 'Alpha' })];
  await putPartner(b);
  await putPartner(a);
  expect(await listPartners()).toEqual([a, b]);
  await deletePartner(a.id);
  expect(await getPartner(a.id)).toBeNull();
  expect(await getPartner(b.id)).toEqual(b);
});

test('a damaged record takes no other with it', async () => {
  const [one, other] = [exampleDelivery(), exampleDelivery()];
  await putDelivery(one);
  await putDelivery(other);
  const db = await database();
  // One that was copied over from another place.
  await db.put('deliveries', { ...(await db.get('deliveries', other.id))!, id: one.id });
  await expect(getDelivery(one.id)).rejects.toMatchObject({ code: 'damaged' });
  expect((await listDeliveries()).map(({ id }) => id)).toEqual([other.id]);
});

test('a sealed value of another shape counts as damaged', async () => {
  await putPartner({ ...examplePartner(), extra: 1 } as ReturnType<typeof examplePartner>);
  expect(await listPartners()).toEqual([]);
});

test.each<[string, () => Promise<unknown>]>([
  ['putDelivery', () => putDelivery(exampleDelivery())],
  ['getDelivery', () => getDelivery('x')],
  ['listDeliveries', listDeliveries],
  ['deleteDelivery', () => deleteDelivery('x')],
  ['putPartner', () => putPartner(examplePartner())],
  ['getPartner', () => getPartner('x')],
  ['listPartners', listPartners],
  ['deletePartner', () => deletePartner('x')],
])('%s needs an unlocked vault', async (_name, run) => {
  await lock();
  await expect(run()).rejects.toMatchObject({ code: 'locked' });
});
