import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layPlatform, whyNot } from '../../../scripts/new-platform/lay';
import { changesSeen } from '../../../utils/platforms/expectations';
import type { Platform } from '../../../utils/platforms/platform';
import type { Expected as Expectations } from '../../../utils/platforms/shared/expected';
import type { Expected } from './fixture';
import { openPage, readPosts } from './fixture';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'athar-platform-'));
  for (const folder of ['utils/platforms', 'utils/schema'])
    cpSync(folder, path.join(root, folder), { recursive: true });
  mkdirSync(path.join(root, 'entrypoints'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const wanted = { id: 'some-forum', host: 'forum.example' };
const now = new Date('2026-11-24T00:00:00.000Z');

/** The registries of the copy, as they run. */
async function laid() {
  const outfile = path.join(root, 'all.mjs');
  const contents = "export { platforms } from './index'; export { expectedOf } from './expectations';";
  const stdin = { contents, resolveDir: path.join(root, 'utils/platforms') };
  await build({
    stdin,
    bundle: true,
    format: 'esm',
    outfile,
    logLevel: 'silent',
    nodePaths: [path.resolve('node_modules')],
  });
  return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as {
    platforms: Platform[];
    expectedOf(extractor: string): Expectations | null;
  };
}

test('what is laid reads its fixtures at once, and only its own host', async () => {
  const written = layPlatform(root, wanted, now);
  const { platforms, expectedOf } = await laid();
  const forum = platforms.find(({ adapter }) => adapter === 'some-forum')!;
  expect(forum.version).toBe('some-forum@1');
  expect(expectedOf('some-forum@1')?.always).toContain('postId');
  const cases = readdirSync(path.join(root, 'tests/fixtures/some-forum'));
  expect(cases).toHaveLength(3);
  for (const name of cases) {
    const at = path.join(root, 'tests/fixtures/some-forum', name);
    const expected = JSON.parse(readFileSync(path.join(at, 'post.json'), 'utf8')) as Expected;
    const page = openPage(readFileSync(path.join(at, 'page.html'), 'utf8'), expected);
    expect(readPosts(forum, page), name).toEqual(expected.posts);
    expect(platforms.find((each) => each.matches({ url: page.url }))).toBe(forum);
  }
  expect(forum.matches({ url: 'https://forum.example.evil.example/' })).toBe(false);
  for (const file of written) expect(readFileSync(path.join(root, file), 'utf8'), file).not.toMatch(/__\w+__/);
});

test('the new adapter takes nothing from the others', async () => {
  layPlatform(root, wanted, now);
  const { platforms } = await laid();
  expect(platforms.map(({ adapter }) => adapter)).toEqual(
    expect.arrayContaining(['x', 'facebook', 'telegram-k', 'whatsapp']),
  );
  expect(platforms.filter((each) => each.matches({ url: 'https://x.com/home' })).map((each) => each.adapter)).toEqual([
    'x',
  ]);
});

test('an id that is no id, taken or a host that is none is refused, and nothing is written', () => {
  const refused = (id: string, host = 'forum.example') => whyNot(root, { id, host });
  for (const id of ['', 'Forum', 'some_forum', '-forum', '2forum', 'a--b', '../x', 'x'.repeat(31)]) {
    expect(refused(id), id).toMatch(/is no id/);
  }
  for (const id of ['x', 'telegram-a', 'shared', 'platform']) expect(refused(id), id).toMatch(/is there already/);
  for (const host of ['forum', 'https://forum.example', 'forum.example/', 'fo rum.example']) {
    expect(refused('some-forum', host), host).toMatch(/no host name/);
  }
  expect(refused('some-forum')).toBeNull();
  expect(() => layPlatform(root, { id: 'x', host: 'forum.example' }, now)).toThrow(/there already/);
  expect(existsSync(path.join(root, 'tests'))).toBe(false);
});

test('a name in two words, and in one', () => {
  layPlatform(root, wanted, now);
  layPlatform(root, { id: 'board', host: 'board.example' }, now);
  const index = readFileSync(path.join(root, 'utils/platforms/index.ts'), 'utf8');
  expect(index).toMatch(/\[[^\]]*\bboard,[^\]]*\bsomeForum,[^\]]*\bx,/);
  expect(readFileSync(path.join(root, 'entrypoints/board.content.ts'), 'utf8')).toContain("registration: 'runtime'");
  expect(changesSeen({ pageUrl: '', post: {} as never, extractor: 'board@1' })).toEqual([]);
});
