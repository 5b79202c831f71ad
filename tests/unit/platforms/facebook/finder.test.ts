// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPosts } from '../../../../utils/content/watch-posts';
import { facebook } from '../../../../utils/platforms/facebook';
import { facebookFinder } from '../../../../utils/platforms/facebook/finder';
import { fakeFrames } from '../../content/fake-page';
import { setAddress } from '../../content/fake-platform';

let frames: ReturnType<typeof fakeFrames>;
let over: AbortController;
let clock: number;
/** Which element each host was made for. */
const madeFor = new Map<Element, Element>();

beforeEach(() => {
  frames = fakeFrames();
  over = new AbortController();
  clock = 0;
  madeFor.clear();
  setAddress('https://www.facebook.com/ann.ex');
});
afterEach(() => {
  over.abort();
  vi.restoreAllMocks();
});

/** A card without roles: only its parts are marked. */
const card = (id: number, words: string, who: string) =>
  `<div class="card"><div><div><div data-ad-rendering-role="profile_name"><h3><a href="https://www.facebook.com/${who}.ex">${who}</a></h3></div>
  <a href="https://www.facebook.com/${who}.ex/posts/${id}">1h</a><div class="bar"><div aria-haspopup="menu" role="button"></div></div>
  <div data-ad-rendering-role="story_message"><div dir="auto">${words}</div></div>
  <div><div data-ad-rendering-role="like_button"></div><div data-ad-rendering-role="comment_button"></div></div></div></div></div>`;
const list = () => document.querySelector('#list')!;

function start() {
  return watchPosts({
    finder: () => facebookFinder,
    document,
    signal: over.signal,
    alive: () => true,
    now: () => clock,
    onDead: () => undefined,
    place(element) {
      const host = document.createElement('i');
      host.className = 'ours';
      madeFor.set(host, element);
      return { host, rebind: () => undefined, isIdle: () => true };
    },
  });
}

const page = () => ({
  url: location.href,
  now: new Date('2026-11-24T12:00:00Z'),
  timeZone: 'UTC',
  lang: null,
  document,
});
const hosts = () => Array.from(document.querySelectorAll('.ours'));
/** What a press on each button would read. */
const read = () =>
  hosts().map((host) => {
    const { author, text, quoted } = facebook.extractPost(madeFor.get(host)!, page());
    return { bar: host.closest('.card')?.querySelector('h3')?.textContent, author: author.name, text, quoted };
  });
const bob = { bar: 'Bob', author: 'Bob', text: 'new words', quoted: null };
const ann = { bar: 'Ann', author: 'Ann', text: 'first words', quoted: null };

test.each([
  ['above', 'afterbegin', [bob, ann]],
  ['below', 'beforeend', [ann, bob]],
] as const)(
  'a list that held one post and gets another %s it: each has its own button, the list has none',
  async (_, where, all) => {
    document.body.innerHTML = `<div role="main"><div id="list">${card(91, 'first words', 'Ann')}</div></div>`;
    const { sweep } = start();
    await frames.settle();
    expect(read()).toEqual([ann]);
    list().insertAdjacentHTML(where, card(90, 'new words', 'Bob'));
    await frames.settle();
    // Before the next sweep no button stands for both.
    expect(
      Array.from(madeFor)
        .filter(([host]) => host.isConnected)
        .map(([, element]) => element),
    ).not.toContain(list());
    clock += 120_000;
    sweep();
    await frames.settle();
    expect(read()).toEqual(all);
  },
);

test('until the next look, the list has no place for a button: it is no post', () => {
  document.body.innerHTML = `<div role="main"><div id="list">${card(91, 'first words', 'Ann')}</div></div>`;
  const [one] = facebookFinder.findPosts(document);
  expect(facebookFinder.buttonPlace(one!)).not.toBeNull();
  list().insertAdjacentHTML('beforeend', card(90, 'new words', 'Bob'));
  expect(facebookFinder.buttonPlace(one!)).toBeNull();
});

test('a post that is alone in its list again keeps its button, with all that it says', async () => {
  document.body.innerHTML = `<div role="main"><div id="list">${card(91, 'first words', 'Ann')}${card(90, 'new words', 'Bob')}</div></div>`;
  start();
  await frames.settle();
  const [kept] = hosts();
  list().lastElementChild!.remove();
  await frames.settle();
  expect(hosts()).toContain(kept);
  expect(facebookFinder.buttonPlace(madeFor.get(kept!)!)).not.toBeNull();
});
