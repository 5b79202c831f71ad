// npm run --silent extract -- --pages <pages.json>
// Prints one JSON line a page: {"file","posts"} or {"file","error"}. Nothing of a page runs and nothing leaves the machine.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from '../utils/schema/zod';
import { bundleExtractor } from './extract/bundle';
import { readPage } from './extract/read-page';
import { startBrowser } from './extract/show-page';

const Entry = z.looseObject({
  file: z.string().min(1),
  url: z.string().min(1),
  platform: z.string().optional(),
  timezone: z.string().optional(),
  locale: z.string().optional(),
  /** When the page was saved, for times like "3 h". */
  capturedAt: z.iso.datetime().optional(),
});

const atOnce = 2;

async function main(): Promise<void> {
  const manifest = path.resolve(argument('--pages'));
  const entries = z.array(Entry).parse(JSON.parse(await readFile(manifest, 'utf8')));
  const bundle = await bundleExtractor();
  const browser = await startBrowser();
  try {
    const waiting = [...entries];
    const worker = async () => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        const result = await readPage({ browser, bundle, entry, folder: path.dirname(manifest) });
        process.stdout.write(`${JSON.stringify({ file: entry.file, ...result })}\n`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    await browser.close();
  }
}

function argument(name: string): string {
  const value = process.argv[process.argv.indexOf(name) + 1];
  if (!process.argv.includes(name) || value === undefined)
    throw new Error('Usage: npm run extract -- --pages <pages.json>');
  return value;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
