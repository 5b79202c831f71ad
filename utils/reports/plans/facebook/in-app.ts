import { everyone, type ReportPlan } from '../../plan';

/**
 * The dialog behind "…" on the post: no address of its own, no parameters, no text field in most branches. Her own post's
 * page is opened; the guide names the choices.
 */
export const facebookInApp: ReportPlan = {
  id: 'facebook-in-app',
  platforms: ['facebook'],
  kinds: ['post', 'comment'],
  name: 'plan.facebook-in-app',
  way: 'in-app',
  opens: { what: 'post' },
  form: null,
  text: { kind: 'none' },
  guide: ['guide.facebook.menu', 'guide.in-app.option', 'guide.facebook.who', 'guide.press'],
  disclosure: 'anonymous',
  disclosureWhy: 'disclosure.facebook-in-app',
  asks: ['account'],
  whoMayFile: everyone,
  region: 'anywhere',
  types: 'all',
  confidence: 'told',
  verifiedOn: '2026-11-24',
  source: 'lists of choices in several sources of 2024–2025; Community Standards in an archive of 2026-08-20',
  unverified: ['unknown.option-labels', 'unknown.facebook.surfaces'],
};
