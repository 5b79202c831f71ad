import { facebookLeft } from '../../fields/facebook';
import { onlyHers, type ReportPlan } from '../../plan';

/** Works without an account. Field names from a script of 2025; the form's number is in more than ten sources. */
export const facebookImpersonation: ReportPlan = {
  id: 'facebook-impersonation',
  platforms: ['facebook'],
  kinds: ['post', 'comment', 'page'],
  name: 'plan.facebook-impersonation',
  way: 'form',
  opens: {
    what: 'address',
    base: 'https://www.facebook.com/help/contact/295309487309948',
    parts: [{ name: 'locale', value: { fixed: 'en_US' } }],
  },
  form: {
    origin: 'https://www.facebook.com',
    paths: ['/help/contact/295309487309948'],
    fields: [
      {
        key: 'author-name',
        ways: ['input[name="fullname"]'],
        labels: ['Full name on the impostor', 'What is the full name on the account'],
      },
      {
        key: 'author-address',
        ways: ['input[name="profileurl"]', 'textarea[name="profileurl"]'],
        labels: ['Link (URL) to the impostor', 'Please provide a link'],
      },
      {
        key: 'notice',
        ways: ['textarea[name="Field219635071504253"]'],
        labels: ['Additional info', 'Any additional info'],
      },
    ],
    left: facebookLeft,
  },
  text: { kind: 'notice' },
  guide: ['guide.open-form', 'guide.facebook.choices', 'guide.insert', 'guide.left', 'guide.press'],
  disclosure: 'may-be-disclosed',
  disclosureWhy: 'disclosure.facebook-form',
  asks: ['name', 'email', 'id-document'],
  whoMayFile: onlyHers,
  region: 'anywhere',
  types: ['impersonation'],
  confidence: 'told',
  verifiedOn: '2026-11-24',
  source: 'field names in a script of 2025; number in more than ten lists of helplines',
  unverified: ['unknown.form-not-seen', 'unknown.english-labels', 'unknown.facebook.login'],
};
