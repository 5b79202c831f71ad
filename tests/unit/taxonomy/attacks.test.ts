import { expect, test } from 'vitest';
import { AttackType } from '../../../utils/schema/review';
import { attacks } from '../../../utils/taxonomy/attacks';
import { type DsaClass, dsaKeywords } from '../../../utils/taxonomy/dsa';
import { facebookOptions, telegramOptions } from '../../../utils/taxonomy/options';
import { optionFor, rulesFor } from '../../../utils/taxonomy/rules';
import { facebookRules } from '../../../utils/taxonomy/rules/facebook';
import type { PlatformRule } from '../../../utils/taxonomy/rules/rule';
import { telegramRules } from '../../../utils/taxonomy/rules/telegram';
import { whatsappRules } from '../../../utils/taxonomy/rules/whatsapp';
import { xOptions, xRules } from '../../../utils/taxonomy/rules/x';

const types = AttackType.options;

test('every attack type has an entry, and nothing else has one', () => {
  expect(Object.keys(attacks).sort()).toEqual([...types].sort());
});

test('codes run from T1 to T18 in the order of the forms, each once', () => {
  expect(types.map((type) => attacks[type].code)).toEqual(types.map((_, at) => `T${at + 1}`));
});

test.each(types)('%s: one primary category, with at least one keyword of that category or an explicit none', (type) => {
  expect(problemsOf(attacks[type].dsa)).toEqual([]);
  for (const further of attacks[type].dsaAlso) expect(problemsOf(further)).toEqual([]);
});

test('no further class repeats the primary one', () => {
  for (const type of types) expect(attacks[type].dsaAlso).not.toContainEqual(attacks[type].dsa);
});

test('an unknown constant, a foreign keyword and an empty list are noticed', () => {
  const unknown = { category: 'STATEMENT_CATEGORY_BULLYING', keywords: ['KEYWORD_OTHER'] } as unknown as DsaClass;
  const foreign = { category: 'STATEMENT_CATEGORY_VIOLENCE', keywords: ['KEYWORD_DEFAMATION'] } as unknown as DsaClass;
  const empty = { category: 'STATEMENT_CATEGORY_VIOLENCE', keywords: [] } as unknown as DsaClass;
  expect(problemsOf(unknown)).toEqual(['unknown category STATEMENT_CATEGORY_BULLYING']);
  expect(problemsOf(foreign)).toEqual(['KEYWORD_DEFAMATION is not a keyword of STATEMENT_CATEGORY_VIOLENCE']);
  expect(problemsOf(empty)).toEqual(['no keyword']);
});

test('"none" is said only where the database offers no keyword', () => {
  for (const type of types) {
    const { category, keywords } = attacks[type].dsa;
    expect(keywords === 'none', type).toBe(dsaKeywords[category].length === 0);
  }
});

test('every rule and option that a type names exists', () => {
  for (const type of types) {
    const { rules, xOption, facebookOption, telegramOption } = attacks[type];
    for (const rule of rules.x) expect(xRules, type).toHaveProperty(rule);
    for (const rule of rules.facebook) expect(facebookRules, type).toHaveProperty(rule);
    for (const rule of rules.telegram) expect(telegramRules, type).toHaveProperty(rule);
    for (const rule of rules.whatsapp) expect(whatsappRules, type).toHaveProperty(rule);
    if (facebookOption !== null) expect(facebookOptions, type).toHaveProperty(facebookOption);
    expect(telegramOptions, type).toHaveProperty(telegramOption);
    if (xOption !== null) expect(xOptions, type).toHaveProperty(xOption);
  }
});

test('every rule is dated, sourced, and published by its own platform over https', () => {
  const homes: [Record<string, PlatformRule>, RegExp][] = [
    [xRules, /^https:\/\/help\.x\.com\//],
    [facebookRules, /^https:\/\/transparency\.meta\.com\//],
    [telegramRules, /^https:\/\/(core\.)?telegram\.org\//],
    [whatsappRules, /^https:\/\/www\.whatsapp\.com\//],
  ];
  for (const [rules, home] of homes) {
    for (const [name, rule] of Object.entries(rules)) {
      expect(rule.page, name).toMatch(home);
      expect(rule.readOn, name).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
      expect(rule.source.length, name).toBeGreaterThan(10);
      expect(rule.unverified.length, `${name}: nobody has read the live page`).toBeGreaterThan(0);
    }
  }
});

test('a report cites the closest rule of each type, once, in her order', () => {
  expect(rulesFor('x', ['doxing', 'gendered-insult', 'smear']).map((rule) => rule.title)).toEqual([
    'Private Information',
    'Abuse and Harassment',
  ]);
});

test('where no rule fits, none is claimed', () => {
  expect(rulesFor('telegram', ['smear', 'other'])).toEqual([]);
  expect(rulesFor('web', ['death-threat'])).toEqual([]);
});

test('the first choice in the dialog comes from the first type that has one', () => {
  expect(optionFor('x', ['other', 'doxing', 'death-threat'])?.id).toBe('PrivateContentSimpleOption');
  expect(optionFor('x', ['other'])).toBeNull();
  expect(optionFor('x', [])).toBeNull();
  expect(optionFor('facebook', ['account-takeover', 'blackmail'])?.shown).toContain('Threatening to share');
  expect(optionFor('telegram', ['doxing'])?.shown).toBe('Personal data');
  for (const platform of ['whatsapp', 'web'] as const) expect(optionFor(platform, ['doxing'])).toBeNull();
});

test('a threat is never sent to Telegram’s "scam or spam": it may leave the chat', () => {
  for (const type of ['death-threat', 'sexual-threat', 'honour-threat', 'incitement', 'blackmail'] as const) {
    expect(optionFor('telegram', [type])?.shown).not.toMatch(/spam/i);
  }
});

test('WhatsApp has a rule for every kind of attack but false reports and what is unclear', () => {
  const without = types.filter((type) => rulesFor('whatsapp', [type]).length === 0);
  expect(without).toEqual(['false-reporting', 'other']);
});

function problemsOf({ category, keywords }: DsaClass): string[] {
  const known: readonly string[] | undefined = dsaKeywords[category];
  if (known === undefined) return [`unknown category ${category}`];
  if (keywords === 'none') return known.length === 0 ? [] : ['"none", although there are keywords'];
  if ((keywords as readonly string[]).length === 0) return ['no keyword'];
  return keywords
    .filter((keyword) => !known.includes(keyword))
    .map((keyword) => `${keyword} is not a keyword of ${category}`);
}
