// @vitest-environment happy-dom
import { act, fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Locked } from '../../../components/locked';
import { buttonOf, fieldOf, inLanguage } from './in-language';

type Props = Parameters<typeof Locked>[0];
const props: Props = { busy: false, trouble: null, onUnlock: () => {}, onErase: () => {} };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

test('unlocks with the typed passphrase; it is covered until she asks', () => {
  const onUnlock = vi.fn();
  const screen = inLanguage(<Locked {...props} onUnlock={onUnlock} />);
  const field = fieldOf(screen, 'Passphrase');
  expect(field.type).toBe('password');
  fireEvent.input(field, { target: { value: 'six good words' } });
  fireEvent.submit(field.form as HTMLFormElement);
  expect(onUnlock.mock.calls).toEqual([['six good words']]);
  fireEvent.click(screen.getByRole('button', { name: 'Show: Passphrase' }));
  expect(fieldOf(screen, 'Passphrase').type).toBe('text');
});

test('wrong: said plainly, with the seconds to wait, and the button comes back after them', async () => {
  const onUnlock = vi.fn();
  const screen = inLanguage(<Locked {...props} onUnlock={onUnlock} trouble={{ why: 'wait', seconds: 2 }} />);
  fireEvent.input(screen.getByLabelText('Passphrase'), { target: { value: 'x' } });
  const button = () => buttonOf(screen, 'Unlock');
  expect(screen.getByRole('alert').textContent).toContain('That is not the passphrase');
  expect(screen.getByRole('alert').textContent).toContain('2 s');
  expect(button().disabled).toBe(true);
  fireEvent.submit(button().form as HTMLFormElement);
  expect(onUnlock).not.toHaveBeenCalled();
  await pass(1_000);
  await pass(1_000);
  expect(button().disabled).toBe(false);
});

test('the erase is reachable without the passphrase: two presses and three seconds, which one press stops', async () => {
  const onErase = vi.fn();
  const screen = inLanguage(<Locked {...props} onErase={onErase} />);
  fireEvent.click(screen.getByRole('button', { name: 'Erase everything' }));
  fireEvent.click(screen.getByRole('button', { name: 'Erase for good' }));
  await pass(1_000);
  expect(screen.getByRole('timer').textContent).toBe('Erasing in 2 s');
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  await pass(10_000);
  expect(onErase).not.toHaveBeenCalled();

  fireEvent.click(screen.getByRole('button', { name: 'Erase for good' }));
  await pass(1_000);
  await pass(1_000);
  expect(onErase).not.toHaveBeenCalled();
  await pass(1_000);
  expect(onErase).toHaveBeenCalledTimes(1);
});

test('Escape stops the countdown, and leaving the screen does too', async () => {
  const onErase = vi.fn();
  const screen = inLanguage(<Locked {...props} onErase={onErase} />);
  fireEvent.click(screen.getByRole('button', { name: 'Erase everything' }));
  fireEvent.click(screen.getByRole('button', { name: 'Erase for good' }));
  expect(document.activeElement?.textContent).toBe('Stop');
  fireEvent.keyDown(screen.getByRole('button', { name: 'Stop' }), { key: 'Escape' });
  await pass(5_000);
  fireEvent.click(screen.getByRole('button', { name: 'Erase for good' }));
  screen.unmount();
  await pass(5_000);
  expect(onErase).not.toHaveBeenCalled();
});

test('while it opens: progress is said', () => {
  const screen = inLanguage(<Locked {...props} busy />);
  expect(screen.getByRole('status').textContent).toContain('This takes a moment');
});
