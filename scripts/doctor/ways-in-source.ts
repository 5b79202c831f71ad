import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface WrittenWay {
  /** `utils/platforms/x/identity.ts:26` */
  place: string;
  /** Set by an assignment to `matched`: then the field is known without running it. */
  field: string | null;
}

const name = /'([A-Za-z][\w:, -]* \d{4}(?:-\d{2})?)'/g;

/** Where each dated strategy of an adapter stands, by its name: its own folder and what the adapters share. */
export function waysInSource(root: string, adapter: string): Map<string, WrittenWay[]> {
  const found = new Map<string, WrittenWay[]>();
  for (const folder of [`utils/platforms/${adapter}`, 'utils/platforms/shared']) {
    for (const file of readdirSync(path.join(root, folder)).sort()) {
      const lines = readFileSync(path.join(root, folder, file), 'utf8').split('\n');
      if (file === 'expected.ts' || !file.endsWith('.ts')) continue;
      for (const [index, line] of lines.entries()) {
        // An assignment may go on in the next line.
        const field = assigned(line) ?? (/[=?:]\s*$/.test(lines[index - 1] ?? '') ? assigned(lines[index - 1]!) : null);
        for (const [, way] of line.matchAll(name)) {
          const written = { place: `${folder}/${file}:${index + 1}`, field };
          found.set(way!, [...(found.get(way!) ?? []), written]);
        }
      }
    }
  }
  return found;
}

function assigned(line: string): string | null {
  const match = /matched(?:\.(\w+)|\['([\w.]+)'\])\s*=/.exec(line);
  return match ? (match[1] ?? match[2] ?? null) : null;
}
