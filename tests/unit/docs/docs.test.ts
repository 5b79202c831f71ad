import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const documents = ['README.md', 'ARCHITECTURE.md', 'SECURITY.md', 'PRIVACY.md', 'CHANGELOG.md'];
const read = (file: string): string => readFileSync(file, 'utf8');
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);

test('every threat names a test, and every named test exists', () => {
  const table = read('SECURITY.md').split('## Threats')[1]!.split('\n## ')[0]!;
  const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| threat'));
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const tests = all(row, /`(tests\/[^`]+)`/g);
    expect(tests.length, row).toBeGreaterThan(0);
    expect(tests.filter((file) => !existsSync(file))).toEqual([]);
  }
});

test('every command in the README is one of the project', () => {
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
  const named = all(read('README.md'), /npm run (?:--silent )?(\w[\w:-]*)/g);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
});

test.each(documents)('every link and picture of %s leads somewhere', (file) => {
  const links = all(read(file), /\]\(([^)#]+)\)/g).filter((link) => !/^https?:/.test(link));
  expect(links.filter((link) => !existsSync(link))).toEqual([]);
});

test.each(documents)('%s promises nothing it cannot hold', (file) => {
  expect(read(file)).not.toMatch(/court-proof|tamper-proof|unbreakable|mass report|100 ?% secure/i);
});
