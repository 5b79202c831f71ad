// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { whatsapp } from '../../../../utils/platforms/whatsapp';
import { Post } from '../../../../utils/schema/post';
import { fixture, openPage, readPosts } from '../fixture';

const open = (name = 'group-month-first') => {
  const { html, expected } = fixture(whatsapp, name);
  return { page: openPage(html, expected), html, expected };
};
const setAll = (document: Document, selector: string, name: string, value: string) => {
  for (const element of Array.from(document.querySelectorAll(selector))) element.setAttribute(name, value);
};

test.each([
  '',
  '-5',
  '<b>',
  'NaN',
  'a b c d e f g',
  'javascript:alert(1)',
  'true_victim_3EB0AAAAAA',
  'maybe_1203@g.us_3EB0AAAAAA',
  'true_999000000104@c.us_<script>',
  'x'.repeat(4_000),
])('an id %j is none: no button, nothing kept', (value) => {
  const { page } = open();
  setAll(page.document, '#main [data-id]', 'data-id', value);
  expect(readPosts(whatsapp, page)).toEqual([]);
  for (const element of whatsapp.findPosts(page.document)) {
    expect([whatsapp.keyOf(element), whatsapp.buttonPlace(element)]).toEqual([null, null]);
    expect(whatsapp.extractPost(element, page)).toMatchObject({ postId: null, url: null });
  }
});

test.each([
  '',
  '[',
  '[]',
  '] :',
  '[22:41',
  '[22:41, 21/11/2026',
  `[${'1'.repeat(500)}] x: `,
  '[NaN, NaN] : ',
  '[[22:41, 21/11/2026]] ] x: ',
])('a stamp %j is no time', (value) => {
  const { page } = open('no-test-ids-ambiguous');
  setAll(page.document, '[data-pre-plain-text]', 'data-pre-plain-text', value);
  for (const element of whatsapp.findPosts(page.document)) {
    const post = whatsapp.extractPost(element, page);
    Post.parse(post);
    expect([post.postedAt, post.postedAtPrecision]).toEqual([null, null]);
  }
});

test.each([
  '\u202Egnp.evil',
  '\u2066\u2067\u2069',
  '\u200B\u200C\u200D\uFEFF',
  '   ',
  '<img src=x onerror=alert(1)>',
  'A'.repeat(5_000),
  '\u3164',
  'a]: [22:41, 21/11/2026] b: ',
])('a name made of %j is a harmless record', (text) => {
  const { page } = open();
  for (const label of Array.from(page.document.querySelectorAll('[data-testid="author"], header span')))
    label.textContent = text;
  setAll(page.document, '[data-pre-plain-text]', 'data-pre-plain-text', `[22:41, 21/11/2026] ${text}: `);
  for (const element of whatsapp.findPosts(page.document)) {
    const post = whatsapp.extractPost(element, page);
    Post.parse(post);
    expect(post.author.name ?? '').not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect([post.author.name?.trim(), post.container?.name?.trim()]).not.toContain('');
  }
});

test('links that lead nowhere are left out, trackers with them', () => {
  const { page } = open();
  const [first] = whatsapp.findPosts(page.document);
  for (const href of [
    'javascript:alert(1)',
    'data:text/html,x',
    'whatsapp://send?phone=1',
    'blob:https://web.whatsapp.com/1',
    'https://user:secret@example.org/',
    '//[',
    'https://example.org/a?fbclid=1&id=2',
  ]) {
    const link = page.document.createElement('a');
    link.setAttribute('href', href);
    first!.querySelector('[data-testid="selectable-text"]')!.append(link);
  }
  expect(whatsapp.extractPost(first!, page).links).toEqual(['https://example.org/a?id=2']);
});

test('a megabyte of text is cut at the limit and says so', () => {
  const { page } = open();
  const [first] = whatsapp.findPosts(page.document);
  first!.querySelector('[data-testid="selectable-text"]')!.textContent = '😡'.repeat(500_000);
  const post = whatsapp.extractPost(first!, page);
  Post.parse(post);
  expect([post.text?.length, post.truncated]).toEqual([100_000, true]);
});

test('nothing matches: no posts, no error', () => {
  const { html, expected } = open();
  const stripped = html.replace(/(data-testid|role|id|data-[a-z0-9-]+)="[^"]*"/g, '');
  expect(readPosts(whatsapp, openPage(stripped, expected))).toEqual([]);
});

test('everything twice gives every message twice, with the same words and the same author', () => {
  const { page, expected } = open();
  const app = page.document.querySelector('#app')!;
  app.after(app.cloneNode(true));
  const pick = (posts: Post[]) => posts.map(({ postId, author, text }) => ({ postId, author, text }));
  expect(pick(readPosts(whatsapp, page))).toEqual(pick([...expected.posts, ...expected.posts]));
});

test('a message inside itself is one message, with its own words and author', () => {
  const { page, expected } = open();
  const found = whatsapp.findPosts(page.document);
  const [first, , , other] = found;
  first!.append(other!.cloneNode(true));
  expect(whatsapp.findPosts(page.document)).toHaveLength(found.length);
  const { author, text, quoted, postId } = whatsapp.extractPost(first!, page);
  const [whole] = expected.posts;
  expect({ author, text, quoted, postId }).toEqual({
    author: whole!.author,
    text: whole!.text,
    quoted: null,
    postId: whole!.postId,
  });
});

test('a message taken out of the page while it is read is still a record, with no other author', () => {
  const { page, expected } = open();
  const [first] = whatsapp.findPosts(page.document);
  first!.remove();
  const post = whatsapp.extractPost(first!, page);
  Post.parse(post);
  expect(post.author).toEqual(expected.posts[0]!.author);
  first!.replaceChildren();
  expect(whatsapp.hollow(first!, whatsapp.extractPost(first!, page))).toBe('placeholder');
});

test('words that look like the page’s parts stay words', () => {
  const { page } = open();
  const [first] = whatsapp.findPosts(page.document);
  const before = whatsapp.extractPost(first!, page);
  first!
    .querySelector('[data-testid="selectable-text"]')!
    .append(' [22:41, 01/01/2020] victim: https://whatsapp.com/channel/0029VaInventedCode00000/1');
  const post = whatsapp.extractPost(first!, page);
  expect({ ...post, text: null }).toEqual({ ...before, text: null });
});

test('ten thousand messages: the one that is pressed is read at once', () => {
  const { page } = open();
  const list = page.document.querySelector('[data-testid="conversation-panel-messages"]')!;
  const rows = Array.from(list.children);
  for (let copies = 0; copies < 200; copies += 1) list.append(...rows.map((row) => row.cloneNode(true)));
  const last = whatsapp.findPosts(page.document).at(-3)!;
  expect(whatsapp.extractPost(last, page).text).toBe('stop');
});
