import { onlyHers, type ReportPlan } from '../../plan';

/** Meta's page for intimate pictures shared without consent: it leads to the right report; no form of its own is known. */
export const facebookIntimateImages: ReportPlan = {
  id: 'facebook-intimate-images',
  platforms: ['facebook'],
  kinds: ['post', 'comment', 'page'],
  name: 'plan.facebook-intimate-images',
  way: 'guide',
  opens: { what: 'address', base: 'https://www.facebook.com/safety/notwithoutmyconsent', parts: [] },
  form: null,
  text: { kind: 'none' },
  guide: ['guide.facebook.intimate', 'guide.facebook.intimate-address', 'guide.press'],
  disclosure: 'anonymous',
  disclosureWhy: 'disclosure.facebook-in-app',
  asks: ['account'],
  whoMayFile: onlyHers,
  region: 'anywhere',
  types: ['intimate-image', 'deepfake', 'blackmail'],
  confidence: 'told',
  verifiedOn: '2026-11-24',
  source: 'entry points that Meta names for intimate pictures; Adult Sexual Exploitation standard of 2026-08-20',
  unverified: ['unknown.form-not-seen', 'unknown.facebook.login'],
};
