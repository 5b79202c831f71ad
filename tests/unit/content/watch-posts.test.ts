// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Watch, watchPosts } from '../../../utils/content/watch-posts';
import { addPost, fakeFinder, fakeFrames } from './fake-page';

let frames: ReturnType<typeof fakeFrames>;
let controller: AbortController;
let clock: number;
let isAlive: boolean;
const rebound = vi.fn<(id: string | null) => void>();

beforeEach(() => {
  document.body.replaceChildren();
  frames = fakeFrames();
  controller = new AbortController();
  clock = 0;
  isAlive = true;
  rebound.mockClear();
});
afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function start(more: Partial<Watch> = {}) {
  return watchPosts({
    finder: () => fakeFinder,
    document,
    signal: controller.signal,
    alive: () => isAlive,
    onDead: () => controller.abort(),
    now: () => clock,
    place(element) {
      const host = document.createElement('div');
      return { host, rebind: () => rebound(element.getAttribute('data-id')), isIdle: () => true };
    },
    ...more,
  });
}

/** The browser's word on where an element is, said by the test. */
function fakeDistances() {
  let tell: IntersectionObserverCallback = () => {};
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
      constructor(callback: IntersectionObserverCallback) {
        tell = callback;
      }
    },
  );
  return (target: Element, { isIntersecting, height }: { isIntersecting: boolean; height: number }) =>
    tell(
      [{ target, isIntersecting, boundingClientRect: { height } }] as unknown as IntersectionObserverEntry[],
      {} as IntersectionObserver,
    );
}

/** The browser lays out the page when the test says so, and tells who waits for it. */
function fakeLayout(): () => void {
  const waiting = new Set<() => void>();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      tell: () => void;
      constructor(callback: IntersectionObserverCallback) {
        this.tell = () => callback([], this as unknown as IntersectionObserver);
      }
      observe(target: Element) {
        if (target === document.body) waiting.add(this.tell);
      }
      disconnect() {
        waiting.delete(this.tell);
      }
    },
  );
  return () => {
    for (const tell of waiting) tell();
  };
}

const measuring = (rectOf: (element: Element) => { top: number; height: number }) =>
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const { top, height } = this === document.body ? { top: 0, height: 9_000 } : rectOf(this);
    return { top, height, bottom: top + height } as DOMRect;
  });

const hostsIn = (element: Element | Document = document) => element.querySelectorAll('footer > div').length;

describe('one button on every post', () => {
  test('that is there, that comes later, and that comes deep inside something', async () => {
    const first = addPost('1');
    start();
    await frames.settle();
    expect(hostsIn(first)).toBe(1);
    const section = document.createElement('section');
    const second = addPost('2', section);
    document.body.append(section);
    const third = addPost('3');
    await frames.settle();
    expect([first, second, third].map(hostsIn)).toEqual([1, 1, 1]);
  });

  test('never two, whatever the page changes around it', async () => {
    const post = addPost('1');
    start();
    await frames.settle();
    for (let i = 0; i < 20; i++) {
      post.append(document.createElement('span'));
      await frames.settle();
    }
    expect(hostsIn()).toBe(1);
  });

  test('a post that becomes one only when it is filled', async () => {
    const shell = document.createElement('article');
    document.body.append(shell);
    start();
    await frames.settle();
    shell.setAttribute('data-id', '1');
    shell.append(document.createElement('footer'));
    await frames.settle();
    expect(hostsIn()).toBe(1);
  });

  test('a post whose place comes later gets it then, and loses it with the place', async () => {
    const post = addPost('1');
    const footer = post.querySelector('footer')!;
    footer.remove();
    start();
    await frames.settle();
    expect(hostsIn()).toBe(0);
    post.append(footer);
    await frames.settle();
    expect(hostsIn()).toBe(1);
    footer.replaceWith(document.createElement('footer'));
    await frames.settle();
    expect(hostsIn(post)).toBe(1);
  });

  test('many changes between two frames are one look', async () => {
    start();
    await frames.settle();
    for (let i = 0; i < 100; i++) addPost(String(i));
    await new Promise((done) => setTimeout(done, 0));
    expect(frames.waiting()).toBe(1);
    await frames.settle();
    expect(hostsIn()).toBe(100);
  });

  test('all are taken away at the end, and the page is byte for byte as it was', async () => {
    addPost('1');
    addPost('2');
    const before = document.body.innerHTML;
    start();
    await frames.settle();
    expect(document.body.innerHTML).not.toBe(before);
    controller.abort();
    expect(document.body.innerHTML).toBe(before);
    addPost('3');
    await frames.settle();
    expect(hostsIn()).toBe(0);
  });
});

