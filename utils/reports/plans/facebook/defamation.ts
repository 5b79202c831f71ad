import { facebookAddress, facebookLeft } from '../../fields/facebook';
import { onlyHers, type ReportPlan } from '../../plan';

/** One list of 2026 names the number; Meta's help says that the form does not exist in every country. */
export const facebookDefamation: ReportPlan = {
  id: 'facebook-defamation',
  platforms: ['facebook'],
  kinds: ['post', 'comment', 'page'],
  name: 'plan.facebook-defamation',
  way: 'notice',
  opens: {
    what: 'address',
    base: 'https://www.facebook.com/help/contact/430253071144967',
    parts: [{ name: 'locale', value: { fixed: 'en_US' } }],
  },
  form: {
    origin: 'https://www.facebook.com',
    paths: ['/help/contact/430253071144967'],
    fields: [
      facebookAddress,
      {
        key: 'notice',
        ways: [],
        labels: ['Please explain why', 'Explain why you believe', 'Why do you believe'],
      },
    ],
    left: facebookLeft,
  },
  text: { kind: 'notice' },
  guide: ['guide.open-form', 'guide.facebook.law', 'guide.insert', 'guide.left', 'guide.press'],
  disclosure: 'will-be-disclosed',
  disclosureWhy: 'disclosure.facebook-defamation',
  asks: ['name', 'email', 'signature'],
  whoMayFile: onlyHers,
  region: 'anywhere',
  types: ['smear', 'gendered-disinformation', 'takfir'],
  confidence: 'thin',
  verifiedOn: '2026-11-24',
  source: 'one list of form numbers of 2026; help article 3894625317215414',
  unverified: ['unknown.form-not-seen', 'unknown.facebook.labels', 'unknown.facebook.countries'],
};
