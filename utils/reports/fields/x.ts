import type { FormField, LeftField } from '../plan';

/**
 * Fields of X's help forms: Salesforce names behind a numeric prefix that changes with the form's section,
 * `_-404431659@Form_Email__c`, so they are found by their ending (seen in 2023 and 2026).
 */
const named = (field: string): string[] => [`[name="${field}"]`, `[name$="@${field}"]`];

export const xFields: readonly FormField[] = [
  {
    key: 'notice',
    ways: named('DescriptionText').map((way) => `textarea${way}`),
    labels: ['Please describe', 'Explain why', 'Description', 'Further description'],
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

export const xLeft: readonly LeftField[] = [
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
