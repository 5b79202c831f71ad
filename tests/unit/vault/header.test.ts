import { expect, test } from 'vitest';
import { newHead, unwrap, VaultHeader, wrap } from '../../../utils/vault/header';
import { sealingKey } from '../../../utils/vault/keys';

const head = () =>
  newHead({ vaultId: '0f8fad5b-d9cb-469f-a165-70867728950e', eraseKey: 'e1', createdAt: '2026-11-23T12:00:00.000Z' });
const key = (fill: number) => sealingKey(new Uint8Array(32).fill(fill));
const vaultKey = new Uint8Array(32).fill(5);

test('the wrapped key comes back with its key only', async () => {
  const header = await wrap(head(), vaultKey, await key(1));
  expect(VaultHeader.parse(header)).toEqual(header);
  expect(await unwrap(header, await key(1))).toEqual(vaultKey);
  expect(await unwrap(header, await key(2))).toBeNull();
});

test.each<[string, (header: VaultHeader) => VaultHeader]>([
  ['cost', (header) => ({ ...header, kdf: { ...header.kdf, N: 2 ** 18 } })],
  ['salt', (header) => ({ ...header, kdf: { ...header.kdf, salt: head().kdf.salt } })],
  ['vault id', (header) => ({ ...header, vaultId: '1f8fad5b-d9cb-469f-a165-70867728950e' })],
  ['erase file', (header) => ({ ...header, eraseKey: 'e2' })],
  ['time', (header) => ({ ...header, createdAt: '2026-11-23T12:00:00.001Z' })],
  ['iv', (header) => ({ ...header, wrap: { ...header.wrap, iv: head().wrap.iv } })],
])('a changed %s is noticed', async (_field, change) => {
  const header = change(await wrap(head(), vaultKey, await key(1)));
  expect(VaultHeader.safeParse(header).success).toBe(true);
  expect(await unwrap(header, await key(1))).toBeNull();
});

test.each([
  ['a weaker cost', { N: 2 ** 16 }],
  ['a smaller block', { r: 1 }],
  ['another algorithm', { alg: 'pbkdf2' }],
  ['a short salt', { salt: 'AAAA' }],
])('%s is refused', async (_what, kdf) => {
  const header = await wrap(head(), vaultKey, await key(1));
  expect(VaultHeader.safeParse({ ...header, kdf: { ...header.kdf, ...kdf } }).success).toBe(false);
});

test('salt and iv are new each time', () => {
  expect(head().kdf.salt).not.toBe(head().kdf.salt);
  expect(head().wrap.iv).not.toBe(head().wrap.iv);
});
