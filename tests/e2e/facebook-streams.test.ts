import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as tools from '../../scripts/ensure-tools';
import { bundled, onFixture } from './fixture-page';
import type { Hosts, stream } from './streams/in-page';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: tools.findTool(tools.chromium)!,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
});
afterAll(() => browser.close());

const html = '<!DOCTYPE html><html><body><div role="main"><div id="list"></div></div></body></html>';
const at = { url: 'https://www.facebook.com/', timezone: 'UTC', now: '2026-11-21T12:00:00.000Z', posts: [] };
const hosts = (first: number, second: number, third: number): Hosts => ({
  inPosts: { 1: first, 2: second, 3: third },
  elsewhere: 0,
});

test('a list that is streamed, built again, emptied and covered: one button on each post, none twice, none left', async () => {
  const bundle = await bundled('tests/e2e/streams/in-page.ts', 'streams');
  const { seen, isBack } = await onFixture(browser, { html, expected: at }, (page) =>
    page.evaluate<Awaited<ReturnType<typeof stream>>>(`${bundle}; streams.stream()`),
  );
  const wanted = {
    'sent, still hidden': hosts(0, 0, 0),
    'moved into the list': hosts(1, 1, 1),
    'built again': hosts(1, 1, 1),
    'scrolled away and emptied': hosts(1, 0, 1),
    'filled again': hosts(1, 1, 1),
    // The same post in the list and in the dialog.
    'opened in a dialog over the list': hosts(1, 2, 1),
    'dialog closed': hosts(1, 1, 1),
    'replaced three times': hosts(1, 1, 1),
  };
  expect(Object.fromEntries(seen.map(({ moment, early }) => [moment, early]))).toEqual(wanted);
  expect(Object.fromEntries(seen.map(({ moment, later }) => [moment, later]))).toEqual(wanted);
  expect(isBack).toBe(true);
});
