import type { Browser } from '../walk/browser';
import { type Measure, median, ms, times } from './measure';

const opens = 12;
/** Only 20 are opened for the first paint, so a full vault may cost little more than an empty one. */
export const mostFull = 1.5;

export interface Opened {
  /** First contentful paint. */
  paintMs: number;
  /** The list, or the words that there is nothing yet, in the frame that shows them. */
  listMs: number;
}

/** Opens the popup's page again and again; medians. */
export async function openPopup(browser: Browser): Promise<Opened> {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector('[data-flag], .empty') === null) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => Reflect.set(window, 'listAt', performance.now())));
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  const all: Opened[] = [];
  for (let n = 0; n < opens; n++) {
    await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    await page.waitForFunction(() => Reflect.get(window, 'listAt') !== undefined);
    all.push(
      await page.evaluate(() => ({
        paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
        listMs: Reflect.get(window, 'listAt') as number,
      })),
    );
  }
  await page.close();
  return { paintMs: median(all.map(({ paintMs }) => paintMs)), listMs: median(all.map(({ listMs }) => listMs)) };
}

export function popupLines(empty: Opened, full: Opened, flags: number): Measure[] {
  const line = (name: string, before: number, after: number): Measure => ({
    name: `popup, ${flags.toLocaleString('en-US')} flags: ${name}`,
    absolute: `${ms(after)}; empty ${ms(before)}`,
    ratio: times(after / before),
    target: `≤ ${mostFull} ×`,
    met: after / before <= mostFull,
  });
  return [line('first paint', empty.paintMs, full.paintMs), line('list shown', empty.listMs, full.listMs)];
}
