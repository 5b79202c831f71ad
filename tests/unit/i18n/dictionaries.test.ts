import { expect, test } from 'vitest';
import type { PluralForms } from '../../../utils/i18n/plural';

type Texts = Record<string, string>;
type InThree = Record<'en' | 'fr' | 'ar', Texts>;

const modules = import.meta.glob<Record<string, unknown>>('../../../utils/i18n/*.ts', { eager: true });
const exported = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries(module).map(([name, value]) => ({ where: `${path.split('/').at(-1)} ${name}`, value })),
);
const inThree = exported.filter((one): one is { where: string; value: InThree } => isInThree(one.value));
const dictionaries = inThree.filter(({ value }) => !isPlural(value));
const plurals = inThree.filter(({ value }) => isPlural(value));

test('every domain of the interface is among them', () => {
  const names = dictionaries.map(({ where }) => where.split(' ')[0]);
  const domains = ['button', 'common', 'deliveries', 'error', 'first-run', 'flags', 'lock', 'names', 'partners'];
  expect(names).toEqual(
    expect.arrayContaining([...domains, 'report', 'report-page', 'review', 'settings'].map((d) => `${d}.ts`)),
  );
  expect(plurals.length).toBeGreaterThanOrEqual(5);
});

test.each(dictionaries)('$where: every key has a text in three languages', ({ value }) => {
  for (const language of ['fr', 'ar'] as const) expect(Object.keys(value[language])).toEqual(Object.keys(value.en));
  for (const texts of Object.values(value)) {
    for (const [key, text] of Object.entries(texts)) expect(text.trim(), key).not.toBe('');
  }
});

test.each(dictionaries)('$where: the same placeholders in three languages', ({ value }) => {
  for (const key of Object.keys(value.en)) {
    const [en, fr, ar] = [value.en, value.fr, value.ar].map((texts) => placeholders(texts[key] ?? ''));
    expect({ key, fr, ar }).toEqual({ key, fr: en, ar: en });
  }
});

test.each(plurals)('$where: exactly the forms each language needs, none empty', ({ value }) => {
  for (const [language, forms] of Object.entries(value)) {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    // French `many` is for a million and more; `other` stands in.
    expect(Object.keys(forms).sort()).toEqual(needed.filter((form) => !(language === 'fr' && form === 'many')).sort());
    for (const text of Object.values(forms)) expect(text.trim()).not.toBe('');
  }
});

test('Arabic texts are written in Arabic script, except names and codes', () => {
  const latin = dictionaries.flatMap(({ where, value }) =>
    Object.entries(value.ar).flatMap(([key, text]) =>
      /\p{Script=Arabic}/u.test(text) || text === value.en[key] || !/\p{L}/u.test(text.replace(/\{\w+\}/g, ''))
        ? []
        : [`${where} ${key}: ${text}`],
    ),
  );
  expect(latin).toEqual([]);
  const untranslated = dictionaries.flatMap(({ where, value }) =>
    Object.entries(value.ar).flatMap(([key, text]) => (text === value.en[key] ? [`${where} ${key}`] : [])),
  );
  expect(untranslated.length).toBeLessThanOrEqual(6);
});

test('nobody is invited to report in masses', () => {
  // Her own account can be the victim of it, and a warning may name it: those keys say so.
  const allowed = /false-reporting|^already-reported$/;
  const bad = dictionaries.flatMap(({ where, value }) =>
    Object.values(value).flatMap((texts) =>
      Object.entries(texts).flatMap(([key, text]) =>
        !allowed.test(key.replace('kind.', '')) &&
        /mass[- ]?report|signalements? (en|de) masse|بلاغات? جماعي/i.test(text)
          ? [`${where} ${key}: ${text}`]
          : [],
      ),
    ),
  );
  expect(bad).toEqual([]);
});

function isInThree(value: unknown): value is InThree {
  if (typeof value !== 'object' || value === null) return false;
  return ['en', 'fr', 'ar'].every((language) => typeof (value as Record<string, unknown>)[language] === 'object');
}

function isPlural(value: InThree): value is InThree & PluralForms {
  return 'other' in value.ar && 'few' in value.ar;
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}
