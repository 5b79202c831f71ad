import type { FormField, LeftField, ReportPlan } from '../plan';

/**
 * X's notice form for illegal content (Article 16 DSA). X's own menu item builds this address with the same
 * three parameters (web bundle of 2025-07-01). Fields are Salesforce names behind a numeric prefix that changes
 * with the form's section, `_-404431659@Form_Email__c`, so they are found by their ending (seen in 2023 and 2026).
 */
const named = (field: string): string[] => [`[name="${field}"]`, `[name$="@${field}"]`];

const fields: FormField[] = [
  {
    key: 'notice',
    ways: [...named('DescriptionText').map((way) => `textarea${way}`)],
    labels: ['Please describe', 'Explain why', 'Description'],
  },
  {
    key: 'author-handle',
    ways: named('Reported_Screen_Name__c').map((way) => `input${way}`),
    labels: ['Username of the account you are reporting', 'X username of the account you are reporting'],
  },
  {
    key: 'post-address',
    ways: [...named('reported-content[0]'), ...named('media-id[0]')].map((way) => `input${way}`),
    labels: ['Link to the content', 'Please share the content that might be violating our rules'],
  },
];

const left: LeftField[] = [
  { key: 'name', ways: named('Form_Name__c') },
  { key: 'email', ways: named('Form_Email__c') },
  { key: 'own-handle', ways: named('Screen_Name__c') },
  { key: 'phone', ways: named('SuppliedPhone') },
  { key: 'choice', ways: ['input[type="radio"]', 'select'] },
  { key: 'attestation', ways: ['input[type="checkbox"]'] },
  { key: 'file', ways: ['input[type="file"]'] },
  { key: 'signature', ways: named('signature') },
  {
    key: 'captcha',
    ways: ['iframe[src*="arkoselabs.com"]', 'iframe[src*="challenges.cloudflare.com"]', '.cf-turnstile'],
  },
];

export const xDsa: ReportPlan = {
  id: 'x-dsa',
  platform: 'x',
  kinds: ['post', 'comment'],
  name: 'plan.x-dsa',
  address: {
    base: 'https://help.x.com/forms/dsa/report',
    parts: [
      { name: 'content_id', value: { of: 'post-address' } },
      { name: 'content_type', value: { fixed: 'post' } },
      { name: 'content_author', value: { of: 'author-handle' } },
    ],
  },
  form: {
    origin: 'https://help.x.com',
    paths: ['/forms/dsa/report', '/:locale/forms/dsa/report'],
    fields,
    left,
  },
  guide: ['guide.x-dsa.open', 'guide.x-dsa.insert', 'guide.x-dsa.left', 'guide.x-dsa.press'],
  // The form asks for name and e-mail (Article 16(2)(c)); what X passes on to the author is not known.
  disclosure: 'may-be-disclosed',
  disclosureWhy: 'disclosure.x-dsa',
  asks: ['name', 'email'],
  whoMayFile: ['herself', 'authorised', 'witness'],
  region: 'eu',
  types: 'all',
  verifiedOn: '2026-11-23',
  source: "X's web bundle of 2025-07-01 (TweetCurationActionMenu, Report); field names from autofill code of 2026",
  unverified: ['unknown.x-dsa.fields', 'unknown.x-dsa.languages', 'unknown.x-dsa.region', 'unknown.x-dsa.names'],
};
