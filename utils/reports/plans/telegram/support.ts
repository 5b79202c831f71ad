import { everyone, type ReportPlan } from '../../plan';

/** The support form asks for a legal name and a telephone number: last of all, and for a lost account above all. */
export const telegramSupport: ReportPlan = {
  id: 'telegram-support',
  platforms: ['telegram'],
  kinds: ['message', 'post', 'comment'],
  name: 'plan.telegram-support',
  way: 'form',
  opens: { what: 'address', base: 'https://telegram.org/support', parts: [] },
  form: {
    origin: 'https://telegram.org',
    paths: ['/support'],
    fields: [
      {
        key: 'notice',
        ways: ['textarea#support_problem', 'textarea[name="message"]'],
        labels: ['Please describe your problem'],
      },
    ],
    left: [
      { key: 'name', ways: ['#support_legal_name', 'input[name="legal_name"]'] },
      { key: 'email', ways: ['#support_email', 'input[name="email"]'] },
      { key: 'phone', ways: ['#support_phone', 'input[name="phone"]'] },
      { key: 'captcha', ways: ['iframe[src*="challenges.cloudflare.com"]', '.cf-turnstile'] },
    ],
  },
  text: { kind: 'notice' },
  guide: ['guide.open-form', 'guide.insert-here', 'guide.left', 'guide.press'],
  disclosure: 'may-be-disclosed',
  disclosureWhy: 'disclosure.telegram-support',
  asks: ['name', 'email', 'phone'],
  whoMayFile: everyone,
  region: 'anywhere',
  types: ['account-takeover', 'impersonation', 'false-reporting', 'other'],
  confidence: 'seen',
  verifiedOn: '2026-11-24',
  source: 'telegram.org/support, stored copy of 2026',
  unverified: ['unknown.form-not-seen', 'unknown.mail.answer'],
};