test('a look that takes many steps is spread over frames, and every post gets its one button', async () => {
  for (let n = 0; n < 40; n++) addPost(String(n));
  const finder = {
    ...fakeFinder,
    *findInSteps(root: ParentNode) {
      for (let n = 0; n < 40; n++) {
        clock += 2;
        yield;
      }
      return fakeFinder.findPosts(root);
    },
  };
  start({ finder: () => finder });
  const tookMs: number[] = [];
  while (frames.waiting() > 0 && tookMs.length < 100) {
    const before = clock;
    frames.run();
    tookMs.push(clock - before);
  }
  expect(hostsIn()).toBe(40);
  expect(Math.max(...tookMs)).toBeLessThanOrEqual(8);
  expect(tookMs.length).toBeGreaterThan(8);
});

describe('recycled nodes', () => {
  test('a node that shows another post is told so, once', async () => {
    const post = addPost('1');
    const watch = start();
    await frames.settle();
    post.setAttribute('data-id', '2');
    watch.sweep();
    await frames.settle();
    watch.sweep();
    await frames.settle();
    expect(rebound).toHaveBeenCalledExactlyOnceWith('2');
    expect(hostsIn()).toBe(1);
  });

  test('a place that was emptied is forgotten with its button; one that says something is kept', async () => {
    const posts = ['1', '2'].map((id) => addPost(id));
    const [empty, pressed] = posts;
    const made: Element[] = [];
    const watch = start({
      place(element) {
        const host = document.createElement('div');
        made.push(element);
        return { host, rebind: () => {}, isIdle: () => element !== pressed };
      },
    });
    await frames.settle();
    const footers = posts.map((post) => post.querySelector('footer')!);
    const [, kept] = footers.map((footer) => footer.firstElementChild);
    for (const footer of footers) footer.remove();
    await frames.settle();
    posts.forEach((post, n) => void post.append(footers[n]!));
    watch.sweep();
    await frames.settle();
    expect(made.map((element) => posts.indexOf(element))).toEqual([0, 1, 0]);
    expect(posts.map(hostsIn)).toEqual([1, 1]);
    expect(pressed!.querySelector('footer > div') === kept).toBe(true);
    expect(empty!.querySelector('footer > div')).not.toBeNull();
  });

  test('a post that leaves and comes back keeps its one button', async () => {
    const post = addPost('1');
    start();
    await frames.settle();
    post.remove();
    await frames.settle();
    document.body.append(post);
    await frames.settle();
    expect(hostsIn(post)).toBe(1);
    expect(rebound).not.toHaveBeenCalled();
  });
});

