import { AtharError } from '../errors';
import { opensTab, reportAddress } from '../reports/address';
import { type Composed, type ComposeInput, composeReport } from '../reports/compose';
import { type CopyValue, copyValues } from '../reports/copy-values';
import type { PlanId, ReportPlan } from '../reports/plan';
import { type Blocked, type Offers, planOf, plansFor } from '../reports/plans';
import type { Situation } from '../reports/rank';
import type { Flag } from '../schema/flag';
import type { Report } from '../schema/report';
import type { Language } from '../schema/settings';
import { standingSteps } from '../schema/standing-steps';
import { flagOf, type ReportWorld, reportWorld, type StoredFlag } from './report-world';

export { type InsertRefusal, type InsertResult, insertReport, readInsertion } from './insert-report';
export { reusedElsewhere } from './reused';

// All of these throw `AtharError('locked')` while the vault is locked and `not-found` for an unknown flag.

/** What she says about it, and in which language the text is written. */
export interface Facts {
  /** Her own words. Empty: no text is composed, and the form's explanation stays empty. */
  explanation: string;
  translation?: string | undefined;
  goodFaith?: boolean | undefined;
  language: Language;
}

/** What can be said and done about one flag. `values` need no plan: they can be copied on any platform. */
export interface ReportOptions extends Offers {
  /** What the text was made of. */
  input: ComposeInput;
  composed: Composed;
  values: CopyValue[];
  /** A child is in the picture: other elements count, and fewer ways are offered. */
  child: boolean;
}

/** For showing: stores nothing. `situation` is not kept either. */
export async function reportOptions(
  { flagId, situation, ...facts }: { flagId: string; situation?: Situation } & Facts,
  world: ReportWorld = reportWorld,
): Promise<ReportOptions> {
  const stored = await flagOf(flagId, world);
  const input = composeInput(stored, facts);
  const composed = composeReport(input);
  const { notice, comment } = composed;
  return {
    ...plansFor(stored.flag, situation),
    input,
    composed,
    child: stored.flag.review.childShown,
    values: copyValues({ input, composed, notice, comment }),
  };
}

export interface PrepareInput extends Facts {
  flagId: string;
  planId: PlanId;
  /** The text as she edited it. Without it the composed text is taken. */
  text?: string | undefined;
  /** A report prepared earlier, to be changed instead of adding another. */
  reportId?: string | undefined;
  /** She was told that this report exists already, and wants another. */
  again?: boolean | undefined;
}
export type PrepareResult =
  | { state: 'prepared'; report: Report; plan: ReportPlan; composed: Composed; values: CopyValue[] }
  | { state: 'needs'; missing: Offers['missing'] }
  | { state: 'blocked'; reason: Blocked }
  | { state: 'already'; report: Report }
  | { state: 'too-long'; length: number; limit: number };

/** Characters; the schema's limit. */
const textLimit = 20_000;

export async function prepareReport(input: PrepareInput, world: ReportWorld = reportWorld): Promise<PrepareResult> {
  const stored = await flagOf(input.flagId, world);
  const { offers, missing } = plansFor(stored.flag, { country: null, paired: true });
  const offer = offers.find(({ plan }) => plan.id === input.planId);
  if (offer === undefined) return { state: 'blocked', reason: 'type' };
  if (missing.length > 0) return { state: 'needs', missing };
  if (offer.blocked !== null) return { state: 'blocked', reason: offer.blocked };
  if (offer.already !== null && input.reportId === undefined && input.again !== true) {
    return { state: 'already', report: offer.already };
  }
  const facts = composeInput(stored, input);
  const composed = composeReport(facts);
  const { text: takes } = offer.plan;
  const made = takes.kind === 'comment' ? composed.comment : composed.notice;
  const text = made === null ? '' : (input.text ?? made).trim();
  const limit = takes.kind === 'comment' ? takes.limit : textLimit;
  if (text.length > limit) return { state: 'too-long', length: text.length, limit };
  const report = await keepReport(stored.flag, input, text, world);
  const values = copyValues({ input: facts, composed, notice: text });
  return { state: 'prepared', report, plan: offer.plan, composed, values };
}

export type OpenResult =
  | { state: 'opened'; tabId: number }
  /** A mail, or the organisation: there is no tab to open. */
  | { state: 'by-hand' }
  | { state: 'refused'; reason: 'too-many' | 'not-found' | 'no-address' };

/** Reports opened within an hour. More is not a person reading what she sends. */
const openLimit = 30;
const hour = 3_600_000;

/** One tab for one press. The address names the post and fixed choices; nothing of hers is in it. */
export async function openReport(
  input: { flagId: string; reportId: string },
  world: ReportWorld = reportWorld,
): Promise<OpenResult> {
  return world.alone(() => openOne(input, world));
}

async function openOne(
  { flagId, reportId }: { flagId: string; reportId: string },
  world: ReportWorld,
): Promise<OpenResult> {
  const { flag } = await flagOf(flagId, world);
  const report = flag.reports.find(({ id }) => id === reportId);
  const plan = report === undefined ? null : planOf(report.planId);
  if (plan === null) return { state: 'refused', reason: 'not-found' };
  if (!opensTab(plan)) return { state: 'by-hand' };
  const address = reportAddress(plan, flag.summary);
  if (address === null) return { state: 'refused', reason: 'no-address' };
  const openings = await world.openings.read();
  const open = openings.findLast((opening) => opening.reportId === reportId);
  // The same report twice would be two forms with one text: show the tab that is there, unless it went on to another site.
  const isThere = open !== undefined && (await world.tabs.isAt(open.tabId, address));
  if (isThere && (await world.tabs.show(open.tabId))) return { state: 'opened', tabId: open.tabId };
  const now = world.now();
  const recent = openings.filter(({ at }) => now - at < hour);
  if (recent.length >= openLimit) return { state: 'refused', reason: 'too-many' };
  // The popup dies when another tab takes the front: everything is written before that happens.
  const tabId = await world.tabs.openBehind(address);
  await world.openings.add({ tabId, flagId, reportId, planId: plan.id, at: now });
  await world.flags.updateReport(flagId, reportId, { openedAt: new Date(now).toISOString() });
  await world.tabs.show(tabId);
  return { state: 'opened', tabId };
}

function composeInput({ flag, captures }: StoredFlag, facts: Facts): ComposeInput {
  const latest = captures.at(-1);
  if (latest === undefined) throw new AtharError('damaged', 'flag without a capture');
  const { explanation, translation = '', goodFaith = false, language } = facts;
  return {
    summary: flag.summary,
    post: latest.post,
    review: flag.review,
    explanation,
    translation,
    goodFaith,
    language,
  };
}

async function keepReport(flag: Flag, input: PrepareInput, text: string, world: ReportWorld): Promise<Report> {
  const preparedAt = new Date(world.now()).toISOString();
  const earlier = flag.reports.find(({ id }) => id === input.reportId);
  if (earlier !== undefined) {
    // What she says she sent is what she sent; and no words of hers give way to none.
    if (standingSteps(earlier).length > 0 || (text === '' && earlier.text !== '')) return earlier;
    await world.flags.updateReport(flag.id, earlier.id, { text, preparedAt });
    return { ...earlier, text, preparedAt };
  }
  const report: Report = {
    id: world.newId(),
    planId: input.planId,
    preparedAt,
    openedAt: null,
    insertedAt: null,
    text,
    steps: [],
  };
  await world.flags.addReport(flag.id, report);
  return report;
}
