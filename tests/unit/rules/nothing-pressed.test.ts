import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Everything that is built into the extension. */
const folders = ['utils', 'entrypoints', 'components'];

interface Rule {
  what: string;
  mark: RegExp;
  /** The only files that may hold it, with how many lines. */
  allowed: Record<string, number>;
}

const rules: Rule[] = [
  { what: 'presses something', mark: /\.click\s*\(|\[\s*['"`]click['"`]\s*\]/, allowed: {} },
  {
    what: 'sends a form',
    mark: /\.(submit|requestSubmit|reset)\s*\(|\[\s*['"`](submit|requestSubmit)['"`]\s*\]/,
    allowed: {},
  },
  {
    what: 'plays a person’s hand',
    mark: /new\s+(\w+\.)?(PointerEvent|MouseEvent|KeyboardEvent|TouchEvent|InputEvent|SubmitEvent|DragEvent)\b/,
    // Telegram Web A shows a message's time only under the pointer: one `mouseenter`.
    allowed: { 'utils/platforms/telegram-a/settle.ts': 1 },
  },
  {
    what: 'sends an event into a page',
    mark: /\.dispatchEvent\s*\(/,
    allowed: { 'utils/content/fill-form.ts': 2, 'utils/platforms/telegram-a/settle.ts': 1 },
  },
  { what: 'ticks something', mark: /\.(checked|selected)\s*=[^=]/, allowed: {} },
  {
    what: 'writes markup from text',
    mark: /\.(innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write/,
    allowed: {},
  },
  { what: 'runs in the page’s own world', mark: /world:\s*['"]MAIN['"]|ExecutionWorld\.MAIN/, allowed: {} },
];

const files = folders.flatMap(sources);

test.each(rules)('no code of ours $what, but where it is listed', ({ mark, allowed }) => {
  expect(occurrences(mark, files)).toEqual(allowed);
});

test('the tree was read', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.map(({ name }) => name)).toContain('utils/content/fill-form.ts');
});

test.each([
  ['presses something', 'button.click()', "button['click']()"],
  ['sends a form', 'form.requestSubmit()', 'form.submit ()'],
  ['plays a person’s hand', "new MouseEvent('x')", "new view.KeyboardEvent('x')"],
  ['ticks something', 'box.checked = true', 'option.selected=true'],
  ['writes markup from text', 'box.innerHTML = text', "box.insertAdjacentHTML('x', text)"],
])('"%s" is recognised', (what, ...lines) => {
  const { mark } = rules.find((rule) => rule.what === what)!;
  for (const line of lines) expect(line).toMatch(mark);
});

function occurrences(mark: RegExp, within: readonly { name: string; text: string }[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { name, text } of within) {
    const count = text.split('\n').filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && mark.test(line)).length;
    if (count > 0) found[name] = count;
  }
  return found;
}

function sources(folder: string): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }));
}
