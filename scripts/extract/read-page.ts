import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { Post } from '../../utils/schema/post';
import { z } from '../../utils/schema/zod';
import type { Entry } from '../extract';

const longest = 60_000;
// Scripting stays on (without it `<noscript>` would turn into ghost posts), but nothing of the page's may run or load.
const policy = "script-src 'none'; connect-src 'none'; frame-src 'none'; object-src 'none'; worker-src 'none'";

const Answer = z.union([z.strictObject({ posts: z.array(Post) }), z.strictObject({ error: z.string() })]);

/** The posts of one saved page, shown by a real engine under its own address, zone and language. */
export async function readPage(options: {
  browser: Browser;
  bundle: string;
  entry: Entry;
  folder: string;
}): Promise<{ posts: Post[] } | { error: string }> {
  const { browser, bundle, entry, folder } = options;
  const timeZone = entry.timezone ?? 'UTC';
  try {
    const html = await readFile(path.resolve(folder, entry.file));
    const context = await browser.newContext({
      timezoneId: timeZone,
      locale: entry.locale ?? 'en-US',
      serviceWorkers: 'block',
      viewport: { width: 1280, height: 900 },
    });
    try {
      const page = await context.newPage();
      await serve(page, html);
      await page.goto(entry.url, { waitUntil: 'domcontentloaded', timeout: longest });
      const now = savedAt(entry, html);
      const call = `atharExtract.posts(${JSON.stringify({ url: entry.url, now, timeZone })})`;
      const found = await withLimit(page.evaluate<unknown>(`${bundle};${call}`));
      const answer = Answer.safeParse(found);
      return answer.success ? answer.data : { error: `not a record: ${z.prettifyError(answer.error)}` };
    } finally {
      await context.close();
    }
  } catch (error) {
    return { error: error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 300) : String(error) };
  }
}

// Facebook counts back from now ("3 h") and writes its own clock into its pages. Where that is gone nobody knows when the
// page was saved: null (an invalid date in the page) leaves such times unread instead of wrong.
function savedAt(entry: Entry, html: Buffer): number | null {
  if (entry.capturedAt !== undefined) return Date.parse(entry.capturedAt);
  const written = /"ServerTimeData",\[\],\{"serverTime":(\d{13})/.exec(html.toString('latin1'))?.[1];
  if (written !== undefined) return Number(written);
  return entry.platform === 'facebook' ? null : Date.now();
}

/** Only the page itself is answered, once; whatever it wants to load is refused. */
async function serve(page: Page, html: Buffer): Promise<void> {
  let isServed = false;
  await page.context().route('**/*', async (route) => {
    const request = route.request();
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return route.abort('blockedbyclient');
    // "No content" leaves the document where it is: a page that sends its reader elsewhere stays to be read.
    if (isServed) return route.fulfill({ status: 204 });
    isServed = true;
    return route.fulfill({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      body: html,
    });
  });
}

async function withLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the page took longer than ${longest / 1000} s`)), longest);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
