import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';

const roots = ['components', 'entrypoints', 'partner', 'utils'];
const configuration = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

export interface FloorCheck {
  /** Modules of the tree that the checker really read. */
  read: number;
  /** Modules the tree has. */
  present: number;
  violations: { rule: string; from: string; to: string; via: string[] }[];
}

/** Checks the floors of the tree below `baseDir`. */
export async function checkFloors(baseDir: string): Promise<FloorCheck> {
  const present = roots.map((root) => sourceFiles(path.join(baseDir, root)).length);
  const { output } = await cruise(
    roots.filter((_, index) => present[index]! > 0),
    { ruleSet: configuration, validate: true, ...configuration.options, baseDir },
  );
  const { modules, summary } = output as ICruiseResult;
  return {
    read: modules.filter((module) => roots.some((root) => module.source.startsWith(`${root}/`))).length,
    present: present.reduce((sum, count) => sum + count, 0),
    violations: summary.violations.map(({ rule, from, to, via }) => ({
      rule: rule.name,
      from,
      to,
      via: via?.map((step) => step.name) ?? [],
    })),
  };
}

function sourceFiles(folder: string): string[] {
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(file);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [file] : [];
  });
}
