import { everyone, type ReportPlan } from '../../plan';

/**
 * Named in Telegram's terms for the European Union; its fields are in no copy that could be read, so nothing is filled. Searched on
 * 2026-11-24: the public archive of telegram.org's pages (holds the terms, the support page, not this one), stored web pages,
 * public code. Only programs that send reports in masses name the address; their field names contradict each other, and one of
 * them presses a button before any form is there. They are no source.
 */
export const telegramDsa: ReportPlan = {
  id: 'telegram-dsa',
  platforms: ['telegram'],
  kinds: ['message', 'post', 'comment'],
  name: 'plan.telegram-dsa',
  way: 'notice',
  opens: { what: 'address', base: 'https://telegram.org/dsa-report', parts: [] },
  form: null,
  text: { kind: 'notice' },
  guide: ['guide.open-form', 'guide.copy-into-form', 'guide.telegram.unfounded', 'guide.press'],
  disclosure: 'may-be-disclosed',
  disclosureWhy: 'disclosure.telegram-dsa',
  asks: ['name', 'email'],
  whoMayFile: everyone,
  region: 'eu',
  types: 'all',
  confidence: 'seen',
  verifiedOn: '2026-11-24',
  source: 'telegram.org/tos/eu-dsa, stored copy of February 2026',
  unverified: ['unknown.form-not-seen', 'unknown.telegram.dsa-region'],
};
