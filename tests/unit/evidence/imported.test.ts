import { expect, test } from 'vitest';
import { casePage } from '../../../partner/console/case-page';
import { wordsIn } from '../../../partner/console/words';
import type { CaseRecord } from '../../../partner/desk/case-record';
import { buildBag } from '../../../utils/evidence/bag';
import { fromUtf8, utf8 } from '../../../utils/evidence/bytes';
import { newEvent, nextEntry } from '../../../utils/evidence/custody';
import type { CustodyEntry, CustodyEvent, CustodyEventType } from '../../../utils/evidence/custody-schema';
import { captureDigest } from '../../../utils/evidence/evidence-capture';
import { verifyBag } from '../../../utils/evidence/verify-bag';
import { verifyItems } from '../../../utils/evidence/verify-items';
import { readEvents } from '../../../utils/evidence/verify-log';
import { Capture } from '../../../utils/schema/capture';
import { Language } from '../../../utils/schema/settings';
import { sampleInput, sampleItem } from './sample-bag';

async function input(origin: 'imported' | undefined, type: CustodyEventType) {
  const item = await sampleItem();
  const [first] = item.captures;
  const capture: Capture = origin === undefined ? first!.capture : { ...first!.capture, origin };
  const items = [{ ...item, captures: [{ ...first!, capture }] }];
  const event = newEvent(type, capture.id, capture.endedAt, { sha256: await captureDigest(capture) });
  const custody: CustodyEntry[] = [await nextEntry(null, event)];
  return { ...(await sampleInput(items)), custody, events: { 1: event } };
}

test('a bag with an imported item verifies, and says that it was imported', async () => {
  const verdict = await verifyBag(await buildBag(await input('imported', 'item.imported')));
  expect(verdict).toMatchObject({ verdict: 'accepted' });
  if (verdict.verdict !== 'accepted') return;
  expect(verdict.items[0]!.captures[0]!.capture.origin).toBe('imported');
});

test.each([
  ['imported, logged as captured', 'imported', 'item.captured'],
  ['captured, logged as imported', undefined, 'item.imported'],
] as const)('no bag is made of what is %s', async (_, origin, type) => {
  await expect(input(origin, type).then(buildBag)).rejects.toMatchObject({ code: 'damaged' });
});

test('a bag whose import is relabelled as captured is refused, by its record or by its log', async () => {
  const bag = await buildBag(await input('imported', 'item.imported'));
  const path = [...bag.keys()].find((each) => each.endsWith('capture.json'))!;
  const events = readEvents(fromUtf8(bag.get('proof/events.jsonl')!));
  if ('verdict' in events) throw new Error(events.reason);
  const [[seq, event]] = [...events.bySeq] as [[number, CustodyEvent]];
  const asCaptured = new Map([[seq, { ...event, type: 'item.captured' as const }]]);
  expect(await verifyItems(bag, 'flags', events.bySeq)).toHaveProperty('items');
  expect(await verifyItems(bag, 'flags', asCaptured)).toMatchObject({ reason: 'no-custody-event' });
  const record = utf8(fromUtf8(bag.get(path)!)!.replace('"origin":"imported",', ''));
  const changed = new Map(bag).set(path, record);
  expect(await verifyItems(changed, 'flags', events.bySeq)).toMatchObject({ reason: 'no-custody-event' });
  expect(await verifyBag(changed)).toMatchObject({ verdict: 'refused', reason: 'hash-mismatch' });
});

test('a capture without an origin keeps its digest and its bytes', async () => {
  const { capture } = (await sampleItem()).captures[0]!;
  expect(await captureDigest(Capture.parse(capture))).toBe(await captureDigest(capture));
  expect('origin' in Capture.parse(capture)).toBe(false);
});

test.each(Language.options)('%s: the desk says of an import neither "captured" nor "displayed"', async (language) => {
  const words = wordsIn(language);
  const shown = async (origin: 'imported' | undefined, type: CustodyEventType) => {
    const verdict = await verifyBag(await buildBag(await input(origin, type)));
    if (verdict.verdict !== 'accepted') throw new Error(verdict.reason);
    const openedAt = '2026-11-24T08:00:00.000Z';
    const record = { id: 'A-1', purpose: 'flags', openedAt, items: [] } as unknown as CaseRecord;
    return String(await casePage(words, { record, facts: verdict, notice: null, cases: [] }));
  };
  const imported = await shown('imported', 'item.imported');
  const captured = await shown(undefined, 'item.captured');
  for (const key of ['imported', 'importedAt', 'postedAtSheSays'] as const) {
    expect(imported).toContain(words.say(key));
    expect(captured).not.toContain(words.say(key));
  }
  for (const key of ['capturedAt', 'seenOn'] as const) {
    expect(imported).not.toContain(`<dt>${words.say(key)}</dt>`);
    expect(captured).toContain(`<dt>${words.say(key)}</dt>`);
  }
  // What vouches for a whole bag speaks of both kinds.
  const mark = { en: 'not marked as imported', fr: 'pas marqué comme importé', ar: 'ما لم يُوسم بأنه مستورَد' };
  expect(imported).toContain(mark[language]);
});
