import { everyone, type ReportPlan } from '../../plan';

/**
 * X's own dialog on the post. The route reads these two parameters from the address (X's web code, 2025-07-01;
 * X's own appeal links use the same form). It preselects nothing; she is logged in and does every step.
 */
export const xInApp: ReportPlan = {
  id: 'x-in-app',
  platforms: ['x'],
  kinds: ['post', 'comment'],
  name: 'plan.x-in-app',
  way: 'in-app',
  opens: {
    what: 'address',
    base: 'https://x.com/i/safety/report_story_start',
    parts: [
      { name: 'source', value: { fixed: 'reporttweet' } },
      { name: 'reported_tweet_id', value: { of: 'post-id' } },
    ],
  },
  form: null,
  text: { kind: 'none' },
  guide: ['guide.x-in-app.open', 'guide.x-in-app.option', 'guide.x-in-app.who', 'guide.press'],
  disclosure: 'anonymous',
  disclosureWhy: 'disclosure.x-in-app',
  asks: ['account'],
  whoMayFile: everyone,
  region: 'anywhere',
  types: 'all',
  confidence: 'seen',
  verifiedOn: '2026-11-23',
  source: "X's web bundle of 2025-07-01 (Ocf-5fa231a1: allowed `source` values, query parameters)",
  unverified: ['unknown.x-in-app.direct', 'unknown.x-in-app.labels', 'unknown.x-in-app.follow-up'],
};
