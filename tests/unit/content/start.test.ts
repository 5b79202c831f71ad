// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type InPage, type Pressed, provideInPage } from '../../../utils/content/in-page';
import { hearPointing, pointedAt } from '../../../utils/content/pointed';
import { startOnPage } from '../../../utils/content/start';
import { button as texts } from '../../../utils/i18n/button';
import { takenBack } from '../../../utils/i18n/taken-back';
import { defaultSettings, type Settings } from '../../../utils/schema/settings';
import { addPost, fakeFinder, fakeFrames, trusted, watchShadowRoots } from './fake-page';

let frames: ReturnType<typeof fakeFrames>;
let roots: WeakMap<Element, ShadowRoot>;
let clock = 10_000;
const pressedOnes: Pressed[] = [];
const asked: string[] = [];
const saveHeld = vi.fn(async () => undefined);
const parts: InPage = {
  async press(pressed) {
    pressedOnes.push(pressed);
  },
  saveHeld,
  documentPage: async () => ({ at: 'idle', text: null, offersWhole: false }),
};
const inPageKey = Symbol.for('athar.in-page');
const pageKey = Symbol.for('athar.page');
const globals = globalThis as Record<symbol, unknown>;

beforeEach(() => {
  document.body.replaceChildren();
  frames = fakeFrames();
  roots = watchShadowRoots();
  pressedOnes.length = 0;
  asked.length = 0;
  saveHeld.mockClear();
  globals[inPageKey] = undefined;
  vi.spyOn(window.performance, 'now').mockImplementation(() => clock);
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    const { athar } = message as { athar: string };
    asked.push(athar);
    if (athar === 'loadInPage') provideInPage(parts);
    return Promise.resolve({ state: 'loaded' }) as never;
  });
});
afterEach(() => {
  (globals[pageKey] as AbortController | undefined)?.abort();
  vi.restoreAllMocks();
  clock += 100_000;
});

const settings = (change: Partial<Settings>) =>
  fakeBrowser.storage.local.set({ settings: { ...defaultSettings, ...change } });
async function start(): Promise<void> {
  hearPointing(window);
  await startOnPage([fakeFinder], window);
  await frames.settle();
}
const hosts = (post: Element) => Array.from(post.querySelectorAll('footer > div'));
const markIn = (post: Element) => roots.get(hosts(post)[0]!)!.querySelector<HTMLButtonElement>('.mark')!;
async function pressIn(post: Element): Promise<void> {
  markIn(post).dispatchEvent(trusted('click'));
  await new Promise((done) => setTimeout(done, 5));
}

describe('settings', () => {
  test('buttons are there unless she took them away, and come and go with the setting', async () => {
    const post = addPost('1');
    await settings({ buttons: false });
    await start();
    expect(hosts(post)).toHaveLength(0);
    await settings({ buttons: true });
    await frames.settle();
    expect(hosts(post)).toHaveLength(1);
    await settings({ buttons: false });
    await frames.settle();
    expect(hosts(post)).toHaveLength(0);
  });

  test('they speak her language, also after she changed it', async () => {
    const post = addPost('1');
    await settings({ language: 'ar' });
    await start();
    expect(markIn(post).getAttribute('aria-label')).toBe(texts.ar.document);
    await settings({ language: 'fr' });
    await frames.settle();
    expect(hosts(post)).toHaveLength(1);
    expect(markIn(post).getAttribute('aria-label')).toBe(texts.fr.document);
  });

  test.each([undefined, null, 'nonsense', { language: 'xx', buttons: 'maybe' }])(
    'unreadable ones (%j) are the defaults',
    async (stored) => {
      const post = addPost('1');
      if (stored !== undefined) await fakeBrowser.storage.local.set({ settings: stored });
      await start();
      expect(markIn(post).getAttribute('aria-label')).toBe(texts.en.document);
    },
  );
});

