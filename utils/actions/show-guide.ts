import type { GuideSays } from '../content/guide-says';
import type { GuideAnswer } from '../content/show-guide';
import { guideOrder } from '../reports/guide-order';
import { guideRefusal, namesSamePost } from '../reports/guide-place';
import { guideOf, guides } from '../reports/guides';
import { planOf } from '../reports/plans';
import type { Language } from '../schema/settings';
import { z } from '../schema/zod';
import { type GuideWorld, guideWorld } from './guide-world';
import { isOver, lastOpened } from './opened-report';
import { flagOf, type Opening } from './report-world';

export type GuideRefusal =
  | 'wrong-page'
  | 'other-post'
  | 'not-armed'
  | 'expired'
  | 'not-permitted'
  | 'no-guide'
  | 'not-found';
export type GuideResult = { state: 'shown' } | { state: 'refused'; reason: GuideRefusal };

/**
 * Her press on "Show me the steps here" in our own interface: one card in the one document the tab shows now, for ten
 * minutes. Place and post are checked here and again inside that document. Throws `AtharError('locked')`.
 */
export async function showGuide(
  { tabId, language }: { tabId: number; language: Language },
  world: GuideWorld = guideWorld,
): Promise<GuideResult> {
  const opening = await guideOpening(tabId, world);
  if (opening === null) return refused('not-armed');
  if (isOver(opening, world.now())) return refused('expired');
  const { flag } = await flagOf(opening.flagId, world);
  const report = flag.reports.find(({ id }) => id === opening.reportId);
  const plan = report === undefined ? null : planOf(report.planId);
  if (plan === null) return refused('not-found');
  const guide = guideOf(plan.id);
  const order = guide === null ? null : guideOrder({ guide, plan, flag, language });
  if (order === null) return refused('no-guide');
  const document = await world.page.look(tabId).catch(() => null);
  if (document === null) return refused('not-permitted');
  const reason = document.top ? guideRefusal(order, document.url) : 'wrong-page';
  if (reason !== null) return refused(reason);
  const answer = await world.page.show(document, order).catch(() => null);
  if (answer?.state === 'shown') return { state: 'shown' };
  return refused(answer?.state === 'refused' ? answer.reason : 'wrong-page');
}

/** `none`: nothing to offer for this tab. */
export type GuideNow = 'none' | 'ready' | 'shown';

export async function readGuide({ tabId }: { tabId: number }, world: GuideWorld = guideWorld): Promise<GuideNow> {
  const opening = await guideOpening(tabId, world);
  if (opening === null || isOver(opening, world.now())) return 'none';
  const guide = guideOf(opening.planId)!;
  // The tab may show anything by now: no script goes into a page that is not the place.
  const address = await world.tabs.addressOf(tabId);
  if (address !== null && guideRefusal({ ...guide, openedWith: '' }, address) !== null) return 'none';
  return (await answerOf(tabId, world))?.state === 'shown' ? 'shown' : 'ready';
}

/**
 * What the card says now, for our own pages: beside a dialog with `aria-modal` a screen reader may hide everything else of
 * the page. Null: there is no card, or what came is not what our script says.
 */
export async function readSteps(
  { tabId }: { tabId: number },
  world: GuideWorld = guideWorld,
): Promise<GuideSays | null> {
  const document = await world.page.look(tabId).catch(() => null);
  const told = document === null ? null : await world.page.says(document).catch(() => null);
  return told === null ? null : (Steps.safeParse(jsonOf(told)).data ?? null);
}

const words = z.string().max(2_000);
const Steps = z.strictObject({
  lead: words,
  choice: z.strictObject({ words, language: words.nullable(), from: z.enum(['page', 'list']) }).nullable(),
  more: z.array(words).max(20),
  level: z.number().int().nullable(),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export async function hideGuide({ tabId }: { tabId: number }, world: GuideWorld = guideWorld): Promise<void> {
  const document = await world.page.look(tabId).catch(() => null);
  if (document !== null) await world.page.hide(document).catch(() => undefined);
}

async function answerOf(tabId: number, world: GuideWorld): Promise<GuideAnswer | null> {
  const document = await world.page.look(tabId).catch(() => null);
  return document === null ? null : world.page.read(document).catch(() => null);
}

async function guideOpening(tabId: number, world: GuideWorld): Promise<Opening | null> {
  const known = (await world.openings.read()).find((opening) => opening.tabId === tabId);
  if (known !== undefined) return guideOf(known.planId) === null ? null : known;
  return openingByPost(tabId, world);
}

/** An address that names the post tells it again. One without a post (WhatsApp) tells nothing. */
async function openingByPost(tabId: number, world: GuideWorld): Promise<Opening | null> {
  const address = await world.tabs.addressOf(tabId);
  const guide = guides.find((one) => address !== null && guideRefusal({ ...one, openedWith: '' }, address) === null);
  const plan = guide === undefined ? null : planOf(guide.plan);
  if (address === null || plan === null) return null;
  return lastOpened({ tabId, plan, isAbout: (opens) => namesSamePost(opens, address) }, world);
}

function refused(reason: GuideRefusal): GuideResult {
  return { state: 'refused', reason };
}
