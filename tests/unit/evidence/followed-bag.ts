import type { BagItem } from '../../../utils/evidence/bag';
import { type CustodyEntry, type CustodyEvent, newEvent, nextEntry } from '../../../utils/evidence/custody';
import { bindingType } from '../../../utils/evidence/custody-schema';
import { captureDigest } from '../../../utils/evidence/evidence-capture';
import { stepDetail, stepEventType, tellings } from '../../../utils/evidence/step-binding';
import type { Report, ReportStep, ToldOfReport } from '../../../utils/schema/report';
import { sampleInput, sampleItem } from './sample-bag';

const at = '2026-11-24T10:00:00.000Z';
const page = '4d6f8c1e-93f2-4f4b-9d8b-6f6b7c1a2b3c';
export const submitted: ReportStep = {
  step: 'submitted',
  at,
  recordedAt: at,
  evidence: page,
  reference: 'INVENTED-12',
};
export const decided: ReportStep = { step: 'decided', at, recordedAt: at, evidence: null, outcome: 'NOT_VIOLATING' };

/** One flag with a followed report; its first step is shown by a saved page that is no flag of this bag. */
export async function followed(
  evidence: 'along' | 'gone' | 'imported' = 'along',
  steps: readonly ToldOfReport[] = [submitted, decided],
) {
  const item = await sampleItem();
  const [shown] = (await sampleItem({ kind: 'page', postId: null, text: 'Thank you. INVENTED-12', media: [] }))
    .captures;
  const [other] = (await sampleItem({ kind: 'page', postId: null, text: 'Another answer', media: [] })).captures;
  const bare = { id: crypto.randomUUID(), planId: 'x-dsa', preparedAt: at, openedAt: at, insertedAt: null };
  const report: Report = { ...bare, text: 'her own words to the platform', steps: [...steps] };
  item.flag.reports = [report];
  const input = await sampleInput([item]);
  const log: { entries: CustodyEntry[]; events: Record<number, CustodyEvent> } = {
    entries: [...input.custody],
    events: { ...input.events },
  };
  const add = async (event: CustodyEvent) => {
    const entry = await nextEntry(log.entries.at(-1) ?? null, event);
    log.entries.push(entry);
    log.events[entry.seq] = event;
  };
  const captured = async ({ capture }: typeof shown & object) =>
    newEvent(bindingType(capture), capture.id, at, { sha256: await captureDigest(capture) });
  if (evidence === 'imported') shown!.capture.origin = 'imported';
  if (evidence !== 'gone') await add(await captured(shown!));
  for (const telling of tellings(item.flag.id, report)) {
    const { told } = telling;
    const shownBy = 'evidence' in told && told.evidence !== null ? shown!.capture : null;
    await add(newEvent(stepEventType(told), item.flag.id, at, await stepDetail(telling, shownBy)));
  }
  const kept = shown!;
  const withEvidence: BagItem = {
    ...item,
    evidence: new Map([[kept.capture.id, evidence === 'gone' ? 'gone' : kept]]),
  };
  const bag = { ...input, items: [withEvidence], custody: log.entries, events: log.events };
  const folder = `data/${item.flag.id}`;
  return { bag, flag: item.flag.id, report, shown: kept, other: other!, folder, path: `${folder}/reports.json` };
}
