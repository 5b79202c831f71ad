import { expect, test } from 'vitest';
import { dsaKeywords } from '../../../utils/taxonomy/dsa';

test('categories and keywords are written as the database writes them', () => {
  for (const [category, keywords] of Object.entries(dsaKeywords)) {
    expect(category).toMatch(/^STATEMENT_CATEGORY_[A-Z_]+$/);
    for (const keyword of keywords) expect(keyword).toMatch(/^KEYWORD_[A-Z_]+$/);
  }
});

test('the seven keywords of cyber violence against women are complete', () => {
  expect(
    dsaKeywords.STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN.filter((word) => word !== 'KEYWORD_OTHER'),
  ).toEqual([
    'KEYWORD_BULLYING_AGAINST_GIRLS',
    'KEYWORD_CYBER_HARASSMENT_AGAINST_WOMEN',
    'KEYWORD_CYBER_STALKING_AGAINST_WOMEN',
    'KEYWORD_FEMALE_GENDERED_DISINFORMATION',
    'KEYWORD_INCITEMENT_AGAINST_WOMEN',
    'KEYWORD_NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN',
    'KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN',
  ]);
});

test('a keyword belongs to one category, "other" to all that have keywords', () => {
  const homes = new Map<string, string[]>();
  for (const [category, keywords] of Object.entries(dsaKeywords)) {
    for (const keyword of keywords) homes.set(keyword, [...(homes.get(keyword) ?? []), category]);
  }
  const shared = [...homes].filter(([, categories]) => categories.length > 1).map(([keyword]) => keyword);
  expect(shared).toEqual(['KEYWORD_OTHER']);
});
