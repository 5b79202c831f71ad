import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromium as chromiumTool, findTool } from '../ensure-tools';

/** A saved page and how it was seen. */
export interface SavedPage {
  file: string;
  url: string;
  platform?: string | undefined;
  timezone?: string | undefined;
  locale?: string | undefined;
  /** When it was saved, for times like "3 h". */
  capturedAt?: string | undefined;
}

/** What a script in the page is told about it. `now` null: nobody knows when it was saved. */
export interface Shown {
  url: string;
  now: number | null;
  timeZone: string;
}

const longest = 60_000;
// Scripting stays on (without it `<noscript>` would turn into ghost posts), but nothing of the page's may run or load.
const policy = "script-src 'none'; connect-src 'none'; frame-src 'none'; object-src 'none'; worker-src 'none'";

/** The installed Chromium, with no way out. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findTool(chromiumTool);
  if (executablePath === null) throw new Error(`Please install ${chromiumTool.name}.`);
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND', '--disable-background-networking'],
  });
}

/** Runs one script in a saved page, shown by a real engine under its own address, zone and language. */
export async function askPage(options: {
  browser: Browser;
  saved: SavedPage;
  folder: string;
  /** Source of an expression; what it gives comes back. */
  script: (shown: Shown) => string;
}): Promise<unknown> {
  const { browser, saved, folder, script } = options;
  const timeZone = saved.timezone ?? 'UTC';
  const html = await readFile(path.resolve(folder, saved.file));
  const context = await browser.newContext({
    timezoneId: timeZone,
    locale: saved.locale ?? 'en-US',
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
  });
  try {
    const page = await context.newPage();
    await serve(page, html);
    await page.goto(saved.url, { waitUntil: 'domcontentloaded', timeout: longest });
    return await withLimit(page.evaluate<unknown>(script({ url: saved.url, now: savedAt(saved, html), timeZone })));
  } finally {
    await context.close();
  }
}

// Facebook counts back from now ("3 h") and writes its own clock into its pages. Where that is gone nobody knows when the
// page was saved: null (an invalid date in the page) leaves such times unread instead of wrong.
function savedAt(saved: SavedPage, html: Buffer): number | null {
  if (saved.capturedAt !== undefined) return Date.parse(saved.capturedAt);
  const written = /"ServerTimeData",\[\],\{"serverTime":(\d{13})/.exec(html.toString('latin1'))?.[1];
  if (written !== undefined) return Number(written);
  return saved.platform === 'facebook' ? null : Date.now();
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
