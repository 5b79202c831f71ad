import { xFields, xLeft } from '../../fields/x';
import { everyone, type ReportPlan } from '../../plan';

/** Whoever saw it may file it; the form asks whether it is about herself. */
export const xHatefulConduct: ReportPlan = {
  id: 'x-hateful-conduct',
  platforms: ['x'],
  kinds: ['post', 'comment'],
  name: 'plan.x-hateful-conduct',
  way: 'form',
  opens: {
    what: 'address',
    base: 'https://help.x.com/en/forms/safety-and-sensitive-content/hateful-conduct',
    parts: [],
  },
  form: {
    origin: 'https://help.x.com',
    paths: [
      '/forms/safety-and-sensitive-content/hateful-conduct',
      '/:locale/forms/safety-and-sensitive-content/hateful-conduct',
    ],
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
  types: ['incitement', 'takfir', 'gendered-insult', 'gendered-disinformation'],
  confidence: 'told',
  verifiedOn: '2026-11-24',
  source: 'form names in X’s own page code (AEM paths) and autofill code of 2023 and 2026',
  unverified: ['unknown.form-not-seen', 'unknown.english-labels', 'unknown.x-form.account'],
};
