import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromium as chromiumTool, findTool } from '../../scripts/ensure-tools';
import { bundleExtractor } from '../../scripts/extract/bundle';
import { hollowPages } from '../hollow';

let browser: Browser;
let page: Page;
let extractor: string;
let html = '';

/** What the extract command runs in a page, in one tab: a browser context for each page would take a minute. */
beforeAll(async () => {
  extractor = await bundleExtractor();
  browser = await chromium.launch({
    executablePath: findTool(chromiumTool)!,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  page = await browser.newPage({ timezoneId: 'Asia/Baghdad' });
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
      : route.abort('blockedbyclient'),
  );
});
afterAll(() => browser.close());

async function postsOf(at: string): Promise<unknown> {
  await page.goto('about:blank');
  await page.goto(at, { waitUntil: 'domcontentloaded' });
  const options = JSON.stringify({ url: at, now: Date.parse('2026-11-21T12:00:00.000Z'), timeZone: 'Asia/Baghdad' });
  return page.evaluate(`${extractor};atharExtract.posts(${options})`);
}

test.each(hollowPages.map((each) => [each.name, each] as const))(
  'in a real engine too, %s gives the posts it holds and no other',
  async (_, { url, html: own, expected }) => {
    html = own;
    const real = expected.filter((verdict) => verdict.startsWith('saved'));
    // Facebook's lists for phones have no adapter at all: nothing there is a post's own page.
    const isNobodys = new URL(url).hostname === 'm.facebook.com' && expected.length === 0;
    expect(await postsOf(url)).toMatchObject(
      isNobodys
        ? { error: 'no adapter reads this address' }
        : { posts: real.map(() => ({ missing: expect.any(Array) })) },
    );
  },
);
