import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkFloors } from '../../scripts/floor-check';

/** For each rule a tree that breaks it: file → the module it imports. */
const broken: Record<string, Record<string, string>> = {
  'no-cycles': { 'utils/vault/a.ts': './b', 'utils/vault/b.ts': './a' },
  'schema-imports-only-zod': { 'utils/schema/a.ts': '../errors', 'utils/errors.ts': '' },
  'floor-1-imports-only-floor-0-and-itself': { 'utils/evidence/a.ts': '../i18n/b', 'utils/i18n/b.ts': '' },
  'platforms-are-pure-dom': { 'utils/platforms/x/a.ts': '../../vault/b', 'utils/vault/b.ts': '' },
  'platforms-do-not-know-each-other': {
    'utils/platforms/x/a.ts': '../facebook/b',
    'utils/platforms/facebook/b.ts': '',
  },
  'only-storage-uses-idb': { 'utils/vault/a.ts': 'idb' },
  'floor-3-does-not-import-actions-or-ui': { 'utils/sync/a.ts': '../actions/b', 'utils/actions/b.ts': '' },
  'content-does-not-reach-vault-storage-or-sync': { 'utils/content/a.ts': '../storage/b', 'utils/storage/b.ts': '' },
  'components-are-props-only': { 'components/A.tsx': '../utils/vault/b', 'utils/vault/b.ts': '' },
  'nobody-imports-entrypoints': { 'utils/vault/a.ts': '../../entrypoints/background', 'entrypoints/background.ts': '' },
  'partner-shares-only-the-low-floors': { 'partner/desk/a.ts': '../../utils/vault/b', 'utils/vault/b.ts': '' },
  'extension-does-not-import-partner': { 'utils/sync/a.ts': '../../partner/b', 'partner/b.ts': '' },
  'no-zod-in-pages': {
    'entrypoints/x.content.ts': '../utils/content/a',
    'utils/content/a.ts': '../schema/post',
    'utils/schema/post.ts': 'zod',
  },
  'no-database-in-pages': {
    'entrypoints/in-page.ts': '../utils/content/a',
    'utils/content/a.ts': '../storage/b',
    'utils/storage/b.ts': 'idb',
  },
  'no-network-in-pages': { 'entrypoints/x.content.ts': '../utils/sync/a', 'utils/sync/a.ts': '' },
};

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a broken tree is given for every rule', () => {
  const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
  expect(Object.keys(broken).sort()).toEqual(forbidden.map((rule: { name: string }) => rule.name).sort());
});

test.each(Object.entries(broken))('%s is caught when it is broken', async (rule, files) => {
  folder = plant(files);
  const { violations, read, present } = await checkFloors(folder);
  expect(violations.map((violation) => violation.rule)).toContain(rule);
  expect(read).toBeGreaterThanOrEqual(present);
});

test('a clean tree passes, and every one of its modules was read', async () => {
  folder = plant({ 'utils/storage/a.ts': 'idb', 'utils/schema/post.ts': 'zod', 'components/A.tsx': '' });
  expect(await checkFloors(folder)).toEqual({ read: 3, present: 3, violations: [] });
});

function plant(files: Record<string, string>): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'athar-floors-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(made, file)), { recursive: true });
    writeFileSync(path.join(made, file), text);
  };
  write('tsconfig.json', '{}');
  for (const library of ['zod', 'idb', 'preact']) {
    write(`node_modules/${library}/package.json`, `{ "name": "${library}", "main": "index.js" }`);
    write(`node_modules/${library}/index.js`, 'module.exports = {};');
  }
  for (const [file, imported] of Object.entries(files)) {
    write(file, imported === '' ? 'export const here = 1;' : `import '${imported}';\nexport const here = 1;`);
  }
  return made;
}
