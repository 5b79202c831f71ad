import { xFields, xLeft } from '../../fields/x';
import { everyone, type ReportPlan } from '../../plan';

/**
 * X's notice form for illegal content (Article 16 DSA). X's own menu item builds this address with the same
 * three parameters (web bundle of 2025-07-01).
 */
export const xDsa: ReportPlan = {
  id: 'x-dsa',
  platforms: ['x'],
  kinds: ['post', 'comment'],
  name: 'plan.x-dsa',
  way: 'notice',
  opens: {
    what: 'address',
    base: 'https://help.x.com/forms/dsa/report',
    parts: [
      { name: 'content_id', value: { of: 'post-address' } },
      { name: 'content_type', value: { fixed: 'post' } },
      { name: 'content_author', value: { of: 'author-handle' } },
    ],
  },
  form: {
    origin: 'https://help.x.com',
    paths: ['/forms/dsa/report', '/:locale/forms/dsa/report'],
    fields: xFields,
    left: xLeft,
  },
  text: { kind: 'notice' },
  guide: ['guide.x-dsa.open', 'guide.insert', 'guide.left', 'guide.press'],
  // The form asks for name and e-mail (Article 16(2)(c)); what X passes on to the author is not known.
  disclosure: 'may-be-disclosed',
  disclosureWhy: 'disclosure.x-dsa',
  asks: ['name', 'email'],
  whoMayFile: everyone,
  region: 'eu',
  types: 'all',
  confidence: 'seen',
  verifiedOn: '2026-11-23',
  source: "X's web bundle of 2025-07-01 (TweetCurationActionMenu, Report); field names from autofill code of 2026",
  unverified: ['unknown.x-dsa.fields', 'unknown.english-labels', 'unknown.x-dsa.region', 'unknown.x-dsa.names'],
};
