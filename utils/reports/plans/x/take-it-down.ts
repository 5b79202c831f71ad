import { xFields, xLeft } from '../../fields/x';
import { onlyHers, type ReportPlan } from '../../plan';

/** A law of the United States: X must take intimate pictures down within 48 hours of a valid request, faked ones too. */
export const xTakeItDown: ReportPlan = {
  id: 'x-take-it-down',
  platforms: ['x'],
  kinds: ['post', 'comment'],
  name: 'plan.x-take-it-down',
  way: 'notice',
  opens: {
    what: 'address',
    base: 'https://help.x.com/en/forms/safety-and-sensitive-content/take-it-down',
    parts: [],
  },
  form: {
    origin: 'https://help.x.com',
    paths: [
      '/forms/safety-and-sensitive-content/take-it-down',
      '/:locale/forms/safety-and-sensitive-content/take-it-down',
    ],
    fields: xFields,
    left: xLeft,
  },
  text: { kind: 'notice' },
  guide: ['guide.open-form', 'guide.x-form.choice', 'guide.insert', 'guide.left', 'guide.press'],
  disclosure: 'may-be-disclosed',
  disclosureWhy: 'disclosure.x-form',
  asks: ['name', 'email', 'signature'],
  whoMayFile: onlyHers,
  region: 'us',
  types: ['intimate-image', 'deepfake', 'blackmail'],
  confidence: 'thin',
  verifiedOn: '2026-11-24',
  source: 'help.x.com/en/rules-and-policies/us-tida, stored copy of 2026',
  unverified: ['unknown.form-not-seen', 'unknown.x-take-it-down.fields', 'unknown.x-take-it-down.abroad'],
};
