import { browser } from 'wxt/browser';
import { AtharError } from '../errors';
import type { FlagSummary } from '../schema/flag';

/** The post's own address in a tab of its own, on her press. Throws `not-found` where it has none. */
export async function openPost({ url }: Pick<FlagSummary, 'url'>): Promise<void> {
  // A record is what a page said of itself: nothing but a plain web address is opened.
  if (url === null || !URL.canParse(url) || new URL(url).protocol !== 'https:') throw new AtharError('not-found');
  await browser.tabs.create({ url });
}
