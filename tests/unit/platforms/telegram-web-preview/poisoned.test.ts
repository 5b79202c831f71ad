// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { telegramWebPreview as preview } from '../../../../utils/platforms/telegram-web-preview';
import { Post } from '../../../../utils/schema/post';
import { fixture, openPage, readPosts } from '../fixture';

const open = (name = 'channel') => {
  const { html, expected } = fixture(preview, name);
  return { page: openPage(html, expected), html, expected };
};
const setAll = (document: Document, selector: string, name: string, value: string) => {
  for (const element of Array.from(document.querySelectorAll(selector))) element.setAttribute(name, value);
};
const view = (value: unknown) => btoa(JSON.stringify(value));

describe('detection', () => {
  test('a post’s own page counts only if the post is in it', () => {
    const { page } = open('group-embed');
    const url = 'https://t.me/invented_group/101';
    expect(preview.matches({ url })).toBe(false);
    expect(preview.matches({ url, document: page.document })).toBe(true);
    expect(preview.matches({ url: 'https://t.me/share/url', document: page.document })).toBe(false);
  });

  test('service messages and "not found" are no posts', () => {
    expect(preview.findPosts(open().page.document).map(preview.keyOf)).toEqual(
      [410, 411, 413, 414].map((id) => `Invented_Channel/${id}`),
    );
    const { page } = open('not-found-embed');
    expect(preview.findPosts(page.document)).toEqual([]);
    page.document.querySelector('.err_message')!.setAttribute('data-post', 'Invented_Channel/99999');
    expect(preview.findPosts(page.document)).toEqual([]);
  });
});

test.each([
  '',
  'Invented_Channel',
  'Invented_Channel/',
  'Invented_Channel/0',
  'Invented_Channel/-1',
  'Invented_Channel/1.5',
  'Invented_Channel/1e3',
  'Invented_Channel/٤١٠',
  'Invented_Channel/99999999999',
  '@Invented_Channel/410',
  'x/410',
  '../410',
  'javascript:alert(1)/410',
  '<b>/410',
])('a place %j is none: no button, nothing kept', (value) => {
  const { page } = open();
  setAll(page.document, '[data-post]', 'data-post', value);
  expect(readPosts(preview, page)).toEqual([]);
  for (const element of preview.findPosts(page.document)) {
    expect([preview.keyOf(element), preview.buttonPlace(element)]).toEqual([null, null]);
    expect(preview.extractPost(element, page)).toMatchObject({ postId: null, url: null });
  }
});

test.each([
  ['not base64', '%%%'],
  ['not JSON', btoa('{')],
  ['a number', view(1)],
  ['null', view(null)],
  ['another post', view({ c: -2000000051, p: 999 })],
  ['a person', view({ c: 2000000051, p: 410 })],
  ['text', view({ c: '-1" onload=', p: 410 })],
  ['nothing', ''],
])('a view that is %s gives no number of the chat', (_, value) => {
  const { page } = open();
  setAll(page.document, '[data-view]', 'data-view', value);
  const [post] = readPosts(preview, page);
  expect([post!.container?.id, post!.author.id]).toEqual([null, null]);
  expect(post!.missing).toEqual(expect.arrayContaining(['container.id', 'author.id']));
});

test('the chat’s number comes from its other posts if they agree', () => {
  const { page } = open();
  const third = () => readPosts(preview, page)[2]!.container?.id;
  expect(third()).toBe('-1002000000051');
  page.document.querySelector('[data-post$="/414"]')!.setAttribute('data-view', view({ c: -2000000099, p: 414 }));
  expect(third()).toBeNull();
});

test('words and names of the answered post are not this one’s', () => {
  const { page } = open('group-embed');
  const [element] = preview.findPosts(page.document);
  element!.querySelector('.tgme_widget_message_bubble > .js-message_text')!.remove();
  for (const name of Array.from(
    element!.querySelectorAll('.tgme_widget_message_bubble > .tgme_widget_message_author a'),
  ))
    name.remove();
  const post = preview.extractPost(element!, page);
  expect([post.text, post.author.name, post.author.handle]).toEqual([null, null, null]);
  expect(preview.hollow(element!, post)).toBe('empty');
});

describe('who wrote it', () => {
  const line = '.tgme_widget_message_bubble > .tgme_widget_message_author';
  const nobody = { name: null, handle: null, id: null, url: null };

  test.each([
    ['its sender’s name', `${line} .tgme_widget_message_author_name`],
    ['the whole line', line],
    ['the group’s name too', `${line} a`],
  ])('a group’s message without %s is not the group’s', (_, selector) => {
    const { page } = open('group-embed');
    for (const each of Array.from(page.document.querySelectorAll(selector))) each.remove();
    const [post] = readPosts(preview, page);
    expect(post!.author).toEqual(nobody);
    expect(post!.missing).toContain('author.name');
  });

  test('a sender whose markup has changed is nobody, not the group', () => {
    const { page } = open('group-embed');
    setAll(page.document, `${line} .tgme_widget_message_author_name`, 'class', 'renamed');
    expect(readPosts(preview, page)[0]).toMatchObject({ kind: 'message', author: nobody });
  });

  test('the ticks of a verified channel are no sender', () => {
    const { page, expected } = open('media-embed');
    page.document
      .querySelector('.tgme_widget_message_owner_name')!
      .insertAdjacentHTML('afterend', '<a class="tgme_widget_message_owner_labels"><i class="verified-icon">✔</i></a>');
    expect(readPosts(preview, page)).toEqual(expected.posts);
  });

  test('an embedded post that shows no sign of a channel names nobody', () => {
    const { page } = open('media-embed');
    page.document.querySelector('.tgme_widget_message_views')!.remove();
    expect(readPosts(preview, page)[0]).toMatchObject({ kind: 'post', author: nobody });
  });
});

