// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPointed } from '../../../utils/content/watch-pointed';
import type { Finder } from '../../../utils/platforms/platform';
import { addPost, fakeFinder } from './fake-page';

let over: AbortController;
let isAlive: boolean;
let pressed: Set<Element>;
const read = vi.fn<(id: string | null) => void>();
const rebound = vi.fn<(id: string | null) => void>();
const finder: Finder = {
  ...fakeFinder,
  keyOf(element) {
    read(element.getAttribute('data-id'));
    return fakeFinder.keyOf(element);
  },
  findPosts: () => {
    throw new Error('the chat was looked through');
  },
  postAround: (element) => element.closest('article[data-id]'),
};

beforeEach(() => {
  document.body.replaceChildren();
  over = new AbortController();
  isAlive = true;
  pressed = new Set();
  read.mockClear();
  rebound.mockClear();
  watchPointed({
    finder: () => finder,
    document,
    signal: over.signal,
    alive: () => isAlive,
    onDead: () => over.abort(),
    now: () => 0,
    place(element) {
      const host = document.createElement('div');
      host.tabIndex = 0;
      return {
        host,
        rebind: () => {
          rebound(element.getAttribute('data-id'));
          pressed.delete(element);
        },
        isIdle: () => !pressed.has(element),
      };
    },
  });
});
afterEach(() => over.abort());

const point = (at: Element, type = 'pointerover') => at.dispatchEvent(new Event(type, { bubbles: true }));
const observed = () => new Promise((done) => setTimeout(done, 0));
const hosts = (within: Element | Document = document) => within.querySelectorAll('footer > div').length;

describe('one button', () => {
  test('on nothing until she points, and no message is looked at', async () => {
    const posts = ['1', '2', '3'].map((id) => addPost(id));
    await observed();
    expect(hosts()).toBe(0);
    point(document.body);
    expect(read).not.toHaveBeenCalled();
    point(posts[1]!.querySelector('p')!);
    expect(posts.map(hosts)).toEqual([0, 1, 0]);
    expect([...new Set(read.mock.calls.flat())]).toEqual(['2']);
  });

  test('on the message that the keyboard reaches', () => {
    const post = addPost('1');
    point(post, 'focusin');
    expect(hosts(post)).toBe(1);
  });

  test('goes with her to the next message, and waits while she is between two', () => {
    const [first, second] = [addPost('1'), addPost('2')];
    point(first);
    point(document.body);
    expect(hosts(first)).toBe(1);
    point(second);
    expect([first, second].map((post) => hosts(post))).toEqual([0, 1]);
    point(first);
    expect([first, second].map((post) => hosts(post))).toEqual([1, 0]);
  });

  test('stays where it has the keyboard', () => {
    const [first, second] = [addPost('1'), addPost('2')];
    point(first);
    first.querySelector<HTMLElement>('footer > div')!.focus();
    point(second);
    expect([first, second].map((post) => hosts(post))).toEqual([1, 1]);
  });

  test('that was pressed stays with its message: it says there what became of it', () => {
    const [first, second] = [addPost('1'), addPost('2')];
    point(first);
    pressed.add(first);
    point(second);
    expect([first, second].map((post) => hosts(post))).toEqual([1, 1]);
    expect(rebound).not.toHaveBeenCalled();
  });

  test('says nothing of an older message on one that took its place', async () => {
    const post = addPost('1');
    point(post);
    pressed.add(post);
    post.setAttribute('data-id', '2');
    await observed();
    expect(rebound.mock.calls).toEqual([['2']]);
  });

  test('comes back when the page has taken it away, and leaves where it has no place', () => {
    const post = addPost('1');
    point(post);
    post.querySelector('footer')!.replaceChildren();
    point(post);
    expect(hosts(post)).toBe(1);
    const footer = post.querySelector('footer')!;
    footer.remove();
    point(post);
    expect(footer.querySelector('div')?.isConnected ?? false).toBe(false);
  });
});

test('the page gets its markup back, and nothing comes any more', () => {
  const post = addPost('1');
  const before = document.body.innerHTML;
  point(post);
  expect(document.body.innerHTML).not.toBe(before);
  over.abort();
  expect(document.body.innerHTML).toBe(before);
  point(post);
  expect(document.body.innerHTML).toBe(before);
});

test('a script left over from an older version goes at the next move', () => {
  const post = addPost('1');
  point(post);
  isAlive = false;
  point(post);
  expect(over.signal.aborted).toBe(true);
  expect(hosts(post)).toBe(0);
});
