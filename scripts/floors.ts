// The floors of ARCHITECTURE.md, checked by dependency-cruiser. It fails when the checker read fewer
// modules than the tree has: a checker that reads nothing finds nothing (seen with TypeScript 7, 2026-11).
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const roots = ['components', 'entrypoints', 'partner', 'utils'];
const configuration = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

const { output } = await cruise(
  roots,
  { ruleSet: configuration, validate: true, ...configuration.options },
  undefined,
  { tsConfig: extractTSConfig('tsconfig.json') },
);
const { modules, summary } = output as ICruiseResult;
const read = modules.filter((module) => roots.some((root) => module.source.startsWith(`${root}/`)));
const own = roots.flatMap(sourceFiles);

for (const violation of summary.violations) {
  const chain = violation.via?.map((step) => step.name).join(' → ') ?? '';
  process.stdout.write(`${violation.rule.name}: ${violation.from} → ${violation.to} ${chain}\n`);
}
if (read.length < own.length) process.stdout.write(`the checker read ${read.length} modules of ${own.length}\n`);
else process.stdout.write(`${read.length} modules, ${summary.violations.length} violations\n`);
process.exitCode = summary.violations.length > 0 || read.length < own.length ? 1 : 0;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(file);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [file] : [];
  });
}
