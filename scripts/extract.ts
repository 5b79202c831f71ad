// npm run --silent extract -- --pages <pages.json>
// Prints one JSON line a page: {"file","posts"} or {"file","error"}. Nothing of a page runs and nothing leaves the machine.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { z } from '../utils/schema/zod';
import { chromium as chromiumTool, findTool } from './ensure-tools';
import { bundleExtractor } from './extract/bundle';
import { readPage } from './extract/read-page';

const Entry = z.looseObject({
  file: z.string().min(1),
  url: z.string().min(1),
  platform: z.string().optional(),
  timezone: z.string().optional(),
  locale: z.string().optional(),
  /** When the page was saved, for times like "3 h". */
  capturedAt: z.iso.datetime().optional(),
});
export type Entry = z.infer<typeof Entry>;

const atOnce = 2;

async function main(): Promise<void> {
  const manifest = path.resolve(argument('--pages'));
  const entries = z.array(Entry).parse(JSON.parse(await readFile(manifest, 'utf8')));
  const executablePath = findTool(chromiumTool);
  if (executablePath === null) throw new Error(`Please install ${chromiumTool.name}.`);
  const bundle = await bundleExtractor();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND', '--disable-background-networking'],
  });
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
