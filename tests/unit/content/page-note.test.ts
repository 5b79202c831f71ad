// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPageNote } from '../../../utils/content/page-note';
import { watchShadowRoots } from './fake-page';

let roots: WeakMap<Element, ShadowRoot>;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  roots = watchShadowRoots();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function note(shown: boolean) {
  const ended = new AbortController();
  return { ended, ...createPageNote({ document, language: 'ar', shown, signal: ended.signal }) };
}

test('speaks in a closed root, as a status, in her language’s direction', () => {
  const { button } = note(true);
  button.say('saved', 'حُفظ');
  const root = roots.get(button.host)!;
  expect(button.host.shadowRoot).toBeNull();
  expect(root.querySelector('[role="status"]')?.textContent).toBe('حُفظ');
  expect(root.querySelector('.root')).toMatchObject({ dir: 'rtl', lang: 'ar' });
});

test('leaves the page as it was, byte for byte', () => {
  const before = document.documentElement.outerHTML;
  const { button, leave, ended } = note(true);
  expect(document.documentElement.outerHTML).not.toBe(before);
  button.say('saved', 'Saved');
  leave(() => ended.abort());
  vi.runAllTimers();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a refusal stands longer than good news', () => {
  const stands = (at: 'saved' | 'not-saved') => {
    const { button, leave } = note(true);
    button.say(at, 'words');
    const gone = vi.fn();
    leave(gone);
    vi.advanceTimersByTime(20_000);
    return gone.mock.calls.length === 0;
  };
  expect(stands('saved')).toBe(false);
  expect(stands('not-saved')).toBe(true);
});

test('for the popup nothing is put into the page, and the outcome is told', () => {
  const before = document.documentElement.outerHTML;
  const { button, outcome } = note(false);
  button.say('not-saved', 'why');
  expect(outcome()).toEqual({ at: 'not-saved', text: 'why', offersWhole: false });
  expect(document.documentElement.outerHTML).toBe(before);
});

test('is out of sight while a picture is taken, without moving anything', () => {
  const { button } = note(true);
  button.hide(true);
  expect(roots.get(button.host)!.querySelector('.root')?.hasAttribute('data-hidden')).toBe(true);
  button.hide(false);
  expect(roots.get(button.host)!.querySelector('.root')?.hasAttribute('data-hidden')).toBe(false);
});
