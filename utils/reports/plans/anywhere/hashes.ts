import { everyKind, onlyHers, type ReportPlan } from '../../plan';

/** StopNCII: her device makes fingerprints of the picture; only those travel, and platforms that take part look for them. */
export const anywhereHashes: ReportPlan = {
  id: 'anywhere-hashes',
  platforms: ['x', 'facebook', 'telegram', 'whatsapp', 'web'],
  kinds: everyKind,
  name: 'plan.anywhere-hashes',
  way: 'hashes',
  opens: { what: 'address', base: 'https://stopncii.org/', parts: [] },
  form: null,
  text: { kind: 'none' },
  guide: ['guide.hashes.adult', 'guide.hashes.picture', 'guide.hashes.number', 'guide.hashes.also'],
  disclosure: 'anonymous',
  disclosureWhy: 'disclosure.hashes',
  asks: [],
  whoMayFile: onlyHers,
  region: 'anywhere',
  types: ['intimate-image', 'deepfake', 'blackmail'],
  confidence: 'seen',
  verifiedOn: '2026-11-24',
  source: 'stopncii.org/how-it-works and /faq, stored copies',
  unverified: ['unknown.hashes.platforms'],
};
