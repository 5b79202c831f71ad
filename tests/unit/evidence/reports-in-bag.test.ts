import { expect, test } from 'vitest';
import { buildBag } from '../../../utils/evidence/bag';
import { canonical } from '../../../utils/evidence/canonical';
import { captureDigest, evidenceCapture } from '../../../utils/evidence/evidence-capture';
import type { BagRefusal } from '../../../utils/evidence/verdict';
import { verifyBag } from '../../../utils/evidence/verify-bag';
import { decided, followed, submitted } from './followed-bag';
import { type Files, set, signAgain, text } from './sign-again';

test('a step arrives with the page that shows it, both bound by the log; the text of the report stays with her', async () => {
  const { bag, flag, report, shown } = await followed();
  const files = await buildBag(bag);
  const verdict = await verifyBag(files);
  if (verdict.verdict === 'refused') throw new Error(`${verdict.reason} ${verdict.where}`);
  expect(verdict.items.map((item) => item.flag)).toEqual([flag]);
  const [item] = verdict.items;
  expect(item!.captures).toHaveLength(1);
  const [first, second] = item!.reports[0]!.steps;
  expect(item!.reports[0]).toMatchObject({ id: report.id, plan: 'x-dsa' });
  expect(first!.told).toEqual(submitted);
  expect(first!.shownBy?.capture.post.text).toBe('Thank you. INVENTED-12');
  expect(first!.shownBy?.files).toContain('snapshot.html.txt');
  expect(first!.evidence).toEqual({
    capture: shown.capture.id,
    sha256: await captureDigest(shown.capture),
    notHere: null,
  });
  expect([second!.told, second!.shownBy]).toEqual([decided, null]);
  for (const path of files.keys()) expect(text(files, path)).not.toContain('her own words');
});

test('a page that is gone is named with its digest and its reason, and nothing of it is in the bag', async () => {
  const { bag, shown } = await followed('gone');
  const files = await buildBag(bag);
  const verdict = await verifyBag(files);
  expect(verdict).toMatchObject({ verdict: 'accepted' });
  const step = verdict.verdict === 'accepted' ? verdict.items[0]!.reports[0]!.steps[0] : null;
  expect(step?.shownBy).toBeNull();
  expect(step?.evidence).toEqual({
    capture: shown.capture.id,
    sha256: await captureDigest(shown.capture),
    notHere: 'gone',
  });
  expect([...files.keys()].filter((path) => path.includes(shown.capture.id))).toEqual([]);
});

test('a step that the log does not bind, and one whose page came too late for this bag, stay out with their events', async () => {
  const { bag } = await followed();
  const unbound = { ...bag, events: Object.fromEntries(Object.entries(bag.events).slice(0, -1)) };
  const late = {
    ...bag,
    items: bag.items.map((item) => ({ ...item, evidence: new Map() })),
    // The page's own event would be one of another item.
    events: Object.fromEntries(
      Object.entries(bag.events).filter(([, { item }]) => item !== [...bag.items[0]!.evidence!.keys()][0]),
    ),
  };
  for (const [input, steps] of [
    [unbound, [submitted]],
    [late, [decided]],
  ] as const) {
    const verdict = await verifyBag(await buildBag(input));
    if (verdict.verdict === 'refused') throw new Error(`${verdict.reason} ${verdict.where}`);
    expect(verdict.items[0]!.reports.flatMap((report) => report.steps.map(({ told }) => told))).toEqual(steps);
  }
});

type Made = Awaited<ReturnType<typeof followed>>;
interface Attack {
  name: string;
  change(files: Files, made: Made): void | Promise<void>;
  refused: BagRefusal;
  where: RegExp;
}

const inReports = (files: Files, { path }: Made, change: (steps: Record<string, unknown>[]) => void) => {
  const record = JSON.parse(text(files, path)) as { reports: { steps: Record<string, unknown>[] }[] };
  change(record.reports[0]!.steps);
  set(files, path, canonical(record));
};
const dropPage = (files: Files, { shown }: Made) => {
  for (const path of [...files.keys()]) if (path.includes(shown.capture.id)) files.delete(path);
};
const eventLines = (files: Files) => text(files, 'proof/events.jsonl').split('\n').filter(Boolean);