test.each([
  'javascript:alert(1)//t.me/victim',
  'https://t.me.evil.example/victim',
  '//evil.example/victim',
  'https://t.me/+invite',
  '',
])('a sender who links to %j has a name and no address', (href) => {
  const { page } = open('group-embed');
  setAll(page.document, '.tgme_widget_message_author_name', 'href', href);
  expect(readPosts(preview, page)[0]!.author).toEqual({ name: 'Sender Invented', handle: null, id: null, url: null });
});

test.each([
  'javascript:alert(1)',
  'data:image/png;base64,AAAA',
  'https://telesco.pe.evil.example/x.jpg',
  'https://evil.example/telesco.pe',
  'https://nottelesco.pe/x.jpg',
  'http://user:pw@cdn1.telesco.pe/x',
])('media at %j have no address', (address) => {
  const { page } = open('media-embed');
  setAll(page.document, 'video, audio', 'src', address);
  const channel = open().page;
  setAll(channel.document, '[style*="background-image"]', 'style', `background-image:url('${address}')`);
  const media = [page, channel].flatMap((each) => readPosts(preview, each)).flatMap((post) => post.media);
  expect(media.map(({ url }) => url)).toEqual(Array(6).fill(null));
});

test.each(['', 'now', '2026', '2026-11-20', '2026-13-45T99:99:99+00:00', '1795350000', '٢٠٢٦-١١-٢٠T١١:٢٠:٠٥+00:00'])(
  'a time %j is no time',
  (value) => {
    const { page } = open();
    setAll(page.document, 'time[datetime]', 'datetime', value);
    for (const post of readPosts(preview, page)) {
      expect([post.postedAt, post.postedAtPrecision]).toEqual([null, null]);
      expect(post.missing).toContain('postedAt');
    }
  },
);

test.each([
  '\u202Egnp.evil',
  '\u2066\u2067\u2069',
  '\u200B\u200C',
  '   ',
  '<img src=x onerror=alert(1)>',
  'A'.repeat(5_000),
  '\u3164',
])('a name made of %j is a harmless record', (text) => {
  for (const name of ['channel', 'group-embed']) {
    const { page } = open(name);
    for (const label of Array.from(
      page.document.querySelectorAll(
        '.tgme_widget_message_author_name, .tgme_widget_message_owner_name, .tgme_channel_info_header_title, .tgme_widget_message_forwarded_from_name',
      ),
    )) {
      label.textContent = text;
    }
    for (const element of preview.findPosts(page.document)) {
      const post = preview.extractPost(element, page);
      Post.parse(post);
      expect(post.author.name ?? '').not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      expect(post.author.name?.trim()).not.toBe('');
    }
  }
});

test('the head of another channel gives no name', () => {
  const { page } = open();
  setAll(page.document, '.tgme_channel_info_header_username a', 'href', 'https://t.me/another_channel');
  expect(readPosts(preview, page)[1]!.author.name).toBeNull();
});

test('a megabyte of text is cut at the limit and says so', () => {
  const { page } = open();
  page.document.querySelector('.js-message_text')!.textContent = '😡'.repeat(500_000);
  const [post] = readPosts(preview, page);
  Post.parse(post);
  expect([post!.text?.length, post!.truncated]).toEqual([100_000, true]);
});

test('nothing matches: no posts, no error', () => {
  const { html, expected } = open();
  expect(readPosts(preview, openPage(html.replace(/(class|data-[a-z]+)="[^"]*"/g, ''), expected))).toEqual([]);
});

test('everything twice gives every post twice and equal', () => {
  const { page, expected } = open();
  for (const child of Array.from(page.document.body.children)) child.after(child.cloneNode(true));
  expect(readPosts(preview, page)).toEqual([...expected.posts, ...expected.posts]);
});

test('a post inside itself is one post, and keeps its words', () => {
  const { page, expected } = open();
  const [first, second] = preview.findPosts(page.document);
  first!.append(second!.cloneNode(true));
  expect(readPosts(preview, page)).toEqual(expected.posts);
});

test('a post taken out of the page while it is read is still a record', () => {
  const { page, expected } = open();
  const [first] = preview.findPosts(page.document);
  first!.remove();
  expect(preview.extractPost(first!, page).author).toEqual(expected.posts[0]!.author);
  first!.replaceChildren();
  const post = preview.extractPost(first!, page);
  Post.parse(post);
  expect(preview.hollow(first!, post)).toBe('skeleton');
});
