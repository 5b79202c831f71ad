import { browser } from 'wxt/browser';
import { countReadings, type Reading, readingsText } from '../platforms/count-reading';
import type { Capture } from '../schema/capture';
import { unlockedVault } from '../storage/browser-world';
import { everyCapture } from '../storage/every-capture';

/**
 * How well the sites were read, counted from what she keeps at the moment she asks: no second record of what she
 * documents, and what she deletes is not counted any more. Throws `locked`.
 */
export async function readingHealth(): Promise<{ readings: Reading[]; text: string }> {
  const seen: Pick<Capture, 'post' | 'pageUrl' | 'tool'>[] = [];
  for await (const { post, pageUrl, tool } of everyCapture(await unlockedVault())) seen.push({ post, pageUrl, tool });
  const readings = countReadings(seen);
  return { readings, text: readingsText(readings, browser.runtime.getManifest().version) };
}
