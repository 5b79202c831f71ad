// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { telegramA } from '../../../../utils/platforms/telegram-a';
import { telegramK } from '../../../../utils/platforms/telegram-k';
import { Post } from '../../../../utils/schema/post';
import { fixture, openPage, readPosts } from '../fixture';

const all = (document: Document, selector: string) => Array.from(document.querySelectorAll(selector));
const setAll = (document: Document, selector: string, name: string, value: string) => {
  for (const element of all(document, selector)) element.setAttribute(name, value);
};
const clients = [
  {
    platform: telegramA,
    name: 'group-arabic-ui',
    id: 'data-message-id',
    message: '.Message',
    words: '.text-content',
    who: '.sender-title',
    label: '.sender-group-container .Avatar',
  },
  {
    platform: telegramK,
    name: 'group-private-arabic-ui',
    id: 'data-mid',
    message: '.bubble',
    words: '.translatable-message',
    who: '.peer-title',
    label: 'none',
  },
] as const;

describe.each(clients)('$platform.adapter', ({ platform, name, id, message, words, who, label }) => {
  const open = () => {
    const { html, expected } = fixture(platform, name);
    return { page: openPage(html, expected), html, expected };
  };

  test.each([
    'NaN',
    '-5',
    '1.5',
    '0',
    '221abc',
    '1e3',
    '<b>',
    'javascript:alert(1)',
    '9'.repeat(30),
    '',
    '\u0662\u0662',
  ])('a number %j is none: no button, nothing kept', (value) => {
    const { page } = open();
    setAll(page.document, `${message}[${id}]`, id, value);
    expect(readPosts(platform, page)).toEqual([]);
    for (const element of platform.findPosts(page.document)) {
      expect([platform.keyOf(element), platform.buttonPlace(element)]).toEqual([null, null]);
      expect(platform.extractPost(element, page)).toMatchObject({ postId: null, url: null });
    }
  });

  test.each(['javascript:1', '0', '-', '1.5', '" onload="', '', '--100', '1'.repeat(40)])(
    'peers %j are none',
    (value) => {
      const { page } = open();
      setAll(page.document, '[data-peer-id]', 'data-peer-id', value);
      for (const element of platform.findPosts(page.document)) {
        const post = platform.extractPost(element, page);
        Post.parse(post);
        expect([post.author.id, post.author.url]).toEqual([null, null]);
        // Without the header, the address names the chat of Web A.
        expect([null, '-1002000000032']).toContain(post.container?.id ?? null);
      }
    },
  );

  test('links that lead nowhere are left out, trackers with them', () => {
    const { page } = open();
    const [first] = platform.findPosts(page.document);
    const text = first!.querySelector(words)!;
    for (const href of [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      'data:text/html,x',
      'tg://resolve?domain=x',
      'blob:https://web.telegram.org/1',
      'https://user:secret@example.org/',
      '//[',
      'https://example.org/a?fbclid=1&id=2',
    ]) {
      const link = page.document.createElement('a');
      link.setAttribute('href', href);
      link.textContent = 'x';
      text.append(link);
    }
    expect(platform.extractPost(first!, page).links).toEqual(['https://example.org/a?id=2']);
  });

  test.each([
    ['a turn to the left', '\u202Egnp.evil'],
    ['controls', '\u2066\u2067\u2069'],
    ['nothing that is seen', '\u200B\u200C\u200D\uFEFF'],
    ['spaces', '   '],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['five thousand letters', 'A'.repeat(5_000)],
    ['a filler', '\u3164'],
  ])('a name made of %s is a harmless record', (_, text) => {
    const { page } = open();
    for (const element of all(page.document, who)) element.textContent = text;
    setAll(page.document, label, 'aria-label', text);
    for (const element of platform.findPosts(page.document)) {
      const post = platform.extractPost(element, page);
      Post.parse(post);
      expect(post.author.name ?? '').not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      expect(post.author.name?.trim()).not.toBe('');
    }
  });

  test.each(['-99999999999', '99999999999', '1', 'soon', '1e9', ''])('a time %j is no time', (value) => {
    const { page } = open();
    setAll(page.document, '[data-timestamp]', 'data-timestamp', value);
    setAll(page.document, '[title]', 'title', value);
    setAll(page.document, '.sticky-date span', 'title', value);
    for (const element of platform.findPosts(page.document)) {
      const post = platform.extractPost(element, page);
      expect([post.postedAt, post.postedAtPrecision]).toEqual([null, null]);
      if (post.postId !== null) expect(post.missing).toContain('postedAt');
    }
  });

  test('a megabyte of text is cut at the limit and says so', () => {
    const { page } = open();
    const [first] = platform.findPosts(page.document);
    first!.querySelector(words)!.textContent = '😡'.repeat(500_000);
    const post = platform.extractPost(first!, page);
    Post.parse(post);
    expect(post.text).toHaveLength(100_000);
    expect(post.truncated).toBe(true);
  });

  test('nothing matches: no posts, no error', () => {
    const { html, expected } = open();
    const stripped = html.replace(/(class|id|data-[a-z0-9-]+)="[^"]*"/g, '');
    expect(readPosts(platform, openPage(stripped, expected))).toEqual([]);
  });

  test('everything twice gives every message twice, with the same words and the same author', () => {
    const { page, expected } = open();
    for (const child of Array.from(page.document.body.children)) child.after(child.cloneNode(true));
    const pick = (posts: Post[]) => posts.map(({ postId, author, text, url }) => ({ postId, author, text, url }));
    expect(pick(readPosts(platform, page))).toEqual(pick([...expected.posts, ...expected.posts]));
  });

  test('a message inside itself keeps the outer one’s identity, and is one message', () => {
    const { page, expected } = open();
    const found = platform.findPosts(page.document);
    const [first] = found;
    const copy = first!.cloneNode(true) as Element;
    copy.setAttribute(id, '4294967999');
    first!.append(copy);
    expect(platform.findPosts(page.document)).toHaveLength(found.length);
    const post = platform.extractPost(first!, page);
    Post.parse(post);
    expect([post.postId, post.author]).toEqual([expected.posts[0]!.postId, expected.posts[0]!.author]);
  });

  test('a message taken out of the page while it is read is still a record, with no other author', () => {
    const { page, expected } = open();
    const [first] = platform.findPosts(page.document);
    first!.remove();
    const post = platform.extractPost(first!, page);
    Post.parse(post);
    expect([null, expected.posts[0]!.author.id]).toContain(post.author.id);
    first!.replaceChildren();
    expect(platform.hollow(first!, platform.extractPost(first!, page))).not.toBeNull();
  });

  test('words of a message that look like the page’s parts stay words', () => {
    const { page } = open();
    const [first] = platform.findPosts(page.document);
    const before = platform.extractPost(first!, page);
    first!.querySelector(words)!.append(' data-mid="1" @victim https://t.me/victim/1 14:20');
    const post = platform.extractPost(first!, page);
    expect({ ...post, text: null }).toEqual({ ...before, text: null });
  });
});
