// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { InsertBox } from '../../../components/insert-box';
import type { PlanOffer } from '../../../components/plans';
import { ReportPage } from '../../../components/report-page';
import { flags } from '../../../utils/i18n/flags';
import { reportPage } from '../../../utils/i18n/report-page';
import { emptyReview } from '../../../utils/schema/review';
import { buttonOf, fieldOf, inLanguage } from './in-language';

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
  confidence: 'Told by several.',
  press: 'open',
  fills: true,
  mail: null,
  comment: null,
  elements: null,
};
const dialog: PlanOffer = { ...offer, id: 'dialog', name: 'An invented dialog', press: 'openDialog', fills: false };
type Props = Parameters<typeof ReportPage>[0];
const answered = { ...emptyReview, categories: ['blackmail' as const], role: 'herself' as const };
const props: Props = {
  title: 'Report to the platform',
  review: answered,
  asking: false,
  offers: [offer, dialog],
  facts: { explanation: '', translation: '', goodFaith: false, language: 'en' },
  text: null,
  coveredText: null,
  notes: [],
  values: [{ name: 'Address of the post', value: 'https://x.com/invented/status/1', quotes: false }],
  opening: null,
  onReview: () => {},
  country: null,
  signature: { name: '', email: '' },
  first: null,
  onFacts: () => {},
  onText: () => {},
  onComment: () => {},
  onCountry: () => {},
  onSignature: () => {},
  onOrganisation: () => {},
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

const written = { ...props, text: 'Post: cruel words. It hurts.', coveredText: 'Post: ▒▒▒. It hurts.' };

test('without her own words there is no text; with them it is covered, and hers to change once she looks', () => {
  const onText = vi.fn();
  const screen = inLanguage(<ReportPage {...props} onText={onText} />);
  expect(screen.queryByRole('button', { name: 'Keep open' })).toBeNull();
  screen.again(<ReportPage {...written} onText={onText} />);
  expect(screen.container.innerHTML).not.toContain('cruel words');
  expect(screen.getByText('Post: ▒▒▒. It hurts.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Keep open' }));
  fireEvent.input(screen.getByLabelText('The report, yours to change'), { target: { value: 'Mine.' } });
  expect(onText.mock.calls).toEqual([['Mine.']]);
});

test('when her words and the post’s cannot be told apart, nothing of the text is shown while it is covered', () => {
  const { container } = inLanguage(<ReportPage {...written} coveredText={null} />);
  expect(container.innerHTML).not.toMatch(/cruel words|It hurts/);
});

test('in the text to read, an account keeps its sign in front; what she changes and sends has no mark of ours', () => {
  const both = 'الكاتب: @invented_1';
  const screen = inLanguage(<ReportPage {...props} text={both} coveredText={both} />, 'ar');
  const isolated = screen.container.querySelector('.report-covered bdi[dir=ltr]');
  expect(isolated?.textContent).toBe('@invented_1');
  fireEvent.click(screen.getByRole('button', { name: flags.ar.keepOpen }));
  expect(fieldOf(screen, reportPage.ar.text).value).toBe(both);
});

test('the words of the post are copied without being shown', async () => {
  const onCopy = vi.fn(async () => {});
  const values = [{ name: 'What the post says', value: 'cruel words', quotes: true }];
  const screen = inLanguage(<ReportPage {...props} values={values} onCopy={onCopy} />);
  expect(screen.container.innerHTML).not.toContain('cruel words');
  fireEvent.click(screen.getByRole('button', { name: 'Copy: What the post says' }));
  expect(onCopy.mock.calls).toEqual([['cruel words']]);
});

test('language, translation and good faith are hers to say; nothing is ticked before', () => {
  const onFacts = vi.fn();
  const screen = inLanguage(<ReportPage {...props} onFacts={onFacts} />);
  const tick = screen.getByRole('checkbox', { name: /good faith/ });
  expect((tick as HTMLInputElement).checked).toBe(false);
  fireEvent.click(tick);
  fireEvent.click(screen.getByRole('radio', { name: 'العربية' }));
  fireEvent.input(screen.getByLabelText(/in another language/), { target: { value: 'In other words.' } });
  expect(onFacts.mock.calls).toEqual([
    [{ goodFaith: true }],
    [{ language: 'ar' }],
    [{ translation: 'In other words.' }],
  ]);
});

test('two ways are shown, the others are behind one press', () => {
  const offers = ['a', 'b', 'c', 'd'].map((id) => ({ ...offer, id, name: id }));
  const { container } = inLanguage(<ReportPage {...props} offers={offers} />);
  const behind = container.querySelector('details[data-more]') as HTMLDetailsElement;
  expect(behind.open).toBe(false);
  expect(behind.querySelector('summary')?.textContent).toBe('More ways (2)');
  expect([...behind.querySelectorAll('[data-plan]')].map((plan) => plan.getAttribute('data-plan'))).toEqual(['c', 'd']);
});

