import { expect, test } from 'vitest';
import { common } from '../../../utils/i18n/common';
import { firstRun } from '../../../utils/i18n/first-run';
import { lock } from '../../../utils/i18n/lock';

/** What a person looking over her shoulder must not read before the vault is open. */
const telling = {
  en: /attack|report|abuse|threat|harass|violence|evidence|victim|hate|insult|defender|activis|proof|police/i,
  fr: /attaque|signal|abus|menace|harcèl|violence|preuve|victime|haine|insult|défenseu|militant|police/i,
  ar: /هجوم|اعتداء|إبلاغ|بلاغ|إساءة|تهديد|تحرش|عنف|دليل|أدلة|ضحية|كراهية|إهانة|مدافع|ناشط|شرطة/,
};

test.each(['en', 'fr', 'ar'] as const)('%s: the locked screen and the first paint tell nothing', (language) => {
  const texts = { ...common[language], ...firstRun[language], ...lock[language] };
  const found = Object.entries(texts).filter(([, text]) => telling[language].test(text));
  expect(found).toEqual([]);
});
