// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Post } from '../../../utils/schema/post';
import { allFixtures, openPage, readPosts } from './fixture';
import { mutations, seeded } from './mutate';

/** Every single value of a record, by its path; how it was read does not count. */
function fieldsOf(value: unknown, path = ''): [string, string][] {
  if (value === null || typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value)
    .filter(([name]) => name !== 'matched')
    .flatMap(([name, inner]) => fieldsOf(inner, `${path}.${name}`));
}

function survivors(expected: Post[], got: Post[]): { kept: number; of: number; lost: string[] } {
  const before = fieldsOf(expected);
  const after = new Map(fieldsOf(got));
  const lost = before.filter(([path, value]) => after.get(path) !== value).map(([path, value]) => `${path} = ${value}`);
  return { kept: before.length - lost.length, of: before.length, lost };
}

const fixtures = allFixtures();

describe.each(Object.entries(mutations))('%s', (_, mutate) => {
  test.each(fixtures.map((each) => [each.name, each] as const))(
    '%s keeps 95 % of its fields, and every identity',
    (_name, fixture) => {
      for (const seed of [1, 2, 3]) {
        const page = openPage(fixture.html, fixture.expected);
        mutate(page.document, seeded(seed));
        page.lang = page.document.documentElement.getAttribute('lang');
        const got = readPosts(fixture.platform, page);
        const { kept, of, lost } = survivors(fixture.expected.posts, got);
        expect(
          got.map(({ postId, author }) => ({ postId, author })),
          `seed ${seed}`,
        ).toEqual(fixture.expected.posts.map(({ postId, author }) => ({ postId, author })));
        expect(kept / Math.max(of, 1), `seed ${seed}: lost ${lost.join(', ')}`).toBeGreaterThanOrEqual(
          of === 0 ? 0 : 0.95,
        );
      }
    },
  );
});

test.each(fixtures.map((each) => [each.name, each] as const))('%s: everything at once, in five ways', (_, fixture) => {
  let kept = 0;
  let of = 0;
  for (let seed = 10; seed < 15; seed += 1) {
    const page = openPage(fixture.html, fixture.expected);
    for (const mutate of Object.values(mutations)) mutate(page.document, seeded(seed));
    const result = survivors(fixture.expected.posts, readPosts(fixture.platform, page));
    kept += result.kept;
    of += result.of;
  }
  expect(kept / Math.max(of, 1)).toBeGreaterThanOrEqual(of === 0 ? 0 : 0.95);
});