test('the first way that can be filled is never behind that press, and each shown way keeps its reason', () => {
  const offers = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
    ...offer,
    id,
    name: id,
    order: `Why ${id}.`,
    fills: id >= 'd',
  }));
  const { container } = inLanguage(<ReportPage {...props} offers={offers} />);
  const shown = [...container.querySelectorAll('[data-plan]')].filter(
    (plan) => plan.closest('details[data-more]') === null,
  );
  expect(shown.map((plan) => plan.querySelector('.hint')?.textContent)).toEqual([
    'Why a.',
    'Why b.',
    'Why c.',
    'Why d.',
  ]);
  expect(container.querySelector('details[data-more] summary')?.textContent).toBe('More ways (1)');
});

test('a short text is hers to change, and what does not fit is told with numbers', () => {
  const onComment = vi.fn();
  const comment = { value: 'x'.repeat(520), limit: 512 };
  const screen = inLanguage(<ReportPage {...props} offers={[{ ...offer, comment }]} onComment={onComment} />);
  expect(screen.getByText('Too long by 8: 520 of 512 characters. Shorten it here.')).toBeTruthy();
  fireEvent.input(screen.getByLabelText('Short text for this way'), { target: { value: 'Short.' } });
  expect(onComment.mock.calls).toEqual([['Short.']]);
});

test('what a notice lacks is named and open to see', () => {
  const elements = [
    { name: 'a name', state: 'missing', missing: true },
    { name: 'the exact address of the post', state: 'there', missing: false },
  ];
  const { container } = inLanguage(<ReportPage {...props} offers={[{ ...offer, elements }]} />);
  const lacking = [...container.querySelectorAll('[data-missing="true"]')];
  expect(lacking.map((line) => line.textContent)).toEqual(['a name missing']);
  expect(lacking[0]?.closest('details')?.open).toBe(true);
});

test('the way of the organisation leads to the post, or to adding one', () => {
  const onOrganisation = vi.fn();
  const way: PlanOffer = { ...offer, press: 'organisation' };
  const screen = inLanguage(<ReportPage {...props} offers={[way]} onOrganisation={onOrganisation} />);
  fireEvent.click(screen.getByRole('button', { name: 'Go to the post and send it' }));
  screen.again(<ReportPage {...props} offers={[{ ...way, blocked: 'None yet.' }]} onOrganisation={onOrganisation} />);
  fireEvent.click(screen.getByRole('button', { name: 'Add an organisation' }));
  expect(onOrganisation).toHaveBeenCalledTimes(2);
});

test('her name stays on this page', () => {
  const onSignature = vi.fn();
  const screen = inLanguage(<ReportPage {...props} onSignature={onSignature} />);
  fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'A. Name' } });
  expect(onSignature.mock.calls).toEqual([[{ name: 'A. Name', email: '' }]]);
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
  inPart: false,
  notYet: false,
  values: props.values,
  onInsert: () => {},
  onCopy: async () => {},
};

test('insert is one press; the result says what is left for her', () => {
  const onInsert = vi.fn();
  const screen = inLanguage(<InsertBox {...insert} onInsert={onInsert} />);
  const press = screen.getByRole('button', { name: 'Insert into the form' });
  // A tick would say that it is done.
  expect(press.querySelector('svg')).toBeNull();
  fireEvent.click(press);
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
  expect([...screen.container.querySelectorAll('.filled strong')].map((name) => name.textContent)).toEqual([
    'Text',
    'Your name',
  ]);
  expect(screen.getByRole('status').textContent).toContain('send it yourself');
});

test('with a part missing it is not called good, and she is told to copy before she sends', () => {
  const lines = [
    { name: 'Text', state: 'does not fit: 300 of 200 characters', good: false },
    { name: 'Address', state: 'filled', good: true },
  ];
  const screen = inLanguage(<InsertBox {...insert} lines={lines} filledAny inPart />);
  expect(screen.container.querySelector('.notice-good')).toBeNull();
  expect(screen.container.querySelector('.notice')?.textContent).toMatch(/^Filled in only in part/);
});

test('a form whose fields are not known has no press that fills, and its values are open to copy', () => {
  const screen = inLanguage(<InsertBox {...insert} onInsert={null} />);
  expect(screen.queryByRole('button', { name: /^Insert/ })).toBeNull();
  expect(screen.getByText(/fills none of them/)).toBeTruthy();
  expect(screen.container.querySelector<HTMLDetailsElement>('details.facts')?.open).toBe(true);
});

test('before her choice on the form nothing is called missing, and nothing has to be copied', () => {
  const lines = [{ name: 'Text', state: 'not found on this page yet', good: false }];
  const screen = inLanguage(<InsertBox {...insert} lines={lines} notYet />);
  expect(screen.container.querySelector('.notice')?.textContent).toMatch(/^No field is here yet\./);
  expect(screen.container.querySelector<HTMLDetailsElement>('details.facts')?.open).toBe(false);
});

test.each([
  ['nothing matched', { lines: [{ name: 'Text', state: 'not found', good: false }] }],
  ['the page is another one', { refused: 'This page is not the form.' }],
])('%s: the values to copy open by themselves', (_, change) => {
  const screen = inLanguage(<InsertBox {...insert} {...change} />);
  expect(screen.container.querySelector<HTMLDetailsElement>('details.facts')?.open).toBe(true);
});
