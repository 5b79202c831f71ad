// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { FirstRun } from '../../../components/first-run';
import { buttonOf, inLanguage } from './in-language';

type Props = Parameters<typeof FirstRun>[0];
const props: Props = {
  generated: 'alpha bravo charlie delta echo foxtrot',
  onLanguage: () => {},
  onAnother: () => {},
  judge: async (passphrase) => passphrase.length > 15,
  onAccept: () => {},
  onCopy: async () => {},
  busy: false,
  problem: null,
};

test('the generated passphrase is shown and accepted in one press', () => {
  const onAccept = vi.fn();
  const screen = inLanguage(<FirstRun {...props} onAccept={onAccept} />);
  expect(screen.getByText('alpha bravo charlie delta echo foxtrot')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'I have kept it – begin' }));
  expect(onAccept.mock.calls).toEqual([['alpha bravo charlie delta echo foxtrot']]);
});

test('it says what forgetting loses, and that browser sync may bring Athar elsewhere', () => {
  const { container } = inLanguage(<FirstRun {...props} />);
  expect(container.textContent).toContain('nobody can open what you saved');
  expect(container.textContent).toContain('may also appear on your other devices');
});

test('the language is one press', () => {
  const onLanguage = vi.fn();
  const screen = inLanguage(<FirstRun {...props} onLanguage={onLanguage} />);
  fireEvent.click(screen.getByRole('radio', { name: 'العربية' }));
  expect(onLanguage.mock.calls).toEqual([['ar']]);
});

test('her own passphrase waits for the gate', async () => {
  const onAccept = vi.fn();
  const screen = inLanguage(<FirstRun {...props} onAccept={onAccept} />);
  fireEvent.click(screen.getByRole('button', { name: 'Choose my own' }));
  const use = () => buttonOf(screen, 'Use this passphrase');
  fireEvent.input(screen.getByLabelText('Your own passphrase'), { target: { value: 'short' } });
  await screen.findByText('Still easy to guess. Add another word or two.');
  expect(use().disabled).toBe(true);
  fireEvent.input(screen.getByLabelText('Your own passphrase'), { target: { value: 'long enough to pass' } });
  await waitFor(() => expect(use().disabled).toBe(false));
  fireEvent.submit(use().form as HTMLFormElement);
  expect(onAccept.mock.calls).toEqual([['long enough to pass']]);
});

test('an answer of the gate about an older text does not open it', async () => {
  const answers: ((good: boolean) => void)[] = [];
  const judge = () => new Promise<boolean>((resolve) => void answers.push(resolve));
  const screen = inLanguage(<FirstRun {...props} judge={judge} />);
  fireEvent.click(screen.getByRole('button', { name: 'Choose my own' }));
  const field = screen.getByLabelText('Your own passphrase');
  fireEvent.input(field, { target: { value: 'a strong and long one' } });
  fireEvent.input(field, { target: { value: 'weak' } });
  answers[1]?.(false);
  answers[0]?.(true);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(buttonOf(screen, 'Use this passphrase').disabled).toBe(true);
});

test('while it is being made: progress, and no second press', () => {
  const screen = inLanguage(<FirstRun {...props} busy />);
  expect(screen.getByRole('status').textContent).toContain('Preparing');
  expect(screen.queryByRole('button', { name: 'I have kept it – begin' })).toBeNull();
});
