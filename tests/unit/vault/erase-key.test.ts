import { expect, test } from 'vitest';
import { eraseKeysIn } from '../../../utils/vault/erase-key';
import { overwriteAndRemove } from '../../../utils/vault/overwrite';
import { fakeFiles } from './fake-files';

const key = new Uint8Array(32).fill(3);

test('a key is read back, and each name has its own', async () => {
  const files = fakeFiles();
  const keys = eraseKeysIn(async () => files.root, null);
  expect(await keys.read('e1')).toBeNull();
  await keys.write('e1', key);
  expect(await keys.read('e1')).toEqual(key);
  expect(await keys.read('e2')).toBeNull();
});

test('a file that was begun and never finished is no key', async () => {
  const files = fakeFiles();
  files.contents.set('e1', new Uint8Array());
  expect(await eraseKeysIn(async () => files.root, null).read('e1')).toBeNull();
});

test('destroying overwrites first where that is possible, and twice does no harm', async () => {
  const files = fakeFiles();
  const keys = eraseKeysIn(
    async () => files.root,
    (name) => overwriteAndRemove(files.root, name),
  );
  await keys.write('e1', key);
  await keys.destroy('e1');
  await keys.destroy('e1');
  expect(files.contents.has('e1')).toBe(false);
  expect(files.overwritten).toHaveLength(3);
  for (const round of files.overwritten) {
    expect(round).toHaveLength(32);
    expect(round).not.toEqual(key);
  }
  expect(new Set(files.overwritten.map(String)).size).toBe(3);
});

test.each([
  ['no worker here', null],
  ['a worker that does not start', () => Promise.reject(new Error('no'))],
])('with %s the file goes all the same', async (_what, overwrite) => {
  const files = fakeFiles();
  const keys = eraseKeysIn(async () => files.root, overwrite);
  await keys.write('e2', key);
  await keys.destroy('e2');
  expect(files.contents.size).toBe(0);
});

test('any other trouble with the files is told', async () => {
  const broken = { getFileHandle: () => Promise.reject(new DOMException('no', 'NoModificationAllowedError')) };
  const keys = eraseKeysIn(async () => broken as unknown as FileSystemDirectoryHandle, null);
  await expect(keys.read('e1')).rejects.toThrow(DOMException);
  await expect(keys.destroy('e1')).rejects.toThrow(DOMException);
});
