import { describe, expect, test } from 'vitest';
import { canShowAnswer, followedInWords, pageName } from '../../../entrypoints/shared-app/follow-words';
import { follow } from '../../../utils/i18n/follow';
import type { FlagSummary } from '../../../utils/schema/flag';
import type { ReportStep, ToldInError } from '../../../utils/schema/report';
import { exampleFlag } from '../reports/example';

const at = '2026-11-21T10:00:00.000Z';
const page = '00000000-0000-4000-8000-000000000009';
const submitted: ReportStep = { step: 'submitted', at, recordedAt: at, evidence: page, reference: null };
const decided: ReportStep = { step: 'decided', at, recordedAt: at, evidence: null, outcome: 'NOT_VIOLATING' };
const mistake = ({ step, recordedAt }: ReportStep): ToldInError => ({
  step: 'told-in-error',
  recordedAt: '2026-11-21T11:00:00.000Z',
  of: { step, recordedAt },
});
const now = new Date('2026-11-22T10:00:00.000Z');

function inWords(...steps: (ReportStep | ToldInError)[]) {
  const opened = { preparedAt: at, openedAt: at, insertedAt: null, text: '' };
  const report = { id: '00000000-0000-4000-8000-000000000008', planId: 'x-dsa', ...opened, steps };
  return followedInWords('en', { ...exampleFlag(), reports: [report] }, now, new Map([[page, 'gone']]))[0]!;
}

describe('what was told by mistake', () => {
  test('is shown with its time, and nothing else on the card knows of it', () => {
    const before = inWords(submitted);
    const after = inWords(submitted, decided, mistake(decided));
    expect(after.steps.map(({ step, takenBackAt }) => [step, takenBackAt])).toEqual([
      ['submitted', null],
      ['decided', '2026-11-21T11:00:00.000Z'],
    ]);
    expect({ ...after, steps: [] }).toEqual({ ...before, steps: [] });
    expect(inWords(submitted, decided).outOfCourt).not.toBeNull();
    expect(after.outOfCourt).toBeNull();
  });

  test('has a page that stays, whatever became of that page', () => {
    expect(inWords(submitted).steps[0]!.page).toBe(follow.en['page.gone']);
    expect(inWords(submitted, mistake(submitted)).steps[0]!.page).toBe(follow.en['page.taken-back']);
    expect(inWords(decided, mistake(decided)).steps[0]!.page).toBeNull();
  });
});

describe('what can show an answer', () => {
  const saved = (summary: Partial<FlagSummary>) => exampleFlag({ summary });
  const picture = { kind: 'page', platform: 'web', origin: 'imported', url: null, pageUrl: '', mediaKept: 1 } as const;

  test.each<[string, boolean, Partial<FlagSummary>]>([
    ['a saved page', true, { kind: 'page', mediaKept: 0 }],
    ['a picture that she handed in', true, picture],
    ['a link of which nothing is kept', false, { ...picture, pageUrl: 'https://help.invalid/', mediaKept: 0 }],
    ['a picture whose bytes she deleted', false, { ...picture, mediaKept: 0 }],
    ['a post', false, { kind: 'post' }],
  ])('%s: %s', (_, can, summary) => {
    expect(canShowAnswer(saved(summary))).toBe(can);
  });

  test('a picture is called one, beside its time and what she typed; a page by its site', () => {
    const called = (summary: Partial<FlagSummary>) => pageName('en', saved({ authorName: null, ...summary }));
    expect(called(picture)).toMatch(/^Nov 2, 2026.* · Picture$/);
    expect(called({ ...picture, authorName: 'Help desk' })).toMatch(/ · Picture · Help desk$/);
    expect(called({ kind: 'page', pageUrl: 'https://help.invalid/a' })).toMatch(/^Nov 2, 2026.* · help\.invalid$/);
    expect(pageName('ar', saved({ ...picture, authorName: null }))).toContain('صورة');
  });
});
