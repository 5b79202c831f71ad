// npm run new-platform -- <id> [host]
// Lays the folder of a new adapter in its smallest working form, with fixtures that pass, and says what is left.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { layPlatform, whyNot } from './new-platform/lay';

const root = fileURLToPath(new URL('..', import.meta.url));
const [id, host = `${id}.invalid`] = process.argv.slice(2);

if (id === undefined) stop('Usage: npm run new-platform -- <id> [host]     for instance: some-forum forum.example');
const why = whyNot(root, { id, host });
if (why !== null) stop(why);
const written = layPlatform(root, { id, host }, new Date());
spawnSync('npx', ['biome', 'check', '--write', ...written.filter((file) => /\.(ts|json)$/.test(file))], { cwd: root });
process.stdout.write(`${written.map((file) => `  ${file}`).join('\n')}

It reads invented markup. What is left, in this order:
  1. Save real pages of ${host} and look: npm run --silent doctor -- <page.html> --url <url> --platform ${id}
  2. selectors.ts and detect.ts as the pages are; fixtures rebuilt with invented people in the same structure
     (tests/fixtures/${id}/), at least one with another language and direction.
  3. media, links, container, replyTo, quoted, counts in extract.ts; mediaElements in index.ts in the same order.
  4. viewer.ts: where the page shows who is logged in. Until then no screenshot is taken.
  5. Its addresses and look-alikes in tests/unit/platforms/detection.test.ts; poisoned attributes as in poisoned.test.ts.
  6. The entry in tests/unit/rules.test.ts, and who allows it: utils/platforms/on-request.ts.
  7. A name of its own: PlatformId in utils/schema/post.ts (it is 'web' now), its host in utils/platforms/shared/hosts.ts;
     types lead to every other place that names platforms.
Until then these are red, and say why: folders.test.ts and detection.test.ts (5, and 7 for the adapter of any other page),
rules.test.ts (6). Everything else passes now: npx tsc --noEmit && npx vitest run tests/unit/platforms tests/unit/rules.test.ts
`);

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
