import { xFields, xLeft } from '../../fields/x';
import { onlyHers, type ReportPlan } from '../../plan';

/** Only the person whose details or pictures they are, or whom she authorised (X's help page, older copy). */
export const xPrivateInformation: ReportPlan = {
  id: 'x-private-information',
  platforms: ['x'],
  kinds: ['post', 'comment'],
  name: 'plan.x-private-information',
  way: 'form',
  opens: {
    what: 'address',
    base: 'https://help.x.com/en/forms/safety-and-sensitive-content/private-information',
    parts: [],
  },
  form: {
    origin: 'https://help.x.com',
    paths: [
      '/forms/safety-and-sensitive-content/private-information',
      '/:locale/forms/safety-and-sensitive-content/private-information',
    ],
    fields: xFields,
    left: xLeft,
  },
  text: { kind: 'notice' },
  guide: ['guide.open-form', 'guide.x-form.choice', 'guide.insert', 'guide.left', 'guide.press'],
  disclosure: 'may-be-disclosed',
  disclosureWhy: 'disclosure.x-form',
  asks: ['name', 'email'],
  whoMayFile: onlyHers,
  region: 'anywhere',
  types: ['doxing', 'intimate-image', 'deepfake', 'blackmail', 'stalking'],
  confidence: 'told',
  verifiedOn: '2026-11-24',
  source: 'named in X’s page code; the form most often cited in 2026, with a choice for intimate media',
  unverified: ['unknown.form-not-seen', 'unknown.english-labels', 'unknown.x-form.account'],
};
