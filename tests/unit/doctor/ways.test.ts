import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstWay as told, triedFor } from '../../../scripts/doctor/told-ways';
import { waysInSource } from '../../../scripts/doctor/ways-in-source';
import { platforms } from '../../../utils/platforms';
import { firstWay } from '../../../utils/platforms/shared/first-way';
import { fixturesOf } from '../platforms/fixture';

test('the doctor reads by the same way as the extension, and knows what the others found', () => {
  const ways = [
    ['newest 2026-11', () => null],
    ['second 2026-05', () => 'b'],
    ['oldest 2024-01', () => 'c'],
  ] as const;
  const [plain, examined] = [{}, {}];
  expect(told(examined, 'text', ways)).toBe(firstWay(plain, 'text', ways));
  expect(examined).toEqual(plain);
  expect(examined).toEqual({ text: 'second 2026-05' });
  expect(triedFor(examined)).toEqual([
    { field: 'text', way: 'newest 2026-11', found: false },
    { field: 'text', way: 'second 2026-05', found: true },
    { field: 'text', way: 'oldest 2024-01', found: true },
  ]);
  expect(triedFor({})).toEqual([]);
});

test('where nothing is found nothing is noted, and every way was tried', () => {
  const matched = {};
  expect(told(matched, 'text', [['only 2026-11', () => null]])).toBeNull();
  expect(matched).toEqual({});
  expect(triedFor(matched)).toEqual([{ field: 'text', way: 'only 2026-11', found: false }]);
});

test('each strategy that a fixture names is found in the source, at its line', () => {
  for (const platform of platforms) {
    const ways = waysInSource(process.cwd(), platform.adapter);
    const named = fixturesOf(platform).flatMap(({ expected }) =>
      expected.posts.flatMap((post) => Object.values(post.matched)),
    );
    expect(named.length).toBeGreaterThan(5);
    for (const way of named.map((each) => each.replace(/^\w+: /, ''))) {
      const [first] = ways.get(way) ?? [];
      expect(first, `${platform.adapter}: ${way}`).toBeDefined();
      const [file, line] = first!.place.split(':');
      expect(readFileSync(file!, 'utf8').split('\n')[Number(line) - 1]).toContain(`'${way}'`);
    }
  }
});

test('a strategy that is set by hand carries its field', () => {
  const ways = waysInSource(process.cwd(), 'telegram-a');
  expect(ways.get('minute-and-day 2026-11')).toEqual([
    { place: expect.stringMatching(/^utils\/platforms\/telegram-a\/time\.ts:\d+$/), field: 'postedAt' },
  ]);
  expect(ways.get('sender-title 2026-11')?.[0]?.field).toBeNull();
});
