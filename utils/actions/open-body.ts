import { browser } from 'wxt/browser';
import { AtharError } from '../errors';
import { outOfCourtAddress } from '../reports/out-of-court';

/** The page of an out-of-court body in a tab of its own, on her press. Throws `not-found` for anything that is not in our list. */
export async function openBody(id: string): Promise<void> {
  const url = outOfCourtAddress(id);
  if (url === null) throw new AtharError('not-found');
  await browser.tabs.create({ url });
}
