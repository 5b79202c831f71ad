import { describe, expect, test } from 'vitest';
import { buildBag } from '../../../utils/evidence/bag';
import { canonical } from '../../../utils/evidence/canonical';
import { captureDigest } from '../../../utils/evidence/evidence-capture';
import type { BagRefusal } from '../../../utils/evidence/verdict';
import { verifyBag } from '../../../utils/evidence/verify-bag';
import type { ReportStep, ToldInError, ToldOfReport } from '../../../utils/schema/report';
import { decided, followed, submitted } from './followed-bag';
import { type Files, set, signAgain, text } from './sign-again';

const later = '2026-11-24T11:00:00.000Z';
const mistake = (of: ReportStep, recordedAt = later): ToldInError => ({
  step: 'told-in-error',
  recordedAt,
  of: { step: of.step, recordedAt: of.recordedAt },
});
const again: ReportStep = { ...submitted, recordedAt: '2026-11-24T12:00:00.000Z', evidence: null } as ReportStep;
const truthful = [submitted, mistake(submitted), again, decided];

async function accepted(bag: Parameters<typeof buildBag>[0]) {
  const files = await buildBag(bag);
  const verdict = await verifyBag(files);
  if (verdict.verdict === 'refused') throw new Error(`${verdict.reason} ${verdict.where}`);
  return { files, steps: verdict.items[0]!.reports.flatMap((report) => report.steps) };
}

test('a step told by mistake arrives as taken back, with the time; its page stays with her, named by its digest', async () => {
  const { bag, shown } = await followed('along', truthful);
  const { files, steps } = await accepted(bag);
  expect(steps.map(({ told, takenBackAt }) => [told, takenBackAt])).toEqual([
    [submitted, later],
    [again, null],
    [decided, null],
  ]);
  expect(steps[0]).toMatchObject({
    shownBy: null,
    evidence: { capture: shown.capture.id, sha256: await captureDigest(shown.capture), notHere: 'taken-back' },
  });
  expect([...files.keys()].filter((path) => path.includes(shown.capture.id))).toEqual([]);
  for (const path of files.keys()) expect(text(files, path)).not.toContain('Thank you. INVENTED-12');
});

test('told anew with the same page, the page goes along for the step that stands', async () => {
  const { bag, shown } = await followed('along', [
    submitted,
    mistake(submitted),
    { ...again, evidence: submitted.evidence },
  ]);
  const { steps } = await accepted(bag);
  expect(steps.map(({ evidence, shownBy }) => [evidence?.notHere, shownBy?.capture.id])).toEqual([
    ['taken-back', undefined],
    [null, shown.capture.id],
  ]);
});

test('a report of which nothing stands any more says so, step by step', async () => {
  const { bag } = await followed('gone', [
    submitted,
    decided,
    mistake(decided),
    mistake(submitted, '2026-11-24T11:30:00.000Z'),
  ]);
  const { steps } = await accepted(bag);
  expect(steps.map(({ told, takenBackAt }) => [told.step, takenBackAt])).toEqual([
    ['submitted', '2026-11-24T11:30:00.000Z'],
    ['decided', later],
  ]);
});

test('an older reader is told that it is too old; bags in which nothing was taken back stay as they were', async () => {
  const version = (files: Files) => /^Athar-Bag-Version: .*$/m.exec(text(files, 'bag-info.txt'))?.[0];
  // Readers before this refuse every bag whose version is not 1 as `unknown-version`, before they read a record.
  expect(version(await buildBag((await followed('along', truthful)).bag))).toBe('Athar-Bag-Version: 2');
  expect(version(await buildBag((await followed()).bag))).toBe('Athar-Bag-Version: 1');
});

test.each([
  ['the mistake', 1, ['submitted', 'decided']],
  ['the step', 0, ['submitted', 'decided']],
])('where the log lost %s, neither half goes along, with nothing between them', async (_, lost, left) => {
  const { bag } = await followed('along', truthful);
  const own = Object.entries(bag.events).filter(([, { type }]) => type.startsWith('report.'));
  const gone = own[lost]![0];
  const events = Object.fromEntries(Object.entries(bag.events).filter(([seq]) => seq !== gone));
  const { files, steps } = await accepted({ ...bag, events });
  expect(steps.map(({ told }) => told.step)).toEqual(left);
  expect(steps.map(({ takenBackAt }) => takenBackAt)).toEqual([null, null]);
  expect(text(files, 'proof/events.jsonl')).not.toContain('told-in-error');
});

describe('her own log that says what cannot be is refused', () => {
  test.each<[string, ToldOfReport[], RegExp]>([
    ['a mistake of what was never told', [mistake(submitted)], /step 1$/],
    ['a mistake of a step that is not the last one standing', [submitted, decided, mistake(submitted)], /step 3$/],
    [
      'the same step taken back twice',
      [submitted, mistake(submitted), mistake(submitted, again.recordedAt)],
      /step 3$/,
    ],
    ['a mistake of a step told at another time', [submitted, mistake(again)], /step 2$/],
    ['a second sending without the word that took back the first', [submitted, again], /step 2$/],
    ['a second decision without an appeal', [submitted, decided, { ...decided, recordedAt: later }], /step 3$/],
    [
      'an appeal decided after the decision was taken back',
      [submitted, decided, mistake(decided), submitted],
      /step 4$/,
    ],
  ])('%s', async (_, steps, where) => {
    const verdict = await verifyBag(await buildBag((await followed('gone', steps)).bag));
    expect(verdict).toMatchObject({ verdict: 'refused', reason: 'impossible-step' });
    if (verdict.verdict === 'refused') expect(verdict.where).toMatch(where);
  });
});

