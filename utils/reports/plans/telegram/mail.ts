import { everyone, type ReportPlan } from '../../plan';

/** The address that telegram.org/safety names for taking things down. The one way for threats in a private chat. */
export const telegramMail: ReportPlan = {
  id: 'telegram-mail',
  platforms: ['telegram'],
  kinds: ['message', 'post', 'comment'],
  name: 'plan.telegram-mail',
  way: 'mail',
  opens: { what: 'mail', to: 'abuse@telegram.org' },
  form: null,
  text: { kind: 'notice' },
  guide: ['guide.mail.address', 'guide.mail.account', 'guide.mail.send'],
  disclosure: 'may-be-disclosed',
  disclosureWhy: 'disclosure.mail',
  asks: ['email'],
  whoMayFile: everyone,
  region: 'anywhere',
  types: 'all',
  confidence: 'seen',
  verifiedOn: '2026-11-24',
  source: 'telegram.org/safety, stored copy of 2026',
  unverified: ['unknown.mail.answer'],
};
