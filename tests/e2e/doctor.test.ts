import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { DoctorReport } from '../../scripts/doctor/report';

const folder = mkdtempSync(path.join(os.tmpdir(), 'athar-doctor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function doctor(...options: string[]) {
  const run = spawnSync('npm', ['run', '--silent', 'doctor', '--', ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status: run.status, out: run.stdout, problem: run.stderr };
}

/** A fixture as the site would serve it after a change, and the address it was saved from. */
function changedPage(fixture: string, change: (html: string) => string): [file: string, ...options: string[]] {
  const at = path.resolve('tests/fixtures', fixture);
  const { url, now } = JSON.parse(readFileSync(path.join(at, 'post.json'), 'utf8')) as { url: string; now: string };
  const file = path.join(folder, `${fixture.replace('/', '-')}.html`);
  writeFileSync(file, change(readFileSync(path.join(at, 'page.html'), 'utf8')));
  return [file, '--url', url, '--saved-at', now];
}

function report(fixture: string, change: (html: string) => string): DoctorReport {
  const { status, out, problem } = doctor(...changedPage(fixture, change), '--json');
  expect(status, problem).toBe(0);
  return JSON.parse(out) as DoctorReport;
}

const fieldOf = (from: DoctorReport, field: string, post = 0) =>
  from.posts[post]!.fields.find((each) => each.field === field)!;

test('a renamed name is the nearest candidate, with what it shows and where it is', () => {
  const found = report('x/status-focal', (html) => html.replaceAll('tweetText', 'tweetBody'));
  const text = fieldOf(found, 'text');
  expect(text).toMatchObject({ value: null });
  expect(text.tried[0]).toEqual({ field: 'text', way: 'tweetText 2026-09', found: false });
  expect(text.candidates[0]).toMatchObject({ selector: '[data-testid="tweetBody"]', times: 2 });
  expect(text.candidates[0]!.shows).toContain('The focal post of this page.');
  // Words are still shown there: it would be kept, with its text named as missing, and she is told that the site changed.
  expect(found.posts[0]).toMatchObject({ hollow: null, signs: ['text only by shown-unread 2026-11'] });
});

test('a renamed class as well; the record says that the site has changed', () => {
  const found = report('telegram-k/channel-public', (html) => html.replaceAll('data-timestamp', 'data-moment'));
  expect(found.posts.flatMap(({ hollow, signs }) => (hollow === null ? [signs] : []))[0]).toEqual([
    'postedAt only by time-title 2026-11',
  ]);
  const renamed = report('telegram-k/channel-public', (html) => html.replaceAll('peer-title', 'peer-name'));
  const name = renamed.silent.find((each) => each.name === 'at.title')!;
  expect(name.candidates.map(({ selector }) => selector)).toContain('.peer-name');
});

test('a page as it should be: each field with its way, nothing missing, nothing changed', () => {
  const found = report('x/status-focal', (html) => html);
  expect(found).toMatchObject({ adapter: 'x', version: 'x@1', pageKind: 'post', repeated: [] });
  expect(found.posts.map(({ hollow, signs }) => [hollow, signs])).toEqual([
    [null, []],
    [null, []],
  ]);
  expect(fieldOf(found, 'text')).toMatchObject({ value: 'The focal post of this page. 😡', way: 'tweetText 2026-09' });
  expect(found.posts.flatMap(({ fields }) => fields.flatMap(({ candidates }) => candidates))).toEqual([]);
});

test('it is read in a minute: where each strategy stands, what changed, where nothing is found', () => {
  const { out } = doctor(...changedPage('x/status-focal', (html) => html.replaceAll('<time', '<b')));
  expect(out).toMatch(/Adapter x@1, page kind: post\n2 posts found, 2 would be kept, 2 with a sign/);
  expect(out).toContain('CHANGED: postedAt only by id 2010-11');
  expect(out).toMatch(
    /read by id 2010-11 \(x\/time\.ts:\d+\)\n +found nothing: time-element 2026-09 \(x\/time\.ts:\d+\)/,
  );
});

test('no post found: what comes again and again is named', () => {
  const found = report('x/status-focal', (html) =>
    html.replaceAll('"tweet"', '"note"').replaceAll('User-Name', 'Person'),
  );
  expect(found.posts).toEqual([]);
  expect(found.repeated[0]!.path).toContain('article[data-testid="note"]');
  expect(found.repeated[0]!.times).toBe(2);
});

test('a page of nobody says so for each adapter; another one can be asked for', () => {
  const [file] = changedPage('x/status-focal', (html) => html);
  // A host of a platform, in none of the places where its adapters read: the reader of any other page leaves it alone.
  const nobody = doctor(file, '--url', 'https://web.telegram.org/z/');
  expect(nobody.out).toContain('No adapter reads this page:\n  x: not its address');
  const asked = JSON.parse(
    doctor(file, '--url', 'https://example.org/', '--platform', 'x', '--json').out,
  ) as DoctorReport;
  expect(asked.posts).toHaveLength(2);
  expect(asked.adapters.find(({ adapter }) => adapter === 'x')).toEqual({
    adapter: 'x',
    byAddress: false,
    byPage: false,
  });
});

test('what is wrong with the call is a sentence', () => {
  expect(doctor().problem).toContain('Usage: npm run --silent doctor');
  expect(doctor('page.html', '--url', 'nonsense').problem).toContain('is no address');
  expect(doctor('page.html', '--url', 'https://x.com/', '--platform', 'y').problem).toContain(
    'none of these: facebook',
  );
  expect(doctor('not-there.html', '--url', 'https://x.com/')).toMatchObject({
    status: 1,
    problem: expect.stringContaining('ENOENT'),
  });
});
