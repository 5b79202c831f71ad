// npm run --silent doctor -- <page.html> --url <url> [--platform <adapter>] [--timezone …] [--locale …] [--saved-at …] [--json]
// Tells who mends an adapter how a saved page is read: field by field, by which strategy, and what is near to what is missing.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { adapterFolders, bundleDoctor } from './doctor/bundle';
import { print } from './doctor/print';
import type { DoctorReport } from './doctor/report';
import { waysInSource } from './doctor/ways-in-source';
import { askPage, startBrowser } from './extract/show-page';

const usage = `Usage: npm run --silent doctor -- <page.html> --url <the address it was saved from>
  --platform <adapter>  ${adapterFolders().join(', ')}; by default the one that the page belongs to
  --timezone <zone> --locale <language> --saved-at <ISO time>  how it was seen
  --json  the same as data`;

async function main(): Promise<void> {
  const { file, url, wanted, json, seen } = options();
  const bundle = await bundleDoctor();
  const browser = await startBrowser();
  try {
    const report = (await askPage({
      browser,
      saved: { file, url, platform: wanted?.split('-')[0], ...seen },
      folder: process.cwd(),
      script: (shown) => `${bundle};atharDoctor.examine(${JSON.stringify({ ...shown, wanted })})`,
    })) as DoctorReport;
    const root = fileURLToPath(new URL('..', import.meta.url));
    const ways = report.adapter === null ? new Map() : waysInSource(root, report.adapter);
    process.stdout.write(
      json ? `${JSON.stringify(report, null, 2)}\n` : print(report, ways, { file: path.basename(file), url }),
    );
  } finally {
    await browser.close();
  }
}

function options() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      platform: { type: 'string' },
      timezone: { type: 'string' },
      locale: { type: 'string' },
      'saved-at': { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  const wanted = values.platform ?? null;
  if (file === undefined || values.url === undefined) throw new Error(usage);
  if (!URL.canParse(values.url)) throw new Error(`--url ${values.url} is no address`);
  if (wanted !== null && !adapterFolders().includes(wanted))
    throw new Error(`--platform ${wanted} is none of these: ${adapterFolders().join(', ')}`);
  const seen = { timezone: values.timezone, locale: values.locale, capturedAt: values['saved-at'] };
  return { file, url: values.url, wanted, json: values.json, seen };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
