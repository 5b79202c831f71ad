import { everyone, type ReportPlan } from '../../plan';

/**
 * Telegram's own menu on a message, in Web A and Web K. The choices come from the server in her language, and the last
 * one may send at once. Only Web A's comment is a field with a name (both clients read 2026-11); Web K's is copied.
 */
export const telegramInApp: ReportPlan = {
  id: 'telegram-in-app',
  platforms: ['telegram'],
  kinds: ['message', 'post', 'comment'],
  name: 'plan.telegram-in-app',
  way: 'in-app',
  opens: { what: 'post' },
  form: {
    origin: 'https://web.telegram.org',
    paths: ['/a', '/k'],
    fields: [{ key: 'comment', ways: ['.Modal textarea#option', 'textarea#option'], labels: [] }],
    left: [],
  },
  text: { kind: 'comment', limit: 512 },
  guide: [
    'guide.telegram.first',
    'guide.telegram.menu',
    'guide.in-app.option',
    'guide.telegram.at-once',
    'guide.telegram.comment',
    'guide.telegram.leave',
  ],
  disclosure: 'anonymous',
  disclosureWhy: 'disclosure.telegram-in-app',
  asks: ['account'],
  whoMayFile: everyone,
  region: 'anywhere',
  types: 'all',
  confidence: 'seen',
  verifiedOn: '2026-11-24',
  source: 'source code of Telegram Web A and Web K; core.telegram.org/api/report',
  unverified: ['unknown.option-labels', 'unknown.telegram.private'],
};
