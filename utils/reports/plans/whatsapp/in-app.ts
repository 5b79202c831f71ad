import { everyone, type ReportPlan } from '../../plan';

/** Menu of a message or a chat: no reasons, no text. WhatsApp gets the last five messages; blocking may delete the chat. */
export const whatsappInApp: ReportPlan = {
  id: 'whatsapp-in-app',
  platforms: ['whatsapp'],
  kinds: ['message', 'post', 'comment'],
  name: 'plan.whatsapp-in-app',
  way: 'in-app',
  opens: { what: 'address', base: 'https://web.whatsapp.com/', parts: [] },
  form: null,
  text: { kind: 'none' },
  guide: ['guide.whatsapp.first', 'guide.whatsapp.menu', 'guide.whatsapp.block', 'guide.press'],
  disclosure: 'anonymous',
  disclosureWhy: 'disclosure.whatsapp-in-app',
  asks: ['account'],
  whoMayFile: everyone,
  region: 'anywhere',
  types: 'all',
  confidence: 'seen',
  verifiedOn: '2026-11-24',
  source: 'faq.whatsapp.com/414631957536067 and 1142481766359885; public copies of WhatsApp Web of 2026',
  unverified: ['unknown.option-labels'],
};
