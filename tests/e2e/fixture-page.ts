import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Fixture } from '../unit/platforms/fixture';

/** A file below this folder as one script for a page; it defines `globalName`. */
export async function bundled(entry: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'chrome137',
    define: { 'import.meta.env.FIREFOX': 'false' },
  });
  return outputFiles[0]!.text;
}

/** Opens a fixture under its own address in a real engine; nothing of its own runs or loads. */
export async function onFixture<T>(
  browser: Browser,
  { html, expected }: Pick<Fixture, 'html' | 'expected'>,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ timezoneId: expected.timezone, viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({
            contentType: 'text/html; charset=utf-8',
            headers: { 'content-security-policy': "script-src 'none'" },
            body: html,
          })
        : route.abort(),
    );
    await page.goto(expected.url, { waitUntil: 'domcontentloaded' });
    return await work(page);
  } finally {
    await context.close();
  }
}
