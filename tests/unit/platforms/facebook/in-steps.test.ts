// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { facebook } from '../../../../utils/platforms/facebook';
import { elementOf, fixturesOf, openPage } from '../fixture';

const card = (n: number) =>
  `<div><div aria-posinset="${n}"><h4><a href="/voice.${n}">Voice ${n}</a></h4><div dir="auto">Words ${n}</div>${'<i></i>'.repeat(40)}</div></div>`;
const feed = (many: number) =>
  elementOf(
    `<div role="main"><div role="feed">${Array.from({ length: many }, (_, n) => card(n)).join('')}</div></div>`,
  );

function inSteps(root: Element): { posts: Element[]; steps: number } {
  const looking = facebook.findInSteps!(root);
  for (let steps = 0; ; steps++) {
    const step = looking.next();
    if (step.done) return { posts: step.value, steps };
  }
}

test('a long feed is looked through a little at a time, and in the end it is the same', () => {
  const root = feed(300);
  const { posts, steps } = inSteps(root);
  expect(posts).toEqual(facebook.findPosts(root));
  expect(posts).toHaveLength(300);
  expect(steps).toBeGreaterThan(300);
});

test('posts come in the order of the page, whichever way they were found', () => {
  for (const { html, expected } of fixturesOf(facebook)) {
    const { document } = openPage(html, expected);
    const posts = facebook.findPosts(document);
    const all = Array.from(document.querySelectorAll('*'));
    const places = posts.map((post) => all.indexOf(post));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  }
});

test('a card of the feed is found alone too: so it is when the page adds it', () => {
  const root = feed(1);
  const child = root.querySelector('[role="feed"]')!.firstElementChild!;
  child.innerHTML = '<h4><a href="/voice">Voice</a></h4><div data-ad-preview="message">Words</div>';
  expect(facebook.findPosts(child)).toEqual([child]);
});

test('what the page takes away or changes between two steps is no error', () => {
  const root = feed(100);
  const looking = facebook.findInSteps!(root);
  for (let n = 0; n < 5; n++) looking.next();
  for (const each of root.querySelectorAll('[role="feed"] > :nth-child(2n)')) each.remove();
  let step = looking.next();
  while (!step.done) step = looking.next();
  expect(step.value.filter((post) => root.contains(post)).length).toBe(50);
});

test('an article in an article without end of two thousand boxes is found in the end', () => {
  const deep = elementOf('<div></div>');
  let inner = deep;
  for (let n = 0; n < 2_000; n++) {
    const box = deep.ownerDocument.createElement('div');
    if (n % 10 === 0) box.setAttribute('role', 'article');
    inner.append(box);
    inner = box;
  }
  inner.innerHTML = card(1);
  const [post, ...others] = facebook.findPosts(deep);
  expect(others).toEqual([]);
  expect(post?.textContent).toContain('Voice 1');
});

test('an emptied place that is filled again is the same post, not a second one inside it', () => {
  const root = feed(3);
  const post = root.querySelector('[aria-posinset="1"]')!;
  post.innerHTML =
    '<div data-virtualized="false"><div data-ad-rendering-role="profile_name"><h4><a href="/voice">Voice</a></h4></div></div>';
  const filled = post.querySelector('[data-virtualized]')!;
  expect(facebook.findPosts(filled)).toEqual([post]);
  expect(facebook.findPosts(filled.firstElementChild!)).toEqual([post]);
});

test('a dialog that describes itself is no post: only the card in it is', () => {
  const dialog = elementOf(
    '<div role="dialog" aria-labelledby="a" aria-describedby="b c d"><div class="card"><div data-ad-rendering-role="profile_name"><a href="/voice">Voice</a></div><div>Words</div></div><p></p></div>',
  );
  expect(facebook.findPosts(dialog.querySelector('.card')!)).toEqual([dialog.querySelector('.card')]);
});
