// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askConsent } from '../../../utils/content/ask-consent';
import { show } from '../../../utils/content/button-states';
import { createPostButton, type PostButton } from '../../../utils/content/post-button';
import { buttonStates as texts } from '../../../utils/i18n/button-states';
import { trusted, watchShadowRoots } from './fake-page';

const room = { width: 800, height: 600 };
const words = { width: 260, height: 90 };
let roots: WeakMap<Element, ShadowRoot>;
let controller: AbortController;
let open: WeakSet<Element>;

beforeEach(() => {
  document.body.innerHTML = '<article><p>a message</p></article>';
  roots = watchShadowRoots();
  controller = new AbortController();
  open = new WeakSet();
  vi.stubGlobal('innerWidth', room.width);
  vi.stubGlobal('innerHeight', room.height);
  // The top layer, which this document does not have; tests/e2e/private-chat.test.ts looks at a real one.
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      if (open.has(this) || !this.isConnected) throw new Error('InvalidStateError');
      open.add(this);
    },
  });
  const { matches } = Element.prototype;
  vi.spyOn(HTMLElement.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return selector === ':popover-open' ? open.has(this) : matches.call(this, selector);
  });
});
afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
});

function buttonAt(left: number, top: number): PostButton {
  const button = createPostButton({
    document,
    layout: 'corner',
    language: 'en',
    signal: controller.signal,
    theme: () => 'light',
    onPress: () => undefined,
  });
  document.querySelector('article')!.append(button.host);
  vi.spyOn(button.host, 'getBoundingClientRect').mockReturnValue(new DOMRect(left, top, 28, 28));
  vi.spyOn(button.says, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, words.width, words.height));
  return button;
}
const refuse = (button: PostButton) => show(button, { at: 'not-saved', why: 'failed' }, 'en', controller.signal);
const placeOf = ({ says }: PostButton) => ({
  left: Number.parseFloat(says.style.getPropertyValue('--left')),
  top: Number.parseFloat(says.style.getPropertyValue('--top')),
});

describe('what the button says', () => {
  test.each([
    ['at the end of the window', 770, 100],
    ['at its start', -20, 100],
    ['at its foot', 300, 570],
    ['in its middle', 300, 300],
  ])('stays in the window when the button is %s', (_, x, y) => {
    const button = buttonAt(x, y);
    refuse(button);
    expect(open.has(button.says)).toBe(true);
    const { left, top } = placeOf(button);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + words.width).toBeLessThanOrEqual(room.width);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top + words.height).toBeLessThanOrEqual(room.height);
    // Nor on the button itself.
    expect(top >= y + 28 || top + words.height <= y).toBe(true);
  });

  test('ends where the button ends on a page that runs right to left', () => {
    document.body.style.direction = 'rtl';
    const button = buttonAt(500, 100);
    button.host.style.direction = 'rtl';
    refuse(button);
    expect(placeOf(button).left + words.width).toBe(528);
    document.body.removeAttribute('style');
  });

  test('follows the button when the page scrolls, and no longer once ours is over', () => {
    const button = buttonAt(300, 300);
    refuse(button);
    const before = placeOf(button);
    vi.mocked(button.host.getBoundingClientRect).mockReturnValue(new DOMRect(300, 200, 28, 28));
    window.dispatchEvent(new Event('scroll'));
    expect(placeOf(button)).toEqual({ left: before.left, top: before.top - 100 });
    controller.abort();
    vi.mocked(button.host.getBoundingClientRect).mockReturnValue(new DOMRect(300, 100, 28, 28));
    window.dispatchEvent(new Event('scroll'));
    expect(placeOf(button).top).toBe(before.top - 100);
  });

  test('is not lifted where nothing is said', () => {
    const button = buttonAt(300, 300);
    show(button, { at: 'idle' }, 'en', controller.signal);
    expect(open.has(button.says)).toBe(false);
  });

  test('goes with the button, is lifted again with it, and leaves the markup byte for byte', () => {
    const markup = document.body.innerHTML;
    const button = buttonAt(300, 300);
    refuse(button);
    expect(button.host.outerHTML).toBe('<div></div>');
    expect(button.host.shadowRoot).toBeNull();
    expect(document.body.contains(button.host)).toBe(true);
    button.host.remove();
    // A browser closes it with its removal.
    open.delete(button.says);
    window.dispatchEvent(new Event('resize'));
    expect(open.has(button.says)).toBe(false);
    expect(document.body.innerHTML).toBe(markup);
    document.querySelector('article')!.append(button.host);
    button.host.dispatchEvent(new Event('pointerenter'));
    expect(open.has(button.says)).toBe(true);
  });
});

describe('a lifted question', () => {
  test('lies in the closed root, and only a real press answers it', async () => {
    const button = buttonAt(300, 300);
    const answer = vi.fn();
    void askConsent(button, 'en', controller.signal).then(answer);
    expect(open.has(button.says)).toBe(true);
    expect(button.says.getRootNode()).toBe(roots.get(button.host));
    expect(document.querySelectorAll('.answer')).toHaveLength(0);
    const yes = Array.from(button.says.querySelectorAll('button')).find((each) => each.textContent === texts.en.yes)!;
    yes.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await Promise.resolve();
    expect(answer).not.toHaveBeenCalled();
    yes.dispatchEvent(trusted('click'));
    await Promise.resolve();
    await Promise.resolve();
    expect(answer).toHaveBeenCalledWith(true);
  });
});
