/** One condition of a selector: `[data-testid="tweetText"]`, `.message-time`, `#main`. */
export interface Condition {
  attribute: string;
  value: string;
  /** The whole name, or only a part of it as `^=` and `*=` ask for. */
  operator: '=' | '^=' | '*=' | '$=' | '~=';
  written: string;
}

export function conditionsOf(selector: string): Condition[] {
  const inBrackets = /\[([\w-]+)([~^$*]?=)"([^"]*)"[^\]]*\]/g;
  const attributes = [...selector.matchAll(inBrackets)].map(
    ([written, attribute, operator, value]): Condition => ({
      written,
      attribute: attribute!,
      operator: operator as Condition['operator'],
      value: value!,
    }),
  );
  const rest = selector.replace(/\[[^\]]*\]/g, '');
  const names = [...rest.matchAll(/([.#])([\w-]+)/g)].map(
    ([written, mark, value]): Condition => ({
      written,
      attribute: mark === '.' ? 'class' : 'id',
      operator: mark === '.' ? '~=' : '=',
      value: value!,
    }),
  );
  return [...attributes, ...names];
}

/** 1 for the same name, 0 for one that shares nothing: letters that stay in place, or words in common. */
export function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 0;
  const letters = 1 - distance(one.toLowerCase(), other.toLowerCase()) / longest;
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  const shared = mine.filter((word) => theirs.includes(word)).length;
  return Math.max(letters, (0.9 * (2 * shared)) / (mine.length + theirs.length));
}

/** `tweetText-2` → tweet, text, 2. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Letters to change, add or drop. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