describe('a button that the page moved', () => {
  const pressMoved = async (into: Element, own: Element) => {
    const host = hosts(own)[0]!;
    const mark = markIn(own);
    into.querySelector('footer')!.append(host);
    mark.dispatchEvent(trusted('click'));
    await new Promise((done) => setTimeout(done, 5));
  };

  test('into another post is handed over as not lying in its own, in its own as lying there', async () => {
    const [one, two] = [addPost('1'), addPost('2')];
    await start();
    await pressMoved(two, one);
    expect(pressedOnes).toMatchObject([{ element: one, key: '1', isOn: false }]);
    await pressIn(two);
    expect(pressedOnes[1]).toMatchObject({ element: two, key: '2', isOn: true });
  });
});

describe('where she opened the context menu', () => {
  const point = (post: Element) => post.querySelector('p')!.dispatchEvent(trusted('contextmenu'));

  test('is remembered with the post that stood there', async () => {
    const post = addPost('1');
    await start();
    point(post);
    post.setAttribute('data-id', '2');
    expect(pointedAt()).toMatchObject({ element: post.querySelector('p'), key: '1' });
  });

  test('beside every post belongs to none', async () => {
    addPost('1');
    await start();
    document.body.append(document.createElement('h2'));
    document.querySelector('h2')!.dispatchEvent(trusted('contextmenu'));
    expect(pointedAt()).toMatchObject({ key: null });
  });

  test('is known with her buttons switched off, too: the context menu is her way then', async () => {
    const post = addPost('1');
    await settings({ buttons: false });
    await start();
    point(post);
    expect(hosts(post)).toHaveLength(0);
    expect(pointedAt()).toMatchObject({ element: post.querySelector('p'), key: '1' });
  });

  test('is told by the browser alone: a page that keeps the event from all who listen later keeps it from nobody here', async () => {
    const [one, two] = [addPost('1'), addPost('2')];
    await start();
    point(one);
    const stop = (event: Event) => event.stopImmediatePropagation();
    window.addEventListener('contextmenu', stop, { capture: true });
    point(two);
    window.removeEventListener('contextmenu', stop, { capture: true });
    expect(pointedAt()).toMatchObject({ element: two.querySelector('p'), key: '2' });
  });

  test('is an old place a minute later: nobody keeps a menu open so long', async () => {
    const post = addPost('1');
    await start();
    point(post);
    clock += 59_000;
    expect(pointedAt()).toMatchObject({ key: '1' });
    clock += 2_000;
    expect(pointedAt()).toBeNull();
  });

  test('where the page cannot be read at that moment, it is not the place of before', async () => {
    const [one, two] = [addPost('1'), addPost('2')];
    await start();
    point(one);
    const failed = (event: Event) => event.preventDefault();
    window.addEventListener('error', failed);
    vi.spyOn(fakeFinder, 'findPosts').mockImplementationOnce(() => {
      throw new Error('invented');
    });
    try {
      point(two);
    } catch {
      // A browser reports it, and goes on.
    }
    window.removeEventListener('error', failed);
    expect(pointedAt()).toBeNull();
  });

  test('made by a script of the page, it is nowhere', async () => {
    const post = addPost('1');
    await start();
    post.querySelector('p')!.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
    expect(pointedAt()).toBeNull();
  });

  test('is forgotten when our part of the page ends', async () => {
    const post = addPost('1');
    await start();
    point(post);
    expect(pointedAt()).not.toBeNull();
    (globals[pageKey] as AbortController).abort();
    expect(pointedAt()).toBeNull();
    point(post);
    expect(pointedAt()).toBeNull();
  });
});

