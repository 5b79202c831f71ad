import type { FillAnswer } from '../content/fill-form';
import { isFormPlace, isOtherPost, postOf } from '../reports/form-place';
import { type FieldResult, fillOrder } from '../reports/order';
import { planOf, plans } from '../reports/plans';
import type { Language } from '../schema/settings';
import type { PageDocument } from './in-document';
import { isOver, lastOpened } from './opened-report';
import { flagOf, type Opening, type ReportWorld, reportWorld } from './report-world';

export type InsertRefusal =
  | 'wrong-page'
  | 'other-post'
  | 'not-armed'
  | 'expired'
  | 'not-permitted'
  | 'nothing-to-fill'
  | 'not-found';
export type InsertResult =
  | { state: 'inserted'; results: FieldResult[]; waiting: boolean }
  | { state: 'refused'; reason: InsertRefusal };

/**
 * Her press on "Insert" in our own interface: arms the one document the tab shows now, for ten minutes.
 * Place and post are checked here and again inside that document, so a page that changes in between gets nothing.
 * Throws `AtharError('locked')`.
 */
export async function insertReport(
  { tabId, language }: { tabId: number; language: Language },
  world: ReportWorld = reportWorld,
): Promise<InsertResult> {
  const opening = await openingOf(tabId, world);
  if (opening === null) return refused('not-armed');
  if (isOver(opening, world.now())) return refused('expired');
  const { flag, captures } = await flagOf(opening.flagId, world);
  const report = flag.reports.find(({ id }) => id === opening.reportId);
  const plan = report === undefined ? null : planOf(report.planId);
  const post = captures.at(-1)?.post;
  if (report === undefined || plan === null || post === undefined) return refused('not-found');
  const order = fillOrder({ plan, flag, post, report, language });
  if (order === null) return refused('nothing-to-fill');
  const document = await world.page.look(tabId).catch(() => null);
  if (document === null) return refused('not-permitted');
  if (!document.top || !isFormPlace(order.place, document.url)) return refused('wrong-page');
  if (isOtherPost(order.openedWith, document.url)) return refused('other-post');
  const answer = await world.page.fill(document, order).catch(() => null);
  if (answer === null || answer.state === 'refused') return refused(answer?.reason ?? 'wrong-page');
  if (answer.results.some(({ state }) => state === 'filled')) {
    const insertedAt = new Date(world.now()).toISOString();
    await world.flags.updateReport(flag.id, report.id, { insertedAt });
  }
  return { state: 'inserted', results: answer.results, waiting: answer.waiting };
}

export type InsertionNow =
  | { state: 'inserted'; results: FieldResult[]; waiting: boolean; flagId: string; reportId: string }
  | { state: 'ready'; flagId: string; reportId: string }
  /** No field of this form is known: all is there to copy. */
  | { state: 'copy'; flagId: string; reportId: string }
  | { state: 'none'; reason: 'not-armed' | 'expired' | 'nothing-to-fill' };

/** How the form in this tab stands: for a popup that is opened again, and for fields that came late. */
export async function readInsertion(
  { tabId }: { tabId: number },
  world: ReportWorld = reportWorld,
): Promise<InsertionNow> {
  const opening = await openingOf(tabId, world);
  if (opening === null) return { state: 'none', reason: 'not-armed' };
  if (isOver(opening, world.now())) return { state: 'none', reason: 'expired' };
  const { flagId, reportId, planId } = opening;
  const plan = planOf(planId);
  if (plan === null || (plan.form === null && plan.text.kind === 'none'))
    return { state: 'none', reason: 'nothing-to-fill' };
  // The tab may show anything by now: no script goes into a page that is not the form.
  const address = await world.tabs.addressOf(tabId);
  const { form } = plan;
  if (form === null) {
    const isThere = address === null || (plan.opens.what === 'address' && isSameOrigin(plan.opens.base, address));
    return isThere ? { state: 'copy', flagId, reportId } : { state: 'none', reason: 'nothing-to-fill' };
  }
  const away = address !== null && !isFormPlace(form, address);
  const answer = away ? null : await answerOf(tabId, world);
  if (answer === null || answer.state === 'refused') return { state: 'ready', flagId, reportId };
  return { state: 'inserted', results: answer.results, waiting: answer.waiting, flagId, reportId };
}

function isSameOrigin(base: string, address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === new URL(base).origin;
}

async function openingOf(tabId: number, world: ReportWorld): Promise<Opening | null> {
  const known = (await world.openings.read()).find((opening) => opening.tabId === tabId);
  return known ?? openingByPost(tabId, world);
}

/** A form that names a post tells it again. */
async function openingByPost(tabId: number, world: ReportWorld): Promise<Opening | null> {
  const address = await world.tabs.addressOf(tabId);
  const post = address === null ? null : postOf(address);
  const plan = plans.find(({ form }) => form !== null && address !== null && isFormPlace(form, address));
  if (plan === undefined || post === null) return null;
  return lastOpened({ tabId, plan, isAbout: (opens) => postOf(opens) === post }, world);
}

async function answerOf(tabId: number, world: ReportWorld): Promise<FillAnswer | null> {
  const document: PageDocument | null = await world.page.look(tabId).catch(() => null);
  return document === null ? null : world.page.read(document).catch(() => null);
}

function refused(reason: InsertRefusal): InsertResult {
  return { state: 'refused', reason };
}
