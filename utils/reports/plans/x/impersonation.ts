import { xFields, xLeft } from '../../fields/x';
import { onlyHers, type ReportPlan } from '../../plan';

/** No account is needed. X may ask for an identity document, which she should not give lightly. */
export const xImpersonation: ReportPlan = {
  id: 'x-impersonation',
  platforms: ['x'],
  kinds: ['post', 'comment'],
  name: 'plan.x-impersonation',
  way: 'form',
  opens: {
    what: 'address',
    base: 'https://help.x.com/en/forms/safety-and-sensitive-content/impersonation',
    parts: [],
  },
  form: {
    origin: 'https://help.x.com',
    paths: [
      '/forms/safety-and-sensitive-content/impersonation',
      '/:locale/forms/safety-and-sensitive-content/impersonation',
    ],
    fields: xFields,
    left: xLeft,
  },
  text: { kind: 'notice' },
  guide: ['guide.open-form', 'guide.x-form.choice', 'guide.insert', 'guide.left', 'guide.press'],
  disclosure: 'may-be-disclosed',
  disclosureWhy: 'disclosure.x-impersonation',
  asks: ['name', 'email', 'id-document'],
  whoMayFile: onlyHers,
  region: 'anywhere',
  types: ['impersonation'],
  confidence: 'told',
  verifiedOn: '2026-11-24',
  source: 'named in X’s page code; X’s help page on impersonation, older copy',
  unverified: ['unknown.form-not-seen', 'unknown.english-labels', 'unknown.x-impersonation.id'],
};
