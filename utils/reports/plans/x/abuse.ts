import { xFields, xLeft } from '../../fields/x';
import { everyone, type ReportPlan } from '../../plan';

/** Anyone may file it; X's rule on abuse says that it sometimes needs to hear from the person targeted. */
export const xAbuse: ReportPlan = {
  id: 'x-abuse',
  platforms: ['x'],
  kinds: ['post', 'comment'],
  name: 'plan.x-abuse',
  way: 'form',
  opens: {
    what: 'address',
    base: 'https://help.x.com/en/forms/safety-and-sensitive-content/abuse',
    parts: [],
  },
  form: {
    origin: 'https://help.x.com',
    paths: ['/forms/safety-and-sensitive-content/abuse', '/:locale/forms/safety-and-sensitive-content/abuse'],
    fields: xFields,
    left: xLeft,
  },
  text: { kind: 'notice' },
  guide: ['guide.open-form', 'guide.x-form.choice', 'guide.insert', 'guide.left', 'guide.press'],
  disclosure: 'may-be-disclosed',
  disclosureWhy: 'disclosure.x-form',
  asks: ['name', 'email'],
  whoMayFile: everyone,
  region: 'anywhere',
  types: [
    'death-threat',
    'sexual-threat',
    'honour-threat',
    'gendered-insult',
    'smear',
    'gendered-disinformation',
    'pile-on',
  ],
  confidence: 'told',
  verifiedOn: '2026-11-24',
  source: 'form names in X’s own page code (AEM paths) and autofill code of 2023 and 2026',
  unverified: ['unknown.form-not-seen', 'unknown.english-labels', 'unknown.x-form.account'],
};
