// What each page pays for having Athar: the always-loaded entries, and what a press injects; checked in the built extension.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Bytes, minified. */
const limit = 25_000;
/** Marks of libraries a page must never carry, and of network access. */
const banned = [
  { what: 'zod', mark: /ZodError|\$ZodType/ },
  { what: 'idb', mark: /IDBTransaction|indexedDB/ },
  { what: 'fetch', mark: /\bfetch\(/ },
];

const problems: string[] = [];
for (const build of ['.output/chrome-mv3', '.output/firefox-mv3']) {
  const folder = path.join(build, 'content-scripts');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const size = Buffer.byteLength(text);
    process.stdout.write(`${build}/${file}: ${(size / 1000).toFixed(1)} kB\n`);
    if (size > limit) problems.push(`${build}/${file} has ${size} bytes; the limit is ${limit}`);
    for (const { what, mark } of banned) if (mark.test(text)) problems.push(`${build}/${file} contains ${what}`);
  }
  // On a press only, so of any size; `in-page.js` reads the page's own blobs (tests/unit/rules.test.ts holds the guard).
  for (const file of ['in-page.js', 'report-form.js', 'report-guide.js']) {
    const text = readFileSync(path.join(build, file), 'utf8');
    process.stdout.write(`${build}/${file}, on a press: ${(Buffer.byteLength(text) / 1000).toFixed(1)} kB\n`);
    for (const { what, mark } of banned) {
      if (mark.test(text) && !(what === 'fetch' && file === 'in-page.js'))
        problems.push(`${build}/${file} contains ${what}`);
    }
  }
}
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
