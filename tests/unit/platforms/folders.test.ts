import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = 'utils/platforms';
const adapters = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map((entry) => entry.name);

/** Read only when she asks for this page: no page carries a part of it, and it has no posts to find in a list. */
const onlyAsked = new Set(['web']);

/** What a folder of an adapter lacks, in words that say what to do. */
function lacking(adapter: string): string[] {
  const has = (file: string) => existsSync(`${root}/${adapter}/${file}.ts`);
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const entries = readdirSync('entrypoints').filter((name) => name.endsWith('.content.ts'));
  const finder = has('finder') ? 'finder' : 'find';
  const cases = existsSync(`tests/fixtures/${adapter}`) ? readdirSync(`tests/fixtures/${adapter}`) : [];
  const half = cases.filter(
    (name) => !['page.html', 'post.json'].every((file) => existsSync(`tests/fixtures/${adapter}/${name}/${file}`)),
  );
  return [
    ...['selectors', 'find', 'extract', 'expected', 'index']
      .filter((file) => !has(file) && !(file === 'find' && onlyAsked.has(adapter)))
      .map((file) => `${root}/${adapter}/${file}.ts is not there`),
    ...(read(`${root}/index.ts`).includes(`from './${adapter}'`) ? [] : [`${root}/index.ts does not list it`]),
    ...(read(`${root}/expectations.ts`).includes(`from './${adapter}/expected'`)
      ? []
      : [`${root}/expectations.ts does not list it`]),
    ...(onlyAsked.has(adapter) ||
    entries.some((name) => read(`entrypoints/${name}`).includes(`platforms/${adapter}/${finder}'`))
      ? []
      : [`no entrypoints/*.content.ts starts its ${finder}`]),
    ...(cases.length < 3 ? [`tests/fixtures/${adapter} has ${cases.length} cases, three are the least`] : []),
    ...half.map((name) => `tests/fixtures/${adapter}/${name} lacks page.html or post.json`),
    ...(read('tests/unit/platforms/detection.test.ts').includes(`${adapter}'`) ||
    new RegExp(`^  ${adapter}:`, 'm').test(read('tests/unit/platforms/detection.test.ts'))
      ? []
      : ['detection.test.ts tries none of its addresses']),
  ];
}

test.each(adapters)('%s has what an adapter needs', (adapter) => {
  expect(lacking(adapter)).toEqual([]);
});

test('what is not there is named', () => {
  expect(adapters.length).toBeGreaterThan(5);
  expect(lacking('nowhere')).toEqual([
    ...['selectors', 'find', 'extract', 'expected', 'index'].map((file) => `${root}/nowhere/${file}.ts is not there`),
    `${root}/index.ts does not list it`,
    `${root}/expectations.ts does not list it`,
    'no entrypoints/*.content.ts starts its find',
    'tests/fixtures/nowhere has 0 cases, three are the least',
    'detection.test.ts tries none of its addresses',
  ]);
});