describe('a page that removes our host', () => {
  test('gets it back', async () => {
    const post = addPost('1');
    start();
    await frames.settle();
    post.querySelector('footer > div')!.remove();
    await frames.settle();
    expect(hostsIn(post)).toBe(1);
  });

  test('again and again is left alone after five times, so that no loop costs her battery', async () => {
    const post = addPost('1');
    start();
    await frames.settle();
    const fighter = new MutationObserver(() => post.querySelector('footer > div')?.remove());
    let removals = 0;
    fighter.observe(post, { childList: true, subtree: true });
    const remove = vi.spyOn(Element.prototype, 'remove').mockImplementation(function (this: Element) {
      removals += 1;
      this.parentNode?.removeChild(this);
    });
    post.querySelector('footer > div')!.remove();
    await frames.settle();
    fighter.disconnect();
    remove.mockRestore();
    expect(removals).toBeLessThanOrEqual(7);
    expect(hostsIn(post)).toBe(0);
  });

  test('and rests for half a minute, then tries again', async () => {
    const post = addPost('1');
    const watch = start();
    await frames.settle();
    for (let i = 0; i < 6; i++) {
      post.querySelector('footer > div')?.remove();
      await frames.settle();
    }
    expect(hostsIn(post)).toBe(0);
    clock += 29_000;
    watch.sweep();
    await frames.settle();
    expect(hostsIn(post)).toBe(0);
    clock += 2_000;
    watch.sweep();
    await frames.settle();
    expect(hostsIn(post)).toBe(1);
  });
});

describe('navigation inside the page', () => {
  test('a new address is a new look at everything', async () => {
    let finder: typeof fakeFinder | null = null;
    start({ finder: () => finder });
    const post = addPost('1');
    await frames.settle();
    expect(hostsIn()).toBe(0);
    finder = fakeFinder;
    window.history.pushState({}, '', '/elsewhere');
    document.body.append(document.createElement('i'));
    await frames.settle();
    expect(hostsIn(post)).toBe(1);
  });

  test('a slow sweep finds what no observer told', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const hidden = addPost('');
    hidden.removeAttribute('data-id');
    start();
    await frames.settle();
    hidden.setAttribute('data-id', '1');
    await frames.settle();
    expect(hostsIn()).toBe(0);
    vi.advanceTimersByTime(2_000);
    await frames.settle();
    expect(hostsIn()).toBe(1);
  });
});

describe('an extension that was reloaded under the page', () => {
  test('is noticed with the next change: its hosts go', async () => {
    const post = addPost('1');
    start();
    await frames.settle();
    isAlive = false;
    addPost('2');
    await frames.settle();
    expect(hostsIn(post)).toBe(0);
    expect(controller.signal.aborted).toBe(true);
  });
});