type Made = Awaited<ReturnType<typeof followed>>;
interface Attack {
  name: string;
  /** What she told; else all of `truthful`. */
  told?: ToldOfReport[];
  change(files: Files, made: Made): void;
  refused: BagRefusal;
  where: RegExp;
}
type Step = { told: Record<string, unknown>; evidence: Record<string, unknown> | null };

const inReports = (files: Files, { path }: Made, change: (steps: Step[]) => void) => {
  const record = JSON.parse(text(files, path)) as { reports: { steps: Step[] }[] };
  change(record.reports[0]!.steps);
  set(files, path, canonical(record));
};
const withoutEvents = (files: Files, type: RegExp) => {
  const lines = text(files, 'proof/events.jsonl').split('\n').filter(Boolean);
  set(files, 'proof/events.jsonl', `${lines.filter((line) => !type.test(line)).join('\n')}\n`);
};

/** No page gives it away. */
const first: ReportStep = { ...again, recordedAt: submitted.recordedAt };
const bare = [first, mistake(first), again, decided];

// Each signed again by her own key.
const attacks: Attack[] = [
  {
    name: 'the mistake taken out of the record, its event left',
    told: bare,
    change: (files, made) => inReports(files, made, (steps) => steps.splice(1, 1)),
    refused: 'impossible-step',
    where: /step 2$/,
  },
  {
    name: 'the mistake and what was told after it taken out of the record',
    change: (files, made) => inReports(files, made, (steps) => Object.assign(steps, { length: 1 })),
    refused: 'record-mismatch',
    where: /step 1$/,
  },
  {
    name: 'the event of the mistake taken out, the record left',
    change: (files) => withoutEvents(files, /told-in-error/),
    refused: 'no-custody-event',
    where: /step 2$/,
  },
  {
    name: 'the mistake taken out of record and events',
    told: bare,
    change: (files, made) => {
      inReports(files, made, (steps) => steps.splice(1, 1));
      withoutEvents(files, /told-in-error/);
    },
    refused: 'impossible-step',
    where: /step 2$/,
  },
  {
    name: 'the step and its mistake withheld, their events left',
    change: (files, made) => inReports(files, made, (steps) => steps.splice(0, 2)),
    refused: 'foreign-event',
    where: /seq \d+$/,
  },
  {
    name: 'another time of taking back',
    change: (files, made) =>
      inReports(files, made, ([, one]) => Object.assign(one!.told, { recordedAt: '2027-01-01T00:00:00.000Z' })),
    refused: 'no-custody-event',
    where: /step 2$/,
  },
  {
    name: 'the mistake turned on another step',
    change: (files, made) =>
      inReports(files, made, ([, one]) =>
        Object.assign(one!.told, { of: { step: 'decided', recordedAt: decided.recordedAt } }),
      ),
    refused: 'no-custody-event',
    where: /step 2$/,
  },
  {
    name: 'the mistake moved to the end',
    told: bare,
    change: (files, made) => inReports(files, made, (steps) => steps.push(...steps.splice(1, 1))),
    refused: 'impossible-step',
    where: /step 2$/,
  },
  {
    name: 'a page given to the mistake',
    change: (files, made) =>
      inReports(files, made, ([first, one]) => Object.assign(one!, { evidence: first!.evidence })),
    refused: 'record-mismatch',
    where: /step 2$/,
  },
  {
    name: 'the page of what was taken back called deleted',
    change: (files, made) => inReports(files, made, ([one]) => Object.assign(one!.evidence!, { notHere: 'gone' })),
    refused: 'record-mismatch',
    where: /step 1$/,
  },
  {
    name: 'an entry of the log taken out',
    change: (files) =>
      set(files, 'proof/custody.jsonl', text(files, 'proof/custody.jsonl').replace(/^.*"seq":7.*\n/m, '')),
    refused: 'chain-broken',
    where: /seq 7$/,
  },
  {
    name: 'a bag version that knows of no mistakes',
    change: (files) =>
      set(files, 'bag-info.txt', text(files, 'bag-info.txt').replace('Bag-Version: 2', 'Bag-Version: 1')),
    refused: 'malformed',
    where: /^bag-info\.txt$/,
  },
];

test.each(attacks)('refused although signed again: $name', async ({ told, change, refused, where }) => {
  const made = await followed('along', told ?? truthful);
  const files: Files = await buildBag(made.bag);
  change(files, made);
  await signAgain(files, made.bag.sender);
  const verdict = await verifyBag(files);
  expect(verdict).toMatchObject({ verdict: 'refused', reason: refused });
  if (verdict.verdict === 'refused') expect(verdict.where).toMatch(where);
});

test('the page of a step that stands cannot be withheld as if it had been taken back', async () => {
  const made = await followed();
  const files: Files = await buildBag(made.bag);
  inReports(files, made, ([one]) => Object.assign(one!.evidence!, { notHere: 'taken-back' }));
  for (const path of [...files.keys()]) if (path.includes(made.shown.capture.id)) files.delete(path);
  await signAgain(files, made.bag.sender);
  expect(await verifyBag(files)).toMatchObject({ verdict: 'refused', reason: 'record-mismatch' });
});
