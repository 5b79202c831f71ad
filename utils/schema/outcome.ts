import { z } from './zod';

/**
 * What a platform decided. The `DECISION_` names are those of the DSA Transparency Database
 * (digital-services-act/transparency-database, `Statement.php`, 2026-06-24), so that figures can be compared; the
 * database has no names for a report that led to nothing, so those are ours.
 */
export const Outcome = z.enum([
  'DECISION_VISIBILITY_CONTENT_REMOVED',
  'DECISION_VISIBILITY_CONTENT_DISABLED',
  'DECISION_VISIBILITY_CONTENT_DEMOTED',
  'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED',
  'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED',
  'DECISION_VISIBILITY_CONTENT_LABELLED',
  'DECISION_VISIBILITY_OTHER',
  'DECISION_ACCOUNT_SUSPENDED',
  'DECISION_ACCOUNT_TERMINATED',
  'NOT_VIOLATING',
  'NOT_REVIEWED',
  'CLOSED_UNREAD',
  'UNCLEAR',
]);
export type Outcome = z.infer<typeof Outcome>;

/** The platform did something about the post or the account. */
export const isAction = (outcome: Outcome): boolean => outcome.startsWith('DECISION_');
