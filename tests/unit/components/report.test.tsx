// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { InsertBox } from '../../../components/insert-box';
import type { PlanOffer } from '../../../components/plans';
import { ReportPage } from '../../../components/report-page';
import { emptyReview } from '../../../utils/schema/review';
import { buttonOf, inLanguage } from './in-language';

const offer: PlanOffer = {
  id: 'form',
  name: 'An invented form',
  order: 'Because.',
  blocked: null,
  warnings: [],
  disclosure: { kind: 'may-be-disclosed', text: 'The author may learn it.', why: 'It asks for a name.' },
  asks: ['your name'],
  guide: ['Open it.', 'Send it yourself.'],
  verifiedOn: '2026-11-23',
  unverified: ['labels'],
  fills: true,
};
const dialog: PlanOffer = { ...offer, id: 'dialog', name: 'An invented dialog', fills: false };
type Props = Parameters<typeof ReportPage>[0];
const answered = { ...emptyReview, categories: ['blackmail' as const], role: 'herself' as const };
const props: Props = {
  review: answered,
  asking: false,
  offers: [offer, dialog],
  explanation: '',
  text: null,
  notes: [],
  values: [{ name: 'Address of the post', value: 'https://x.com/invented/status/1' }],
  opening: null,
  onReview: () => {},
  onExplanation: () => {},
  onText: () => {},
  onOpen: () => {},
  onCopy: async () => {},
};
const open = (screen: ReturnType<typeof inLanguage>) => buttonOf(screen, 'Open the form: An invented form');

test('on each way, what the author may learn stands before the button that opens it', () => {
  const { container } = inLanguage(<ReportPage {...props} />);
  const plans = [...container.querySelectorAll('[data-plan]')];
  expect(plans.map((plan) => plan.querySelector('h3')?.textContent)).toEqual([offer.name, dialog.name]);
  for (const plan of plans) {
    const notice = plan.querySelector('.disclosure') as HTMLElement;
    expect(notice.textContent).toContain('May the author learn who reported?The author may learn it.');
    expect(notice.compareDocumentPosition(plan.querySelector('button') as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  }
});

test('one press opens the way it stands on', () => {
  const onOpen = vi.fn();
  const screen = inLanguage(<ReportPage {...props} onOpen={onOpen} />);
  fireEvent.click(open(screen));
  fireEvent.click(buttonOf(screen, 'Open the dialog: An invented dialog'));
  expect(onOpen.mock.calls).toEqual([['form'], ['dialog']]);
});

test.each([
  [{ id: 'form', at: 'opened' as const }, 'There, open Athar and press “Insert”'],
  [{ id: 'dialog', at: 'opened' as const }, 'Every choice there is yours'],
  [{ id: 'form', at: 'failed' as const, text: 'Too many today.' }, 'Too many today.'],
])('what came of the press is said on that way: %j', (opening, words) => {
  const { container } = inLanguage(<ReportPage {...props} opening={opening} />);
  const notices = [...container.querySelectorAll('.notice')];
  expect(notices).toHaveLength(1);
  expect(notices[0]?.textContent).toContain(words);
  expect(notices[0]?.closest('[data-plan]')?.getAttribute('data-plan')).toBe(opening.id);
});

test('only category and role are asked first; without them nothing opens', () => {
  const onReview = vi.fn();
  const screen = inLanguage(<ReportPage {...props} asking review={emptyReview} onReview={onReview} />);
  expect(open(screen).disabled).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Blackmail' }));
  fireEvent.click(screen.getByRole('radio', { name: 'It is about me' }));
  expect(onReview.mock.calls).toEqual([[{ categories: ['blackmail'] }], [{ role: 'herself' }]]);
});

test('the questions stay while she answers, and the form opens once both are answered', () => {
  const screen = inLanguage(<ReportPage {...props} asking />);
  expect(screen.getByText('Two things first')).toBeTruthy();
  expect(open(screen).disabled).toBe(false);
});

test('once both are answered she can write at once; before, the page begins at its title', () => {
  const ready = inLanguage(<ReportPage {...props} />);
  expect(document.activeElement).toBe(ready.getByLabelText(/^In your own words/));
  ready.unmount();
  inLanguage(<ReportPage {...props} asking review={emptyReview} />);
  expect(document.activeElement?.tagName).toBe('H1');
});

test('without her own words there is no text; with them it is hers to change', () => {
  const onText = vi.fn();
  const screen = inLanguage(<ReportPage {...props} onText={onText} />);
  expect(screen.queryByLabelText('The report, yours to change')).toBeNull();
  screen.again(<ReportPage {...props} onText={onText} explanation="It hurts." text="Post: … It hurts." />);
  fireEvent.input(screen.getByLabelText('The report, yours to change'), { target: { value: 'Mine.' } });
  expect(onText.mock.calls).toEqual([['Mine.']]);
});

test('a way that is not for this post is said and cannot be opened', () => {
  const screen = inLanguage(<ReportPage {...props} offers={[{ ...offer, blocked: 'Not for this kind.' }]} />);
  expect(screen.getByText('Not for this kind.')).toBeTruthy();
  expect(open(screen).disabled).toBe(true);
});

test('every value can be copied', async () => {
  const onCopy = vi.fn(async () => {});
  const screen = inLanguage(<ReportPage {...props} onCopy={onCopy} />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy: Address of the post' }));
  expect(onCopy.mock.calls).toEqual([['https://x.com/invented/status/1']]);
  expect(await screen.findByRole('button', { name: 'Copied: Address of the post' })).toBeTruthy();
});

const insert: Parameters<typeof InsertBox>[0] = {
  busy: false,
  lines: null,
  refused: null,
  filledAny: false,
  values: props.values,
  onInsert: () => {},
  onCopy: async () => {},
};

test('insert is one press; the result says what is left for her', () => {
  const onInsert = vi.fn();
  const screen = inLanguage(<InsertBox {...insert} onInsert={onInsert} />);
  fireEvent.click(screen.getByRole('button', { name: 'Insert into the form' }));
  expect(onInsert).toHaveBeenCalledTimes(1);
  const lines = [
    { name: 'Text', state: 'filled', good: true },
    { name: 'your name', state: 'left for you', good: false },
  ];
  screen.again(<InsertBox {...insert} lines={lines} filledAny />);
  expect([...screen.container.querySelectorAll('.filled li')].map((line) => line.className)).toEqual([
    'filled-good',
    'filled-left',
  ]);
  expect(screen.getByRole('status').textContent).toContain('send it yourself');
});

test.each([
  ['nothing matched', { lines: [{ name: 'Text', state: 'not found', good: false }] }],
  ['the page is another one', { refused: 'This page is not the form.' }],
])('%s: the values to copy open by themselves', (_, change) => {
  const screen = inLanguage(<InsertBox {...insert} {...change} />);
  expect(screen.container.querySelector<HTMLDetailsElement>('details.facts')?.open).toBe(true);
});
