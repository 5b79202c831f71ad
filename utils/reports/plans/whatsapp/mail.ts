import { onlyHers, type ReportPlan } from '../../plan';

/** Support by mail: for an account that was taken, above all. The address is known from background only. */
export const whatsappMail: ReportPlan = {
  id: 'whatsapp-mail',
  platforms: ['whatsapp'],
  kinds: ['message', 'post', 'comment'],
  name: 'plan.whatsapp-mail',
  way: 'mail',
  opens: { what: 'mail', to: 'support@support.whatsapp.com' },
  form: null,
  text: { kind: 'notice' },
  guide: ['guide.mail.address', 'guide.whatsapp.number', 'guide.mail.account', 'guide.mail.send'],
  disclosure: 'may-be-disclosed',
  disclosureWhy: 'disclosure.mail',
  asks: ['email', 'phone'],
  whoMayFile: onlyHers,
  region: 'anywhere',
  types: ['account-takeover', 'impersonation', 'intimate-image', 'deepfake', 'blackmail', 'other'],
  confidence: 'thin',
  verifiedOn: '2026-11-24',
  source: 'background knowledge; no page that could be read names it today',
  unverified: ['unknown.whatsapp.mail', 'unknown.mail.answer'],
};
