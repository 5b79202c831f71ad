import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { casePage } from '../../../../partner/console/case-page';
import { wordsIn } from '../../../../partner/console/words';
import { readKeys } from '../../../../partner/desk/keys';
import { laterCase } from '../../../../partner/desk/later-case';
import { listLines } from '../../../../partner/desk/lines';
import { openSealed } from '../../../../partner/desk/open-sealed';
import { type BagInput, buildBag } from '../../../../utils/evidence/bag';
import { sealToRecipients } from '../../../../utils/evidence/seal';
import { zipBag } from '../../../../utils/evidence/zip';
import { Language } from '../../../../utils/schema/settings';
import { decided, followed, submitted } from '../../evidence/followed-bag';
import { sampleSender } from '../../evidence/sample-bag';
import { fileDesk, tempFolder } from './desk-world';

const mistake = {
  step: 'told-in-error',
  recordedAt: '2026-11-24T11:00:00.000Z',
  of: { step: 'decided', recordedAt: decided.recordedAt },
} as const;

/** The same post sent when `told` things had been told, by the log of that moment. */
function asOf(bag: BagInput, told: number): BagInput {
  const length = bag.custody.length - 3 + told;
  return {
    ...bag,
    custody: bag.custody.slice(0, length),
    events: Object.fromEntries(Object.entries(bag.events).filter(([seq]) => Number(seq) <= length)),
    items: bag.items.map((item) => ({
      ...item,
      flag: {
        ...item.flag,
        reports: item.flag.reports.map((report) => ({ ...report, steps: report.steps.slice(0, told) })),
      },
    })),
  };
}

async function twice() {
  const world = await fileDesk();
  const { bag, flag } = await followed('gone', [submitted, decided, mistake]);
  const opened = async (input: BagInput) => {
    const sealed = await sealToRecipients(zipBag(await buildBag(input), { padded: true }), world.card.recipients);
    const outcome = await world.desk.importBytes(sealed);
    if (outcome.verdict === 'refused') throw new Error(`${outcome.reason} ${outcome.where}`);
    return { record: outcome.record, sealed };
  };
  return { ...world, bag, flag, opened };
}

test('sent again after a mistake: the later case says what stands, the earlier one names it, whichever was opened first', async () => {
  for (const order of [
    [2, 3],
    [3, 2],
  ]) {
    const { desk, bag, opened } = await twice();
    const cases = new Map<number, string>();
    for (const told of order) cases.set(told, (await opened(asOf(bag, told))).record.id);
    const said = listLines(await desk.list()).filter((line) => line.includes('as she told it'));
    expect(said.sort()).toEqual([
      `      report, as she told it: told anew in case ${cases.get(3)}`,
      '      report, as she told it: x-dsa submitted 2026-11-24',
    ]);
    const to = await tempFolder();
    await desk.export({ to, ids: [cases.get(2)!] });
    const table = await readFile(join(to, 'cases.csv'), 'utf8');
    expect(table).toContain(`"told anew in case ${cases.get(3)}"`);
    expect(table).not.toContain('decided');
  }
});

test.each(Language.options)(
  '%s: the page of the earlier case leads to the later one, and not the other way',
  async (language) => {
    const { data, desk, bag, opened } = await twice();
    const first = await opened(asOf(bag, 2));
    const second = await opened(bag);
    const words = wordsIn(language);
    const { cases } = await desk.list();
    const page = async ({ record, sealed }: typeof first) => {
      const read = await openSealed(sealed, (await readKeys(data)).identity);
      if (read.verdict === 'refused') throw new Error(read.reason);
      return String(await casePage(words, { record, facts: read.facts, notice: null, cases }));
    };
    const notice = `${words.say('toldAnew')} <a href="/cases/${second.record.id}">`;
    expect(await page(first)).toContain(notice);
    expect(await page(second)).not.toContain(words.say('toldAnew'));
    expect(await page(second)).toContain(words.say('takenBack', { at: '\u20662026-11-24 11:00:00 UTC\u2069' }));
  },
);

test('the same post under another key says nothing of hers', async () => {
  const { desk, bag, flag, opened } = await twice();
  const { record } = await opened(asOf(bag, 2));
  const { sender } = await sampleSender();
  await opened({ ...bag, sender });
  const { cases } = await desk.list();
  expect(cases).toHaveLength(2);
  expect(laterCase(cases, record, flag)).toBeNull();
});
