// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type ButtonState, show } from '../../../utils/content/button-states';
import { createPostButton, type PostButton } from '../../../utils/content/post-button';
import { button as shellTexts } from '../../../utils/i18n/button';
import { buttonStates as texts } from '../../../utils/i18n/button-states';
import { hollowReasons } from '../../../utils/i18n/hollow-reasons';
import type { HollowReason } from '../../../utils/platforms/platform';
import { Refusal } from '../../../utils/schema/messages';
import type { Language } from '../../../utils/schema/settings';
import { trusted, watchShadowRoots } from './fake-page';

let roots: WeakMap<Element, ShadowRoot>;
let controller: AbortController;
const onPress = vi.fn();

beforeEach(() => {
  document.body.replaceChildren();
  roots = watchShadowRoots();
  controller = new AbortController();
  onPress.mockClear();
});
afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function make(language: Language = 'en', layout: 'inline' | 'corner' = 'inline') {
  const button = createPostButton({
    document,
    layout,
    language,
    signal: controller.signal,
    theme: () => 'light',
    onPress,
  });
  document.body.append(button.host);
  const shadow = roots.get(button.host)!;
  const mark = shadow.querySelector<HTMLButtonElement>('.mark')!;
  const status = shadow.querySelector('[role=status]')!;
  return { button, shadow, mark, status, undo: () => shadow.querySelector<HTMLButtonElement>('.undo') };
}

