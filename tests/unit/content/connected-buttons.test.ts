// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectedButtons } from '../../../utils/content/connected-buttons';
import type { PostButton } from '../../../utils/content/post-button';
import { fakeButton } from './fake-platform';

/** What the browser has thrown away, said by the test. */
const gone = new Set<object>();
let asked = 0;

beforeEach(() => {
  document.body.replaceChildren();
  gone.clear();
  asked = 0;
  vi.stubGlobal(
    'WeakRef',
    class<T extends object> {
      constructor(private readonly target: T) {}
      deref(): T | undefined {
        asked += 1;
        return gone.has(this.target) ? undefined : this.target;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

function shown(): PostButton {
  const button = fakeButton();
  document.body.append(button.host);
  return button;
}

test('are those in the page; one whose post is taken out for a while is back with it', () => {
  const buttons = connectedButtons();
  const [one, other] = [shown(), shown()];
  buttons.add(one);
  buttons.add(other);
  expect([...buttons]).toEqual([one, other]);
  one.host.remove();
  expect([...buttons].map((each) => each === other)).toEqual([true]);
  document.body.append(one.host);
  expect([...buttons].map((each) => each === one)).toEqual([true, false]);
});

test('are not kept alive: of thousands that came and went, only what is left is looked through', () => {
  const buttons = connectedButtons();
  const last = shown();
  for (let n = 0; n < 5_000; n++) {
    const button = n === 4_999 ? last : fakeButton();
    buttons.add(button);
    if (button !== last) gone.add(button);
  }
  asked = 0;
  expect([...buttons].map((each) => each === last)).toEqual([true]);
  expect(asked).toBeLessThan(500);
});
