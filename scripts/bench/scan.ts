import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { build } from 'esbuild';
import { evaluate, type Measure, ms, sessionOf, times } from './measure';

/** What finding, naming and placing may cost against merely touching every element of the page once. */
const most = 3;
const posts = 2_000;
const pages = [
  { adapter: 'x', url: 'https://x.com/home' },
  { adapter: 'facebook', url: 'https://www.facebook.com/practice.group' },
  { adapter: 'telegram-a', url: 'https://web.telegram.org/a/' },
  { adapter: 'telegram-k', url: 'https://web.telegram.org/k/' },
] as const;

/** `findPosts`, `keyOf` and `buttonPlace` of all posts of a page of 2,000, in a browser without the extension. */
export async function scan(context: BrowserContext): Promise<Measure[]> {
  const bundle = await bundleOf('scan-in-page.ts', 'atharScan');
  const measures: Measure[] = [];
  for (const { adapter, url } of pages) {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForTimeout(500);
    const cdp = await sessionOf(page);
    const found = await evaluate<{ posts: number; elements: number; walkMs: number; scanMs: number }>(
      cdp,
      `${bundle}; atharScan.scan(${JSON.stringify(adapter)}, ${posts})`,
    );
    const ratio = found.scanMs / found.walkMs;
    measures.push({
      name: `scan ${adapter}: ${found.posts.toLocaleString('en-US')} posts, ${found.elements.toLocaleString('en-US')} elements`,
      absolute: `${ms(found.scanMs)}, ${((found.scanMs / found.posts) * 1_000).toFixed(1)} µs a post; walk ${ms(found.walkMs)}`,
      ratio: times(ratio),
      target: `≤ ${most} ×`,
      met: ratio <= most,
    });
    await page.close();
  }
  return measures;
}

/** A file beside this one as a script that defines `globalName`. */
export async function bundleOf(file: string, globalName: string): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName,
    target: 'chrome137',
    define: { 'import.meta.env.FIREFOX': 'false' },
  });
  // Declared with `var`, so that evaluating it twice in one page does no harm.
  return result.outputFiles[0]!.text;
}