// Each signed again by her own key: only what the log binds gives it away.
const attacks: Attack[] = [
  {
    name: 'the page taken out',
    change: dropPage,
    refused: 'missing-file',
    where: /capture\.json$/,
  },
  {
    name: 'one file of the page taken out',
    change: (files, { folder, shown }) => void files.delete(`${folder}/${shown.capture.id}/image.png`),
    refused: 'missing-file',
    where: /image\.png$/,
  },
  {
    name: 'the page’s words exchanged',
    change: (files, { folder, shown }) => {
      const path = `${folder}/${shown.capture.id}/capture.json`;
      set(files, path, text(files, path).replaceAll('Thank you', 'No thanks'));
    },
    refused: 'record-mismatch',
    where: /capture\.json$/,
  },
  {
    name: 'another captured page in its place, under its own name',
    change: (files, made) => {
      dropPage(files, made);
      const record = { ...evidenceCapture(made.other.capture), id: made.shown.capture.id };
      set(files, `${made.folder}/${made.shown.capture.id}/capture.json`, canonical(record));
    },
    refused: 'record-mismatch',
    where: /capture\.json$/,
  },
  {
    name: 'another digest in the step than in its event',
    change: (files, made) =>
      inReports(files, made, ([step]) => Object.assign(step!.evidence as object, { sha256: 'a'.repeat(64) })),
    refused: 'record-mismatch',
    where: /step 1$/,
  },
  {
    name: 'the step without the page that its event names',
    change: (files, made) => {
      inReports(files, made, ([step]) => Object.assign(step!, { evidence: null }));
      dropPage(files, made);
    },
    refused: 'record-mismatch',
    where: /step 1$/,
  },
  {
    name: 'a page given to a step that had none',
    change: (files, made) => inReports(files, made, ([one, two]) => Object.assign(two!, { evidence: one!.evidence })),
    refused: 'record-mismatch',
    where: /step 2$/,
  },
  {
    name: 'another number',
    change: (files, made) =>
      inReports(files, made, ([step]) => Object.assign(step!.told as object, { reference: '9' })),
    refused: 'no-custody-event',
    where: /step 1$/,
  },
  {
    name: 'another outcome',
    change: (files, made) =>
      inReports(files, made, ([, step]) => Object.assign(step!.told as object, { outcome: 'UNCLEAR' })),
    refused: 'no-custody-event',
    where: /step 2$/,
  },
  {
    name: 'one step told twice',
    change: (files, made) => inReports(files, made, (steps) => steps.push(steps[1]!)),
    refused: 'no-custody-event',
    where: /step 3$/,
  },
  {
    name: 'the steps in another order than the log has them',
    change: (files, made) => inReports(files, made, (steps) => steps.reverse()),
    refused: 'no-custody-event',
    where: /step 2$/,
  },
  {
    name: 'a step withheld whose event is there',
    change: (files, made) => inReports(files, made, (steps) => steps.pop()),
    refused: 'foreign-event',
    where: /seq \d+$/,
  },
  {
    name: 'the event of a step withheld',
    change: (files) => set(files, 'proof/events.jsonl', `${eventLines(files).slice(0, -1).join('\n')}\n`),
    refused: 'no-custody-event',
    where: /step 2$/,
  },
  {
    name: 'all steps withheld',
    change: (files, made) => {
      files.delete(made.path);
      dropPage(files, made);
    },
    refused: 'foreign-event',
    where: /seq \d+$/,
  },
  {
    name: 'the page called gone, with its files left beside it',
    change: (files, made) =>
      inReports(files, made, ([step]) => Object.assign(step!.evidence as object, { notHere: 'gone' })),
    refused: 'planted-file',
    where: /capture\.json$/,
  },
  {
    name: 'reports of another flag',
    change: (files, { path }) =>
      set(files, path, canonical({ ...JSON.parse(text(files, path)), flag: crypto.randomUUID() })),
    refused: 'record-mismatch',
    where: /reports\.json$/,
  },
  {
    name: 'a number with markup',
    change: (files, made) =>
      inReports(files, made, ([step]) => Object.assign(step!.told as object, { reference: '<b>1</b>' })),
    refused: 'bad-record',
    where: /reports\.json$/,
  },
];

test.each(attacks)('refused although signed again: $name', async ({ change, refused, where }) => {
  const made = await followed();
  const files: Files = await buildBag(made.bag);
  await change(files, made);
  await signAgain(files, made.bag.sender);
  const verdict = await verifyBag(files);
  expect(verdict).toMatchObject({ verdict: 'refused', reason: refused });
  if (verdict.verdict === 'refused') expect(verdict.where).toMatch(where);
});

test('signed again without a change it is accepted', async () => {
  const { bag } = await followed();
  const files: Files = await buildBag(bag);
  await signAgain(files, bag.sender);
  expect(await verifyBag(files)).toMatchObject({ verdict: 'accepted' });
});
