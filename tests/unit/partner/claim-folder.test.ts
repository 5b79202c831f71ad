import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimFolder } from '../../../partner/claim-folder';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'athar-claim-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder in use is refused by name, and free again after it was given back', async () => {
  const give = await claimFolder(folder);
  await expect(claimFolder(folder)).rejects.toThrow(`in use by process ${process.pid}`);
  await give();
  expect(existsSync(join(folder, 'in-use'))).toBe(false);
  await (await claimFolder(folder))();
});

test('what a killed process left behind keeps nobody out', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(join(folder, 'in-use'), String(pid));
  await (await claimFolder(folder))();
  writeFileSync(join(folder, 'in-use'), 'not a number');
  await (await claimFolder(folder))();
});
