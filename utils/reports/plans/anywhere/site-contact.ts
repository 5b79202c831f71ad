import { everyKind, everyone, type ReportPlan } from '../../plan';

/** A page of any other site: there is no form to know in advance, only how to find whom to write to. */
export const anywhereSiteContact: ReportPlan = {
  id: 'anywhere-site-contact',
  platforms: ['web'],
  kinds: everyKind,
  name: 'plan.anywhere-site-contact',
  way: 'guide',
  opens: { what: 'nothing' },
  form: null,
  text: { kind: 'notice' },
  guide: ['guide.site.app', 'guide.site.report', 'guide.site.contact', 'guide.site.host', 'guide.site.write'],
  disclosure: 'may-be-disclosed',
  disclosureWhy: 'disclosure.site',
  asks: ['email'],
  whoMayFile: everyone,
  region: 'anywhere',
  types: 'all',
  confidence: 'thin',
  verifiedOn: '2026-11-24',
  source: 'RFC 2142 (abuse@ mailboxes), RFC 9083 (registration records with an abuse contact)',
  unverified: ['unknown.site.unknown'],
};
