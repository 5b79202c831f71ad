import { everyKind, everyone, type ReportPlan } from '../../plan';

/** The organisation she is paired with takes it up, in its own name, through channels that she does not have. */
export const anywhereOrganisation: ReportPlan = {
  id: 'anywhere-organisation',
  platforms: ['x', 'facebook', 'telegram', 'whatsapp', 'web'],
  kinds: everyKind,
  name: 'plan.anywhere-organisation',
  way: 'organisation',
  opens: { what: 'nothing' },
  form: null,
  text: { kind: 'notice' },
  guide: ['guide.organisation.send', 'guide.organisation.consent', 'guide.organisation.channels'],
  disclosure: 'anonymous',
  disclosureWhy: 'disclosure.organisation',
  asks: [],
  whoMayFile: everyone,
  region: 'anywhere',
  types: 'all',
  confidence: 'told',
  verifiedOn: '2026-11-24',
  source: "Meta's Trusted Partner channel (Adult Sexual Exploitation standard of 2026-08-20); practice of helplines",
  unverified: ['unknown.organisation.channels'],
};
