// The floors of ARCHITECTURE.md. It fails when the checker read fewer modules than the tree has:
// a checker that reads nothing finds nothing (seen with TypeScript 7, 2026-11).
import { checkFloors } from './floor-check';

const { read, present, violations } = await checkFloors(process.cwd());
for (const { rule, from, to, via } of violations) process.stdout.write(`${rule}: ${from} → ${to} ${via.join(' → ')}\n`);
if (read < present) process.stdout.write(`the checker read ${read} modules of ${present}\n`);
else process.stdout.write(`${read} modules, ${violations.length} violations\n`);
process.exitCode = violations.length > 0 || read < present ? 1 : 0;
