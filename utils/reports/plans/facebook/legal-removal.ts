import { facebookAddress, facebookLeft } from '../../fields/facebook';
import { everyone, type ReportPlan } from '../../plan';

/**
 * "Legal Removal Request": content that breaks a country's law. Meta's own Community Standards link it (2026-08-20). It
 * asks which law, in words; without one it is not answered.
 */
export const facebookLegalRemoval: ReportPlan = {
  id: 'facebook-legal-removal',
  platforms: ['facebook'],
  kinds: ['post', 'comment', 'page'],
  name: 'plan.facebook-legal-removal',
  way: 'notice',
  opens: {
    what: 'address',
    base: 'https://www.facebook.com/help/contact/319149701968527',
    parts: [{ name: 'locale', value: { fixed: 'en_US' } }],
  },
  form: {
    origin: 'https://www.facebook.com',
    paths: ['/help/contact/319149701968527'],
    fields: [
      facebookAddress,
      {
        key: 'notice',
        ways: [],
        labels: ['Please explain why', 'Explain why you believe', 'Please describe the content'],
      },
    ],
    left: facebookLeft,
  },
  text: { kind: 'notice' },
  guide: ['guide.open-form', 'guide.facebook.law', 'guide.insert', 'guide.left', 'guide.press'],
  disclosure: 'may-be-disclosed',
  disclosureWhy: 'disclosure.facebook-form',
  asks: ['name', 'email', 'signature'],
  whoMayFile: everyone,
  region: 'anywhere',
  types: 'all',
  confidence: 'thin',
  verifiedOn: '2026-11-24',
  source: "stored text of the form; linked from Meta's Community Standards (archive of 2026-08-20)",
  unverified: ['unknown.form-not-seen', 'unknown.facebook.labels', 'unknown.facebook.login'],
};