describe('the host', () => {
  test('carries no attribute, and its root is closed to the page', () => {
    const { button } = make();
    expect(button.host.outerHTML).toBe('<div></div>');
    expect(button.host.shadowRoot).toBeNull();
  });

  test('has a real button inside, named in her language', () => {
    for (const language of ['en', 'fr', 'ar'] as const) {
      const { mark, shadow } = make(language);
      expect(mark.localName).toBe('button');
      expect(mark.type).toBe('button');
      expect(mark.getAttribute('aria-label')).toBe(shellTexts[language].document);
      expect(shadow.querySelector('.root')?.getAttribute('lang')).toBe(language);
      expect(shadow.querySelector('.root')?.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    }
  });
});

describe('a press', () => {
  test('of a person is one press', () => {
    make().mark.dispatchEvent(trusted('click'));
    expect(onPress).toHaveBeenCalledOnce();
  });

  test('that the page makes up is none', () => {
    const { mark, button } = make();
    mark.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
    button.host.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
    button.host.dispatchEvent(trusted('click'));
    expect(onPress).not.toHaveBeenCalled();
  });

  test('is none while it is saving, and none after the end', () => {
    const { mark, button } = make();
    button.say('saving', null);
    mark.dispatchEvent(trusted('click'));
    expect(mark.getAttribute('aria-disabled')).toBe('true');
    button.say('idle', null);
    controller.abort();
    mark.dispatchEvent(trusted('click'));
    expect(onPress).not.toHaveBeenCalled();
  });

  test.each([
    'click',
    'dblclick',
    'mousedown',
    'mouseup',
    'pointerdown',
    'pointerup',
    'keydown',
    'keyup',
    'contextmenu',
    'touchstart',
  ])('%s does not reach the post, so the post does not open', (type) => {
    const post = document.createElement('article');
    document.body.append(post);
    const { mark, button } = make();
    post.append(button.host);
    const heard = vi.fn();
    post.addEventListener(type, heard);
    mark.dispatchEvent(trusted(type));
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('what it says', () => {
  const undo = '5f0e8a52-9d0b-4c0b-8a51-0c3f5b0f7f10';
  const say = (button: PostButton, state: ButtonState, language: Language = 'en') =>
    show(button, state, language, controller.signal);

  test.each<[ButtonState, string]>([
    [{ at: 'saved', partly: false, hint: null, undo }, texts.en.saved],
    [{ at: 'saved', partly: true, hint: null, undo }, texts.en.savedPartly],
    [{ at: 'saved', partly: true, hint: 'incomplete', undo }, `${texts.en.savedPartly} ${texts.en['hint.incomplete']}`],
    [{ at: 'undone' }, texts.en.undone],
    [{ at: 'too-late' }, texts.en['too-late']],
    [{ at: 'held', opened: true }, texts.en.held],
    [{ at: 'held', opened: false }, texts.en['held-closed']],
    [{ at: 'idle' }, ''],
  ])('%j', (state, text) => {
    const { button, status } = make();
    say(button, state);
    expect(status.textContent).toBe(text);
    expect(button.at()).toBe(state.at);
  });

  test('why there was no post to keep, each reason in its own words in every language', () => {
    // A reason that an adapter gains does not compile here until it is told too.
    const reasons: Record<HollowReason, true> = {
      ...{ wall: true, unavailable: true, skeleton: true, empty: true, placeholder: true },
      ...{ service: true, unsent: true, leaving: true, unknown: true, chats: true },
    };
    for (const language of ['en', 'fr', 'ar'] as const) {
      const told = Object.keys(reasons).map((hollow) => {
        const { button, status } = make(language);
        say(button, { at: 'not-saved', hollow: hollow as HollowReason }, language);
        expect(button.at()).toBe('not-saved');
        return status.textContent;
      });
      expect(new Set(told).size).toBe(Object.keys(reasons).length);
      expect(new Set(told)).toEqual(new Set(Object.values(hollowReasons[language])));
    }
  });

  test('why it was not saved, and what to do, for every reason in every language', () => {
    for (const why of [...Refusal.options, 'reload'] as const) {
      for (const language of ['en', 'fr', 'ar'] as const) {
        const { button, status } = make(language);
        say(button, { at: 'not-saved', why }, language);
        expect(status.textContent).toBe(texts[language][`why.${why}`]);
        // Two sentences: what happened, and what to do.
        expect(status.textContent).toMatch(/[.:].+\.$/s);
      }
    }
  });

  test('what she can do next stays until she looks away from the post; plain success goes quiet', () => {
    vi.useFakeTimers();
    const asks = make();
    const done = make();
    say(asks.button, { at: 'saved', partly: false, hint: 'translated', undo });
    say(done.button, { at: 'saved', partly: false, hint: null, undo });
    vi.advanceTimersByTime(60_000);
    expect(asks.button.says.hasAttribute('data-quiet')).toBe(false);
    expect(done.button.says.hasAttribute('data-quiet')).toBe(true);
    vi.useRealTimers();
  });

  test('the keyboard stays on the button when its state changes', () => {
    const { button, shadow, mark } = make();
    mark.focus();
    const before = shadow.activeElement;
    button.say('saving', 'Saving…');
    say(button, { at: 'saved', partly: false, hint: null, undo });
    expect(shadow.activeElement).toBe(before);
    expect(shadow.querySelector('.mark')).toBe(mark);
  });

  test('none of it is written into the page', () => {
    const { button } = make();
    say(button, { at: 'not-saved', why: 'quota' });
    expect(document.body.innerHTML).toBe('<div></div>');
    expect(document.head.innerHTML).toBe('');
  });
});

describe('undo', () => {
  const undo = '5f0e8a52-9d0b-4c0b-8a51-0c3f5b0f7f10';
  const answerWith = (answer: unknown) => {
    const asked = vi.fn();
    fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
      asked(message);
      return Promise.resolve(answer) as never;
    });
    return asked;
  };
  function saved(language: Language = 'en') {
    const made = make(language);
    show(made.button, { at: 'saved', partly: false, hint: null, undo }, language, controller.signal);
    return made;
  }

  test('takes this one capture back', async () => {
    const asked = answerWith({ state: 'undone' });
    const made = saved('ar');
    expect(made.undo()?.textContent).toBe(texts.ar.undo);
    made.undo()!.focus();
    made.undo()!.dispatchEvent(trusted('click'));
    await vi.waitFor(() => expect(made.button.at()).toBe('undone'));
    expect(asked).toHaveBeenCalledExactlyOnceWith({ athar: 'undoCapture', input: { undo } });
    expect(made.status.textContent).toBe(texts.ar.undone);
    expect(made.undo()).toBeNull();
    // The keyboard stays at the button.
    expect((made.status.getRootNode() as ShadowRoot).activeElement?.className).toBe('mark');
  });

  test('is not for the page to press', async () => {
    const asked = answerWith({ state: 'undone' });
    const made = saved();
    made.undo()!.dispatchEvent(new Event('click', { bubbles: true }));
    await Promise.resolve();
    expect(asked).not.toHaveBeenCalled();
    expect(made.button.at()).toBe('saved');
  });

  test('says when it is too late, also when nobody answers any more', async () => {
    answerWith({ state: 'too-late' });
    const late = saved();
    late.undo()!.dispatchEvent(trusted('click'));
    await vi.waitFor(() => expect(late.button.at()).toBe('too-late'));
    fakeBrowser.reset();
    const gone = saved();
    gone.undo()!.dispatchEvent(trusted('click'));
    await vi.waitFor(() => expect(gone.button.at()).toBe('too-late'));
  });

  test('is offered for two minutes, and steps back after a moment', () => {
    vi.useFakeTimers();
    const made = saved();
    expect(made.button.says.hasAttribute('data-quiet')).toBe(false);
    vi.advanceTimersByTime(10_000);
    expect(made.button.says.hasAttribute('data-quiet')).toBe(true);
    vi.advanceTimersByTime(109_000);
    expect(made.undo()).not.toBeNull();
    vi.advanceTimersByTime(2_000);
    expect(made.undo()).toBeNull();
  });

  test('does not stay when the node shows another post', () => {
    const made = saved();
    made.button.say('idle', null);
    expect(made.undo()).toBeNull();
  });
});
