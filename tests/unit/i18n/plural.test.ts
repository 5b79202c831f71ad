import { expect, test } from 'vitest';
import { selectedCount } from '../../../utils/i18n/flags';
import { plural } from '../../../utils/i18n/plural';

test.each([
  ['en', 1, '1 selected'],
  ['en', 2, '2 selected'],
  ['fr', 0, '0 sélectionnée'],
  ['fr', 2, '2 sélectionnées'],
  ['fr', 1_000_000, '1000000 sélectionnées'],
  ['ar', 0, 'لا شيء محدد'],
  ['ar', 1, 'منشور واحد محدد'],
  ['ar', 2, 'منشوران محددان'],
  ['ar', 3, '3 منشورات محددة'],
  ['ar', 11, '11 منشورًا محددًا'],
  ['ar', 100, '100 منشور محدد'],
] as const)('%s %i → %s', (language, count, text) => {
  expect(plural(language, selectedCount, count)).toBe(text);
});