describe('long pages', () => {
  /** Remembers what it was asked to look at; a look at the whole page takes `tookMs`. */
  function slowFinder(tookMs: number) {
    const looked: ParentNode[] = [];
    const finder = {
      ...fakeFinder,
      findPosts(root: ParentNode) {
        looked.push(root);
        if (root === document) clock += tookMs;
        return fakeFinder.findPosts(root);
      },
    };
    return { looked, finder };
  }

  test('what is added to a long list is looked at, the list is not', async () => {
    const list = document.createElement('section');
    document.body.append(list);
    for (let i = 0; i < 20; i++) addPost(String(i), list);
    const { looked, finder } = slowFinder(0);
    start({ finder: () => finder });
    await frames.settle();
    looked.length = 0;
    const added = addPost('new', list);
    await frames.settle();
    expect(looked).toEqual([added]);
    expect(hostsIn(added)).toBe(1);
  });

  test('a comment that is added inside a post gets its own button', async () => {
    const post = addPost('1');
    start();
    await frames.settle();
    const comment = addPost('1/2', post);
    await frames.settle();
    expect(hostsIn(comment)).toBe(1);
    expect(hostsIn()).toBe(2);
  });

  test('where a look at everything takes long, later looks are at what is visible, once the page is laid out', async () => {
    addPost('1');
    const { looked, finder } = slowFinder(10);
    const layOut = fakeLayout();
    const watch = start({ finder: () => finder });
    await frames.settle();
    expect(looked).toContain(document);
    const visible = addPost('');
    visible.removeAttribute('data-id');
    await frames.settle();
    looked.length = 0;
    visible.setAttribute('data-id', '2');
    const measured = measuring((element) =>
      element === visible ? { top: 10, height: 100 } : { top: -500, height: 100 },
    );
    watch.sweep();
    await frames.settle();
    expect(measured).not.toHaveBeenCalled();
    expect(looked).toEqual([]);
    layOut();
    await frames.settle();
    expect(looked).toEqual([visible]);
    expect(hostsIn(visible)).toBe(1);
    clock += 60_000;
    watch.sweep();
    await frames.settle();
    expect(looked).toContain(document);
  });

  test('of a long post that is known, its comments are looked at, its parts are not: none of them is a post', async () => {
    const post = addPost('1');
    const { looked, finder } = slowFinder(10);
    const keyOf = vi.fn(fakeFinder.keyOf);
    const layOut = fakeLayout();
    const watch = start({ finder: () => ({ ...finder, keyOf }) });
    await frames.settle();
    const comments = document.createElement('section');
    for (let n = 0; n < 6; n++) addPost(`1/${n}`, comments);
    post.append(comments);
    await frames.settle();
    looked.length = 0;
    keyOf.mockClear();
    measuring((element) => ({ top: 0, height: element === post || element === comments ? 5_000 : 100 }));
    watch.sweep();
    layOut();
    await frames.settle();
    expect(looked).toEqual([...comments.children]);
    expect(keyOf.mock.calls.map(([element]) => element)).toContain(post);
  });

  test('known posts far from what is visible are left alone, and the page is not laid out to know it', async () => {
    const [far, near, boxless] = ['1', '2', '3'].map((id) => addPost(id));
    const told = fakeDistances();
    const keyOf = vi.fn(fakeFinder.keyOf);
    const measured = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    const watch = start({ finder: () => ({ ...fakeFinder, keyOf }) });
    await frames.settle();
    told(far!, { isIntersecting: false, height: 100 });
    told(near!, { isIntersecting: true, height: 100 });
    told(boxless!, { isIntersecting: false, height: 0 });
    keyOf.mockClear();
    watch.sweep();
    await frames.settle();
    expect(keyOf.mock.calls.map(([element]) => element)).toEqual([near, boxless]);
    told(far!, { isIntersecting: true, height: 100 });
    keyOf.mockClear();
    watch.sweep();
    await frames.settle();
    expect(keyOf).toHaveBeenCalledTimes(3);
    expect(measured).not.toHaveBeenCalled();
  });

  test('a place that the page fills in a thousand times between two frames is looked up once', async () => {
    const post = addPost('1');
    const observers: ((records: MutationRecord[]) => void)[] = [];
    vi.stubGlobal(
      'MutationObserver',
      class {
        observe = vi.fn();
        disconnect = vi.fn();
        constructor(callback: (records: MutationRecord[]) => void) {
          observers.push(callback);
        }
      },
    );
    start();
    await frames.settle();
    const text = post.querySelector('p')!;
    const walked = vi.fn(() => post);
    Object.defineProperty(text, 'parentNode', { get: walked });
    const records = Array.from({ length: 1_000 }, () => ({ target: text, addedNodes: [] }));
    for (const observe of observers) observe(records as unknown as MutationRecord[]);
    expect(walked).toHaveBeenCalledTimes(1);
  });

  test('a piece of work ends after six milliseconds and goes on in the next frame', async () => {
    for (let i = 0; i < 40; i++) addPost(String(i));
    start({
      finder: () => ({
        ...fakeFinder,
        keyOf(element) {
          clock += 1;
          return fakeFinder.keyOf(element);
        },
      }),
    });
    const perFrame: number[] = [];
    for (let round = 0; round < 30 && hostsIn() < 40; round++) {
      await new Promise((done) => setTimeout(done, 0));
      const before = hostsIn();
      frames.run();
      perFrame.push(hostsIn() - before);
    }
    expect(hostsIn()).toBe(40);
    expect(Math.max(...perFrame)).toBeLessThanOrEqual(8);
  });
});
