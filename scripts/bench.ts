// `npm run bench`: what Athar costs, as ratios within one run with the absolute number beside them. It tells, it never fails.
// `npm run bench -- scroll popup` measures these parts only.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { clickToDurable } from './bench/click';
import { hour } from './bench/hour';
import { evaluate, type Measure, median, ms, print, printVerdict, sessionOf, times } from './bench/measure';
import { openPopup, popupLines } from './bench/popup';
import { bundleOf, scan } from './bench/scan';
import { scroll } from './bench/scroll';
import { sizes } from './bench/sizes';
import { chromium, ensureTools } from './ensure-tools';
import { startPracticeServer } from './practice/server';
import { type Browser, startBrowser } from './walk/browser';

const flags = 1_000;
/** Everything but the passphrase (a worker, two small writes, two keys) may add a quarter to it. */
const mostUnlock = 1.25;

const extension = path.resolve(process.env.ATHAR_EXTENSION ?? '.output/chrome-mv3');
if (!existsSync(extension)) throw new Error('Build first: npm run build');
const started = performance.now();
const [chromiumPath] = ensureTools([chromium]);
const server = await startPracticeServer();
const browser = await startBrowser({
  chromiumPath: chromiumPath!,
  extension,
  headless: true,
  arguments: server.chromiumArguments,
});
const wanted = process.argv.slice(2);
const measures: Measure[] = [];
try {
  await part('sizes', async () => sizes(extension));
  const passphrase = await firstRun(browser);
  await part('scan', () => withoutUs(browser, scan));
  await part('scroll', () => scroll(browser));
  await part('hour', () => hour(browser));
  await part('click', async () => clickToDurable(browser, median(await inExtension(browser, 'rawWrites(41)'))));
  await part('unlock', () => unlocking(browser, passphrase));
  await part('popup', popup);
} finally {
  await browser.close();
  await server.close();
}
print(measures);
printVerdict(measures);
process.stdout.write(`${((performance.now() - started) / 1_000).toFixed(0)} s\n`);

/** What breaks is said, and the rest is measured all the same. */
async function part(name: string, measure: () => Promise<Measure[]>): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  const from = performance.now();
  try {
    measures.push(...(await measure()));
  } catch (error) {
    measures.push({ name, absolute: 'NOT MEASURED, see above', ratio: '', target: 'to be measured', met: false });
    process.stdout.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
  }
  process.stdout.write(`${name}: ${((performance.now() - from) / 1_000).toFixed(0)} s\n`);
}

async function firstRun({ context, extensionId }: Browser): Promise<string> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  const begin = page.getByRole('button', { name: 'begin' });
  await begin.waitFor();
  const passphrase = await page.locator('.copy-text').innerText();
  await begin.click();
  await page.getByText('Nothing saved yet').waitFor();
  await page.close();
  return passphrase;
}

/** A private window: the extension does not run there, so nothing but the adapter is measured. */
async function withoutUs(
  { context }: Browser,
  measure: (context: Browser['context']) => Promise<Measure[]>,
): Promise<Measure[]> {
  const other = await context.browser()!.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    return await measure(other);
  } finally {
    await other.close();
  }
}

/** Calls our own code in a page of the extension that runs nothing else. */
async function inExtension<T>({ context, extensionId }: Browser, call: string): Promise<T> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  const bundle = await bundleOf('in-extension.ts', 'athar');
  const answer = await evaluate<T>(await sessionOf(page), `${bundle}; athar.${call}`);
  await page.close();
  return answer;
}

async function unlocking(browser: Browser, passphrase: string): Promise<Measure[]> {
  const alone: number[] = [];
  const whole: number[] = [];
  for (let n = 0; n < 5; n++) {
    alone.push(await inExtension<number>(browser, 'stretchOnce()'));
    whole.push(await inExtension<number>(browser, `unlockOnce(${JSON.stringify(passphrase)})`));
  }
  const ratio = median(whole) / median(alone);
  return [
    {
      name: 'unlock, against the passphrase’s scrypt alone',
      absolute: `${ms(median(whole))}; scrypt ${ms(median(alone))}`,
      ratio: times(ratio),
      target: `≤ ${mostUnlock} ×`,
      met: ratio <= mostUnlock,
    },
  ];
}

async function popup(): Promise<Measure[]> {
  // What `click` saved lies in the vault already: the empty one is a fresh profile's.
  const fresh = await startBrowser({ chromiumPath: chromiumPath!, extension, headless: true });
  try {
    await firstRun(fresh);
    const empty = await openPopup(fresh);
    const from = performance.now();
    const merged = await inExtension<number>(fresh, `seed(${flags})`);
    process.stdout.write(`  ${merged} flags seeded in ${((performance.now() - from) / 1_000).toFixed(0)} s\n`);
    return popupLines(empty, await openPopup(fresh), flags);
  } finally {
    await fresh.close();
  }
}
