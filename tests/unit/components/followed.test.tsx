// @vitest-environment happy-dom
import { act, fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Followed } from '../../../components/followed';
import { StillThere } from '../../../components/still-there';
import { TellStep } from '../../../components/tell-step';
import { follow } from '../../../utils/i18n/follow';
import { buttonOf, fieldOf, inLanguage } from './in-language';
import { followedReport } from './invented';

const opened = { ...followedReport, standing: 'opened', steps: [], next: ['submitted'], deadlines: [] } as const;
const settle = () => act(async () => {});

test('an opened report says that nobody knows whether it was sent, and only her two presses change that', async () => {
  const onTell = vi.fn(async () => true);
  const screen = inLanguage(<Followed reports={[opened]} pages={[]} refused={null} onTell={onTell} />);
  expect(screen.container.textContent).toContain('Not known whether it was sent.');
  fireEvent.click(buttonOf(screen, 'I sent it: An invented form'));
  expect(onTell).not.toHaveBeenCalled();
  expect(screen.container.textContent).toContain('Only if you pressed the platform’s own button yourself.');
  fireEvent.input(fieldOf(screen, 'Number the platform gave (if any)'), { target: { value: 'INVENTED-7' } });
  fireEvent.click(buttonOf(screen, 'Keep this'));
  await settle();
  const draft = { step: 'submitted', day: null, evidence: null, reference: 'INVENTED-7' };
  expect(onTell).toHaveBeenCalledExactlyOnceWith('r', draft);
  expect(screen.queryByText('Keep this')).toBeNull();
});

test('the focus follows her: to the questions, and back to what became of the report when they are gone', async () => {
  const screen = inLanguage(<Followed reports={[opened]} pages={[]} refused={null} onTell={async () => true} />);
  fireEvent.click(buttonOf(screen, 'I sent it: An invented form'));
  expect(document.activeElement?.textContent).toBe('I sent it');
  fireEvent.click(buttonOf(screen, 'Keep this'));
  await settle();
  expect(document.activeElement?.textContent).toBe('Opened. Not known whether it was sent.');
});

test('what was refused stays open with what she typed, and says why', async () => {
  const onTell = vi.fn(async () => false);
  const props = { reports: [opened], pages: [], onTell };
  const screen = inLanguage(<Followed {...props} refused={null} />);
  fireEvent.click(buttonOf(screen, 'I sent it: An invented form'));
  fireEvent.input(fieldOf(screen, 'Number the platform gave (if any)'), { target: { value: '<b>7' } });
  fireEvent.click(buttonOf(screen, 'Keep this'));
  await settle();
  screen.again(<Followed {...props} refused={{ reportId: 'r', text: follow.en['refused.markup'] }} />);
  expect(screen.getByRole('alert').textContent).toBe(follow.en['refused.markup']);
  expect(fieldOf(screen, 'Number the platform gave (if any)').value).toBe('<b>7');
});

test('a decision without an outcome is asked for, not kept', () => {
  const onKeep = vi.fn();
  const screen = inLanguage(<TellStep step="decided" pages={[]} onKeep={onKeep} onCancel={() => {}} />);
  fireEvent.click(buttonOf(screen, 'Keep this'));
  expect(onKeep).not.toHaveBeenCalled();
  expect(screen.container.textContent).toContain(follow.en.needsOutcome);
  fireEvent.click(screen.getByLabelText('Removed'));
  fireEvent.click(buttonOf(screen, 'Keep this'));
  expect(onKeep).toHaveBeenCalledExactlyOnceWith({
    step: 'decided',
    day: null,
    evidence: null,
    outcome: 'DECISION_VISIBILITY_CONTENT_REMOVED',
  });
});

test('the day and the saved page that shows it go with the step', () => {
  const onKeep = vi.fn();
  const pages = [{ id: 'page-1', name: 'Monday, help.invalid' }];
  const screen = inLanguage(<TellStep step="acknowledged" pages={pages} onKeep={onKeep} onCancel={() => {}} />);
  fireEvent.input(fieldOf(screen, 'Day, if it was not today'), { target: { value: '2026-11-20' } });
  fireEvent.change(fieldOf(screen, 'Saved page that shows it (if any)'), { target: { value: 'page-1' } });
  fireEvent.click(buttonOf(screen, 'Keep this'));
  expect(onKeep.mock.calls[0]?.[0]).toMatchObject({ day: '2026-11-20', evidence: 'page-1' });
});

test('"is it still there?" is hers to ask: what changed stays folded, with signs that are heard', () => {
  const onTell = vi.fn();
  const changes = [
    { text: 'was\u202e', is: 'gone' },
    { text: 'is', is: 'added' },
  ] as const;
  const seen = [{ at: '2026-11-22T10:00:00.000Z', saw: 'edited', by: 'capture', changes }] as const;
  const screen = inLanguage(
    <StillThere seen={seen} again="button" opens={false} onOpen={() => {}} onTell={onTell} />,
    'ar',
  );
  expect(screen.container.querySelector('details')?.open).toBe(false);
  expect(screen.container.querySelector('del')?.textContent).toBe(`${follow.ar.gone}was‹U+202E›`);
  expect(screen.container.querySelector('blockquote')?.dir).toBe('auto');
  expect(screen.queryByText(follow.ar.openPost)).toBeNull();
  fireEvent.click(buttonOf(screen, `${follow.ar.still} ${follow.ar['saw.removed']}`));
  expect(onTell).toHaveBeenCalledExactlyOnceWith('removed');
});

test.each(['en', 'fr', 'ar'] as const)(
  'in %s a step names its saved page, and she reads beforehand what goes along',
  (language) => {
    const [step] = followedReport.steps;
    const gone = { ...followedReport, steps: [{ ...step!, page: follow[language]['page.gone'] }] };
    const props = { pages: [], refused: null, onTell: async () => true };
    const screen = inLanguage(<Followed {...props} reports={[gone]} />, language);
    expect(screen.container.textContent).toContain(follow[language]['page.gone']);
    expect(screen.container.textContent).toContain(follow[language].goesAlong);
    screen.again(<Followed {...props} reports={[opened]} />);
    expect(screen.container.textContent).not.toContain(follow[language].goesAlong);
  },
);

test.each([
  ['button', 'press the shield on it once more'],
  ['page', 'press “Document this page”'],
  ['picture', 'look where you had the picture from'],
] as const)('to save it once more she is told what there is to press: %s', (again, words) => {
  const screen = inLanguage(
    <StillThere seen={[]} again={again} opens={again !== 'picture'} onOpen={() => {}} onTell={() => {}} />,
  );
  const said = screen.container.textContent;
  expect(said).toContain(words);
  if (again !== 'button') expect(said).not.toContain('shield');
});
