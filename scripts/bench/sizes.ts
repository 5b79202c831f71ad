import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bytes, type Measure } from './measure';

/** Paid on every page of a platform, read or not; the number. Minified, as in the build. */
const entryLimit = 25_000;
/** Loaded by the first press on a page, which `click` times: a little above where it stands, to notice growth. All adapters, and Readability. */
const inPageLimit = 236_000;
/** Read from disk before the popup paints, which `popup` times: a little above where it stands, to notice growth. */
const popupLimit = 795_000;

/** What each page and each start has to load, modules that it imports included. */
export function sizes(extension: string): Measure[] {
  const folder = path.join(extension, 'content-scripts');
  const entries = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return [
    ...entries.map((name) => line(`content script ${name}`, sizeOf(path.join(folder, name)), entryLimit)),
    line('in-page.js, on the first press', sizeOf(path.join(extension, 'in-page.js')), inPageLimit),
    line('popup, before its first paint', popup(extension), popupLimit),
    line('background', withImports(path.join(extension, 'background.js')), null),
  ];
}

function line(name: string, size: number, limit: number | null): Measure {
  return {
    name,
    absolute: bytes(size),
    ratio: limit === null ? '' : (size / limit).toFixed(2),
    target: limit === null ? '' : `≤ ${bytes(limit)}`,
    met: limit === null ? null : size <= limit,
  };
}

function popup(extension: string): number {
  const html = readFileSync(path.join(extension, 'popup.html'), 'utf8');
  const entry = /<script[^>]*src="([^"]+)"/.exec(html)?.[1];
  if (entry === undefined) throw new Error('popup.html loads no script');
  return withImports(path.join(extension, entry));
}

/** With everything it imports at once; what it imports later, on demand, is not counted. */
function withImports(entry: string, seen = new Set<string>()): number {
  if (seen.has(entry)) return 0;
  seen.add(entry);
  const text = readFileSync(entry, 'utf8');
  const imported = [...text.matchAll(/(?:^|[;}\s])(?:import|export)(?:[^"'`()]*?from)?\s*["'](\.[^"']+)["']/g)];
  return imported.reduce(
    (sum, [, name]) => sum + withImports(path.resolve(path.dirname(entry), name!), seen),
    Buffer.byteLength(text),
  );
}

const sizeOf = (file: string): number => readFileSync(file).length;
