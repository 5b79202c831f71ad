// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { ChildBox } from '../../../components/child-box';
import { Emergency } from '../../../components/emergency';
import { hotlineTexts } from '../../../utils/i18n/hotlines';
import { review } from '../../../utils/i18n/review';
import { hotlines, hotlinesFor } from '../../../utils/reports/hotlines';
import type { OrgCard } from '../../../utils/schema/partner';
import { inLanguage } from './in-language';

const card: OrgCard = {
  v: 1,
  name: 'Without a number',
  origin: null,
  recipients: [`age1${'q'.repeat(58)}`],
  intakeKey: null,
  deskKey: null,
  issuedAt: '2026-11-24T00:00:00.000Z',
  expiresAt: null,
};
const withNumber = { id: 'a', card: { ...card, name: 'Practice Help', emergency: '+000 000, day and night' } };

test('danger: whom to call comes from the organisation’s card, and nothing is asked of a network', () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const { container } = inLanguage(<Emergency partners={[withNumber, { id: 'b', card }]} />);
  const called = [...container.querySelectorAll('[data-emergency]')];
  expect(called.map((line) => line.textContent)).toEqual(['Practice Help: +000 000, day and night']);
  expect(container.querySelector('a')).toBeNull();
  expect(fetched).not.toHaveBeenCalled();
  fetched.mockRestore();
});

test('danger without an organisation: an honest sentence, no number of ours', () => {
  for (const language of ['en', 'fr', 'ar'] as const) {
    const { container, unmount } = inLanguage(<Emergency partners={[]} />, language);
    expect(container.textContent).toContain(review[language].dangerHelp);
    expect(container.textContent).not.toContain(review[language].dangerCall);
    expect(container.textContent).not.toMatch(/\d{3}/);
    unmount();
  }
});

test('a child: hotlines before anything else, each with what is not certain; pictures can go', () => {
  const onDelete = vi.fn();
  const screen = inLanguage(
    <ChildBox
      hotlines={hotlinesFor('iq')}
      pictures="kept"
      problem={null}
      onDelete={onDelete}
      onCopy={async () => {}}
    />,
  );
  const lines = [...screen.container.querySelectorAll('[data-hotline]')];
  expect(lines.map((line) => line.getAttribute('data-hotline'))).toEqual([
    'inhope',
    'iwf',
    'take-it-down',
    'iq-community-police',
  ]);
  expect(lines[3]?.textContent).toContain(hotlineTexts.en['unverified.iq-number']);
  const removal = screen.getByRole('button', { name: 'Delete the pictures of this post' });
  expect(lines[0]!.compareDocumentPosition(removal)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  fireEvent.click(removal);
  expect(onDelete).toHaveBeenCalledTimes(1);
});

test.each([
  ['deleted', 'The pictures of this post are gone.'],
  ['none', 'No picture of this post is kept.'],
] as const)('pictures %s: said so, and nothing to press', (pictures, words) => {
  const screen = inLanguage(
    <ChildBox
      hotlines={hotlinesFor(null)}
      pictures={pictures}
      problem={null}
      onDelete={() => {}}
      onCopy={async () => {}}
    />,
  );
  expect(screen.container.textContent).toContain(words);
  expect(screen.queryByRole('button', { name: 'Delete the pictures of this post' })).toBeNull();
});

test('every hotline is dated, sourced and doubted; none is another country’s', () => {
  for (const line of hotlines) {
    expect(line.verifiedOn).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    expect(line.source.length).toBeGreaterThan(10);
    expect(hotlineTexts.ar[line.unverified]).toMatch(/\S/);
    expect(line.reach).toMatch(/^(https:\/\/[a-z.]+|\d{3,15})$/);
  }
  expect(hotlinesFor('sy').every(({ country }) => country === null)).toBe(true);
  expect(hotlinesFor(null).length).toBe(3);
});
