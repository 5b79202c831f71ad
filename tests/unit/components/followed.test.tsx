// @vitest-environment happy-dom
import { act, fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Followed } from '../../../components/followed';
import { StillThere } from '../../../components/still-there';
import { TellStep } from '../../../components/tell-step';
import { follow } from '../../../utils/i18n/follow';
import { buttonOf, fieldOf, inLanguage } from './in-language';
import { followedReport, takenBackStep } from './invented';

const opened = { ...followedReport, standing: 'opened', steps: [], next: ['submitted'], deadlines: [] } as const;
const followed = {
  pages: [],
  refused: null,
  onTell: async () => true,
  onTakeBack: async () => true,
  onOpenBody: () => {},
} as const;
const settle = () => act(async () => {});

test('an opened report says that nobody knows whether it was sent, and only her two presses change that', async () => {
  const onTell = vi.fn(async () => true);
  const screen = inLanguage(<Followed {...followed} reports={[opened]} onTell={onTell} />);
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
  const screen = inLanguage(<Followed {...followed} reports={[opened]} />);
  fireEvent.click(buttonOf(screen, 'I sent it: An invented form'));
  expect(document.activeElement?.textContent).toBe('I sent it');
  fireEvent.click(buttonOf(screen, 'Keep this'));
  await settle();
  expect(document.activeElement?.textContent).toBe('Opened. Not known whether it was sent.');
});

test('what was refused stays open with what she typed, and says why', async () => {
  const onTell = vi.fn(async () => false);
  const props = { ...followed, reports: [opened], onTell };
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

test.each(['en', 'fr', 'ar'] as const)(
  'the question of an appeal names no platform: others decide one, too (%s)',
  (language) => {
    const form = <TellStep step="appeal-decided" pages={[]} onKeep={() => {}} onCancel={() => {}} />;
    const { container } = inLanguage(form, language);
    expect(container.querySelector('legend')?.textContent).toBe(follow[language].outcome);
    expect(`${follow[language].outcome} ${follow[language].needsOutcome}`).not.toMatch(/platform|plateforme|منص/);
  },
);

test('only the last step that stands can be a mistake; she is asked once more, and may let it stand', async () => {
  const onTakeBack = vi.fn(async () => true);
  const [sent] = followedReport.steps;
  const receipt = { ...sent!, step: 'acknowledged', recordedAt: '2026-11-21T13:00:00.000Z' } as const;
  const report = { ...followedReport, standing: 'acknowledged', steps: [takenBackStep, sent!, receipt] } as const;
  const screen = inLanguage(<Followed {...followed} reports={[report]} onTakeBack={onTakeBack} />);
  const mistakes = () => screen.queryAllByRole('button', { name: /^That was a mistake/ });
  expect(mistakes().map((button) => button.getAttribute('aria-label'))).toEqual([
    'That was a mistake: Receipt came, An invented form',
  ]);
  fireEvent.click(mistakes()[0]!);
  expect(document.activeElement?.textContent).toBe('Take this back?');
  expect(screen.container.textContent).toContain('“Receipt came” then no longer counts. Both stay written down');
  expect(mistakes()).toEqual([]);
  fireEvent.click(buttonOf(screen, 'Let it stand'));
  expect(onTakeBack).not.toHaveBeenCalled();
  expect(document.activeElement?.getAttribute('role')).toBe('status');
  fireEvent.click(mistakes()[0]!);
  fireEvent.click(buttonOf(screen, 'Yes, it was a mistake'));
  await settle();
  expect(onTakeBack).toHaveBeenCalledExactlyOnceWith('r', { step: 'acknowledged', recordedAt: receipt.recordedAt });
  expect(screen.queryByText('Take this back?')).toBeNull();
  expect(document.activeElement?.getAttribute('role')).toBe('status');
});

test.each(['en', 'fr', 'ar'] as const)(
  'in %s what she took back stays in the list, and words say so; nothing of it can be taken back again',
  (language) => {
    const report = { ...opened, steps: [takenBackStep] };
    const screen = inLanguage(<Followed {...followed} reports={[report]} />, language);
    const [line] = screen.getAllByRole('listitem');
    expect(line!.textContent).toContain(follow[language]['mistake.told']);
    expect(line!.querySelector('del')?.textContent).toContain('INVENTED-11');
    expect(line!.querySelectorAll('time')).toHaveLength(2);
    expect(screen.queryByText(follow[language].mistake)).toBeNull();
    expect(screen.getByRole('status').textContent).toBe(follow[language]['at.opened']);
  },
);

test('a step that another window took back meanwhile: the question goes, and the reason stands there', async () => {
  const screen = inLanguage(<Followed {...followed} reports={[followedReport]} onTakeBack={async () => false} />);
  fireEvent.click(screen.getByRole('button', { name: /^That was a mistake/ }));
  fireEvent.click(buttonOf(screen, 'Yes, it was a mistake'));
  await settle();
  const refused = { reportId: 'r', text: follow.en['refused.not-now'] };
  screen.again(<Followed {...followed} reports={[{ ...opened, steps: [takenBackStep] }]} refused={refused} />);
  expect(screen.getByRole('alert').textContent).toBe(
    'Another window changed this meanwhile. What stands now is shown here.',
  );
  expect(screen.queryByText('Take this back?')).toBeNull();
});

test('the day and the saved page that shows it go with the step', () => {
  const onKeep = vi.fn();
  const pages = [{ id: 'page-1', name: 'Monday, help.invalid' }];
  const screen = inLanguage(<TellStep step="acknowledged" pages={pages} onKeep={onKeep} onCancel={() => {}} />);
  fireEvent.input(fieldOf(screen, 'Day, if it was not today'), { target: { value: '2026-11-20' } });
  fireEvent.change(fieldOf(screen, 'Saved page or picture that shows it (if any)'), { target: { value: 'page-1' } });
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
    const screen = inLanguage(<Followed {...followed} reports={[gone]} />, language);
    expect(screen.container.textContent).toContain(follow[language]['page.gone']);
    expect(screen.container.textContent).toContain(follow[language].goesAlong);
    screen.again(<Followed {...followed} reports={[opened]} />);
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
