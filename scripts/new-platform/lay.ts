import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstFixtures } from './fixtures';

const template = fileURLToPath(new URL('template/', import.meta.url));

export interface NewPlatform {
  /** The folder's name: `some-forum`. */
  id: string;
  /** `forum.example` */
  host: string;
}

/** Why it cannot be laid; null when it can. */
export function whyNot(root: string, { id, host }: NewPlatform): string | null {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 30) {
    return `"${id}" is no id: small letters and digits, words joined by hyphens, a letter first, at most 30`;
  }
  if (
    existsSync(path.join(root, 'utils/platforms', id)) ||
    existsSync(path.join(root, 'utils/platforms', `${id}.ts`))
  ) {
    return `utils/platforms/${id} is there already`;
  }
  if (existsSync(path.join(root, `entrypoints/${id}.content.ts`)))
    return `entrypoints/${id}.content.ts is there already`;
  if (!/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(host)) return `"${host}" is no host name such as forum.example`;
  return null;
}

/** Writes the folder, its entry, its line in both registries and its first fixtures. Returns the files written. */
export function layPlatform(root: string, wanted: NewPlatform, now: Date): string[] {
  const why = whyNot(root, wanted);
  if (why !== null) throw new Error(why);
  const { id, host } = wanted;
  const month = now.toISOString().slice(0, 7);
  const fill = filler({ id, host, month });
  const written: string[] = [];
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    written.push(file);
  };
  for (const name of readdirSync(path.join(template, 'adapter')).sort()) {
    const text = readFileSync(path.join(template, 'adapter', name), 'utf8');
    write(`utils/platforms/${id}/${name.replace(/\.txt$/, '')}`, fill(text));
  }
  write(`entrypoints/${id}.content.ts`, fill(readFileSync(path.join(template, 'entry.ts.txt'), 'utf8')));
  for (const [name, { html, expected }] of Object.entries(firstFixtures({ host, month }))) {
    write(`tests/fixtures/${id}/${name}/page.html`, html);
    write(`tests/fixtures/${id}/${name}/post.json`, `${JSON.stringify(expected, null, 2)}\n`);
  }
  register(root, fill, written);
  return written;
}

function filler({ id, host, month }: NewPlatform & { month: string }): (text: string) => string {
  const [first = '', ...rest] = id.split('-');
  const name = first + rest.map(capital).join('');
  return (text) =>
    text
      .replaceAll('__Name__', capital(name))
      .replaceAll('__name__', name)
      .replaceAll('__ID__', id)
      .replaceAll('__HOST__', host)
      .replaceAll('__MONTH__', month);
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

function register(root: string, fill: (text: string) => string, written: string[]): void {
  const lines = [
    {
      file: 'utils/platforms/index.ts',
      top: "import { __name__ } from './__ID__';\n",
      list: 'platforms: readonly Platform[] = [',
      // First: the adapter of any page comes last.
      entry: '__name__, ',
    },
    {
      file: 'utils/platforms/expectations.ts',
      top: "import { expected as __name__ } from './__ID__/expected';\n",
      list: 'Record<string, Expected>> = {',
      entry: "\n  '__ID__': __name__,",
    },
  ];
  for (const { file, top, list, entry } of lines) {
    const text = readFileSync(path.join(root, file), 'utf8');
    if (!text.includes(list)) throw new Error(`the list in ${file} was not found: add ${fill(entry)} by hand`);
    writeFileSync(path.join(root, file), fill(top) + text.replace(list, () => list + fill(entry)));
    written.push(file);
  }
}
