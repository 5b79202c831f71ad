// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Followed } from '../../../components/followed';
import { followedInWords } from '../../../entrypoints/shared-app/follow-words';
import { outOfCourtInWords } from '../../../entrypoints/shared-app/out-of-court-words';
import { outOfCourtTexts } from '../../../utils/i18n/out-of-court';
import type { Outcome } from '../../../utils/schema/outcome';
import type { Report, ReportStep } from '../../../utils/schema/report';
import { exampleFlag } from '../reports/example';
import { buttonOf, inLanguage } from './in-language';
import { followedReport } from './invented';

const languages = ['en', 'fr', 'ar'] as const;
const now = new Date('2026-11-24T12:00:00.000Z');
const at = { at: '2026-11-20T10:00:00.000Z', recordedAt: '2026-11-20T10:00:00.000Z', evidence: null };
const decided = (outcome: Outcome): ReportStep => ({ step: 'decided', ...at, outcome });

function shownFor(platform: 'x' | 'facebook' | 'whatsapp', ...steps: ReportStep[]) {
  const report: Report = {
    id: '7d6f8c1e-93f2-4f4b-9d8b-6f6b7c1a2b3c',
    planId: `${platform}-in-app`,
    preparedAt: at.at,
    openedAt: null,
    insertedAt: null,
    text: '',
    steps: [{ step: 'submitted', ...at, reference: null }, ...steps],
  };
  const flag = { ...exampleFlag({ summary: { platform } }), reports: [report] };
  return followedInWords('en', flag, now, new Map())[0]!.outOfCourt;
}

test('only under a decision that left the post as it was, and only where a body takes the platform', () => {
  expect(shownFor('facebook')).toBeNull();
  expect(shownFor('facebook', decided('NOT_VIOLATING'))!.bodies.map(({ id }) => id)).toContain('appeals-centre');
  expect(shownFor('facebook', decided('DECISION_VISIBILITY_CONTENT_REMOVED'))).toBeNull();
  expect(shownFor('x', decided('CLOSED_UNREAD'))!.bodies.map(({ id }) => id)).not.toContain('appeals-centre');
  expect(shownFor('whatsapp', decided('NOT_VIOLATING'))).toBeNull();
});

test.each(languages)('in %s: who certified it and when, what it takes, and what is not certain', (language) => {
  const { bodies, list, readOn } = outOfCourtInWords(language, 'x')!;
  const facts = Object.fromEntries(bodies.map((body) => [body.id, body.facts.join(' | ')]));
  const texts = outOfCourtTexts[language];
  expect(facts['user-rights']).toContain('Bundesnetzagentur');
  expect(facts['user-rights']).toContain('2024');
  expect(facts['user-rights']).toContain(texts['unverified.platforms']);
  // Not said and doubted in one breath.
  expect(bodies.find(({ id }) => id === 'user-rights')!.facts).not.toContain(texts['platforms.these']);
  expect(facts.adroit).toContain(texts['platforms.any']);
  expect(facts['adr-center']).toContain(texts['unverified.certified']);
  expect(facts.rtr).toContain(new Intl.DisplayNames(language, { type: 'language' }).of('de'));
  expect(list.text).toContain('Vitarendező Tanács');
  expect(readOn).toContain('2026');
  // Every blank is filled.
  expect([...Object.values(facts), list.text, readOn].join()).not.toMatch(/[{}]/);
});

test.each(languages)(
  'in %s: folded, it says first whom it is for; a page opens at the second press alone',
  (language) => {
    const onOpenBody = vi.fn();
    const texts = outOfCourtTexts[language];
    const report = { ...followedReport, outOfCourt: outOfCourtInWords(language, 'facebook') };
    const screen = inLanguage(
      <Followed
        reports={[report]}
        pages={[]}
        refused={null}
        onTell={async () => true}
        onTakeBack={async () => true}
        onOpenBody={onOpenBody}
      />,
      language,
    );
    const fold = screen.container.querySelector('details')!;
    expect(fold.open).toBe(false);
    expect(fold.querySelector('summary')!.textContent).toBe(texts.title);
    expect(fold.querySelector('p')!.textContent).toBe(texts.forWhom);
    expect(fold.textContent).toContain(texts.time);
    // No link: nothing leads away by itself.
    expect(fold.querySelector('a')).toBeNull();
    const body = fold.querySelector('[data-body="appeals-centre"] details')!;
    fireEvent.click(body.querySelector('summary')!);
    expect(onOpenBody).not.toHaveBeenCalled();
    expect(body.textContent).toContain('www.appealscentre.eu');
    fireEvent.click(buttonOf(screen, `${texts.yes}: Appeals Centre Europe`));
    expect(onOpenBody).toHaveBeenCalledExactlyOnceWith('appeals-centre');
  },
);