describe('a press', () => {
  test('loads the rest once, and hands over which post it was', async () => {
    const first = addPost('1');
    const second = addPost('2');
    await settings({ vault: 'ready' });
    await start();
    await pressIn(first);
    await pressIn(second);
    expect(asked).toEqual(['loadInPage']);
    expect(pressedOnes.map(({ key, element }) => [key, element])).toEqual([
      ['1', first],
      ['2', second],
    ]);
    expect(pressedOnes[0]?.isSetUp()).toBe(true);
    expect(pressedOnes[0]?.monotonicMs).toBe(Math.round(clock));
    expect([...pressedOnes[0]!.buttons].map(({ host }) => host)).toEqual([...hosts(first), ...hosts(second)]);
  });

  test('names the post that the node shows now, not the one it showed before', async () => {
    const post = addPost('1');
    await start();
    post.setAttribute('data-id', '2');
    await pressIn(post);
    expect(pressedOnes[0]?.key).toBe('2');
  });

  test('twice within 800 ms on one post is one press', async () => {
    const post = addPost('1');
    await start();
    await pressIn(post);
    pressedOnes[0]!.button.say('saved', null);
    clock += 700;
    await pressIn(post);
    expect(pressedOnes).toHaveLength(1);
    clock += 101;
    await pressIn(post);
    expect(pressedOnes).toHaveLength(2);
  });

  test('says that it is saving at once', async () => {
    const post = addPost('1');
    await start();
    await pressIn(post);
    expect(roots.get(hosts(post)[0]!)!.querySelector('[role=status]')?.textContent).toBe(texts.en.saving);
  });

  test('on a page that was taken back says so, not that Athar was updated', async () => {
    const post = addPost('1');
    await startOnPage([fakeFinder], window, { takenBack });
    await frames.settle();
    for (const [reason, says] of [
      ['not-allowed', takenBack.en.says],
      ['failed', texts.en['why.reload']],
    ] as const) {
      fakeBrowser.runtime.onMessage.removeAllListeners();
      fakeBrowser.runtime.onMessage.addListener(() => Promise.resolve({ state: 'refused', reason }) as never);
      clock += 1_000;
      await pressIn(post);
      expect(roots.get(hosts(post)[0]!)!.querySelector('[role=status]')?.textContent).toBe(says);
    }
  });

  test('whose worker ends under the first message is heard by the next worker', async () => {
    const post = addPost('1');
    await start();
    fakeBrowser.runtime.onMessage.removeAllListeners();
    fakeBrowser.runtime.onMessage.addListener(() => {
      asked.push('ended');
      fakeBrowser.runtime.onMessage.removeAllListeners();
      fakeBrowser.runtime.onMessage.addListener(() => {
        asked.push('loaded');
        provideInPage(parts);
        return Promise.resolve({ state: 'loaded' }) as never;
      });
      return Promise.reject(new Error('the message channel closed')) as never;
    });
    await pressIn(post);
    expect(asked).toEqual(['ended', 'loaded']);
    expect(pressedOnes).toHaveLength(1);
  });

  test('that finds nobody says to reload the page', async () => {
    const post = addPost('1');
    await start();
    fakeBrowser.runtime.onMessage.removeAllListeners();
    await pressIn(post);
    expect(roots.get(hosts(post)[0]!)!.querySelector('[role=status]')?.textContent).toBe(texts.en['why.reload']);
  });
});

test('what a press needs, brought twice: the first stays, and saves what it holds at the end of the first run', async () => {
  provideInPage(parts);
  const second = vi.fn(async () => undefined);
  provideInPage({ ...parts, saveHeld: second });
  await settings({ vault: 'absent' });
  await start();
  await settings({ vault: 'ready' });
  expect(saveHeld).toHaveBeenCalledOnce();
  expect(second).not.toHaveBeenCalled();
});

test('the end of the first run saves what this page holds, once', async () => {
  provideInPage(parts);
  await settings({ vault: 'absent' });
  await start();
  await settings({ vault: 'absent', language: 'fr' });
  expect(saveHeld).not.toHaveBeenCalled();
  await settings({ vault: 'ready' });
  await settings({ vault: 'ready', language: 'en' });
  expect(saveHeld).toHaveBeenCalledOnce();
});

describe('two scripts of ours in one page', () => {
  test('the newer takes over: one button on each post', async () => {
    const post = addPost('1');
    await start();
    const [old] = hosts(post);
    await start();
    expect(hosts(post)).toHaveLength(1);
    expect(hosts(post)[0]).not.toBe(old);
    await settings({ buttons: false });
    await frames.settle();
    await settings({ buttons: true });
    await frames.settle();
    expect(hosts(post)).toHaveLength(1);
  });

  test('one whose extension is gone takes its buttons along', async () => {
    const post = addPost('1');
    await start();
    const { id } = fakeBrowser.runtime;
    fakeBrowser.runtime.id = undefined as never;
    addPost('2');
    await frames.settle();
    fakeBrowser.runtime.id = id;
    expect(hosts(post)).toHaveLength(0);
  });
});
