import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Line {
  file: string;
  posts?: unknown[];
  error?: string;
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'athar-extract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command prints for these pages, and nothing else on its output. */
function extract(pages: Record<string, unknown>[]): Line[] {
  const manifest = path.join(folder, 'pages.json');
  writeFileSync(manifest, JSON.stringify(pages));
  const run = spawnSync('npm', ['run', '--silent', 'extract', '--', '--pages', manifest], {
    encoding: 'utf8',
    maxBuffer: 1 << 27,
  });
  expect(run.status, run.stderr).toBe(0);
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

function saved(name: string, html: string): string {
  writeFileSync(path.join(folder, name), html);
  return name;
}

describe('every fixture of X, Facebook and the web reads the same in a real engine', () => {
  const cases = ['x', 'facebook', 'web'].flatMap((platform) =>
    readdirSync(path.resolve('tests/fixtures', platform)).map((name) => {
      const at = path.resolve('tests/fixtures', platform, name);
      const expected = JSON.parse(readFileSync(path.join(at, 'post.json'), 'utf8')) as {
        url: string;
        timezone: string;
        now: string;
        posts: unknown[];
      };
      return { file: path.join(at, 'page.html'), platform, name: `${platform}/${name}`, expected };
    }),
  );
  let lines: Line[] = [];
  beforeAll(() => {
    lines = extract(
      cases.map(({ file, platform, expected }) => ({
        file,
        platform,
        url: expected.url,
        timezone: expected.timezone,
        capturedAt: expected.now,
      })),
    );
  });
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_, { file, expected }) => {
    expect(lines.find((line) => line.file === file)).toEqual({ file, posts: expected.posts });
  });
});

test('nothing of the page runs, nothing is fetched, noscript stays shut, and a bad page is a line', () => {
  const article = (text: string) =>
    `<article data-testid="tweet" role="article"><div data-testid="User-Name"><a href="/ann_ex"><div dir="ltr">Ann</div></a><a href="/ann_ex">@ann_ex</a><a href="/ann_ex/status/2105945888256978944"><time datetime="2026-10-02T09:00:01.000Z">Oct 2</time></a></div><div data-testid="tweetText" lang="en">${text}</div></article>`;
  const attack = `<script>document.querySelector('[data-testid="tweetText"]').textContent = 'changed by the page'</script>
    <img src="x" onerror="this.previousElementSibling.previousElementSibling.remove()"><iframe src="https://evil.example/"></iframe>
    <meta http-equiv="refresh" content="0;url=https://evil.example/"><noscript>${article('ghost')}</noscript>
    <form name="querySelectorAll"></form><form name="body"></form>`;
  const lines = extract([
    {
      file: saved('attack.html', `<!DOCTYPE html><html lang="en"><body>${article('as it was')}${attack}</body></html>`),
      url: 'https://x.com/home',
    },
    { file: saved('other.html', '<p>hello</p>'), url: 'https://help.x.com/' },
    { file: saved('empty.html', ''), url: 'https://x.com/home' },
    { file: 'not-there.html', url: 'https://x.com/home' },
  ]);
  const of = (file: string) => lines.find((line) => line.file === file);
  expect(lines).toHaveLength(4);
  expect(of('attack.html')?.posts).toMatchObject([
    { postId: '2105945888256978944', text: 'as it was', author: { handle: 'ann_ex' } },
  ]);
  expect(of('other.html')).toEqual({ file: 'other.html', error: 'no adapter reads this address' });
  expect(of('empty.html')).toEqual({ file: 'empty.html', posts: [] });
  expect(of('not-there.html')?.error).toContain('ENOENT');
});
