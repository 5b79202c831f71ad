// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { facebookMobile } from '../../../../utils/platforms/facebook-mobile';
import { isCut } from '../../../../utils/platforms/facebook-mobile/text';
import type { Page } from '../../../../utils/platforms/platform';
import { fixture, openPage } from '../fixture';

const own = 'https://m.facebook.com/story.php?story_fbid=811000000000901&id=100000000000051';

function open(name: string, change: (document: Document) => void = () => undefined, url?: string) {
  const { html, expected } = fixture(facebookMobile, name);
  const page = openPage(html, { ...expected, url: url ?? expected.url });
  change(page.document);
  const posts = facebookMobile.findPosts(page.document);
  return { page, posts, read: () => facebookMobile.extractPost(posts[0]!, page), why: () => why(posts[0]!, page) };
}
const why = (post: Element, page: Page) => facebookMobile.hollow(post, facebookMobile.extractPost(post, page));
const screen = (document: Document) => document.querySelector('#screen-root')!;
const texts = (document: Document) => Array.from(document.querySelectorAll('[data-mcomponent="ServerTextArea"]'));
const message = (document: Document) => texts(document).find((each) => each.textContent!.startsWith('She has been'))!;

describe('one button, on a post’s own page', () => {
  test('the screen is the post, from wherever it is looked for', () => {
    const { page, posts } = open('long-text');
    expect(posts).toEqual([screen(page.document)]);
    expect(facebookMobile.findPosts(message(page.document))).toEqual([]);
    expect(facebookMobile.buttonPlace(posts[0]!)).toEqual({ parent: posts[0], layout: 'corner' });
  });

  test.each([
    'https://m.facebook.com/',
    'https://m.facebook.com/groups/902000000000009/',
    'https://m.facebook.com/photo.php?fbid=1',
    'https://www.facebook.com/story.php?story_fbid=811000000000901&id=100000000000051',
  ])('there is none at %s, with the same screen', (url) => {
    expect(open('long-text', undefined, url).posts).toEqual([]);
  });

  test('a screen without its name is the outermost part; two of them are none', () => {
    const nameless = (document: Document) => screen(document).removeAttribute('id');
    expect(open('long-text', nameless).posts.map((post) => post.getAttribute('data-type'))).toEqual(['screen']);
    const twice = (document: Document) => {
      nameless(document);
      document.body.insertAdjacentHTML('beforeend', '<div data-mcomponent="MScreen"></div>');
    };
    expect(open('long-text', twice).posts).toEqual([]);
  });

  test('a page of other markup is no screen', () => {
    expect(open('long-text', (document) => screen(document).replaceChildren()).posts).toEqual([]);
  });

  test('the key is the post of the address, and changes with it', () => {
    const keyAt = (url: string) => facebookMobile.keyOf(open('long-text', undefined, url).page.document.body);
    expect(keyAt(own)).toBe('811000000000901');
    expect(keyAt('https://m.facebook.com/someone/posts/pfbid0abc')).toBe(
      'https://www.facebook.com/someone/posts/pfbid0abc',
    );
    expect(keyAt('https://m.facebook.com/')).toBeNull();
  });

  test('the address of a comment does not mean the post', () => {
    const { page, posts } = open('long-text');
    expect(facebookMobile.postOfPage!(posts, page)).toBe(posts[0]);
    expect(facebookMobile.postOfPage!(posts, { ...page, url: `${own}&comment_id=5` })).toBeNull();
  });
});

describe('words', () => {
  test('of comments are never the post’s, even where the post has none', () => {
    const { read } = open('long-text', (document) => message(document).remove());
    expect(read()).toMatchObject({ text: null, author: { name: null } });
    expect(read().missing).toEqual(['postedAt', 'text', 'author.name', 'snapshot'].sort(byOrder(read().missing)));
    expect(read().matched.text).toBeUndefined();
  });

  test('a second long text of any kind makes both a guess', () => {
    const { read } = open('long-text', (document) => message(document).after(message(document).cloneNode(true)));
    expect(read()).toMatchObject({ text: null, missing: expect.arrayContaining(['text']) });
  });

  const small = (words: string, attributes = '') =>
    `<div data-mcomponent="ServerTextArea" data-type="text" class="m" ${attributes}>${words}</div>`;
  const box = (inner: string) => `<div data-mcomponent="MContainer" data-type="container" class="m">${inner}</div>`;
  const head = box(`${box('')}${box(small('Other Person') + small('2d'))}`);

  test.each([
    ['a share: its words, then the head of the other post', small('Kill her.') + head],
    ['a share without a head', small('Kill her.')],
    ['a share without words of its own', head],
    ['words that can be pressed', small('Kill her.', 'role="button"')],
    ['words in a box', box(box(small('اقتلوها')))],
  ])('a long text below other words is no one’s for certain: %s', (_, above) => {
    const { read, why } = open('long-text', (document) => message(document).insertAdjacentHTML('beforebegin', above));
    expect(read()).toMatchObject({ text: null, truncated: false, postId: '811000000000901' });
    expect(read().missing).toEqual(expect.arrayContaining(['text', 'snapshot']));
    expect(read().matched.text).toBeUndefined();
    expect(why()).toBeNull();
  });

  test('a third text in the box with the face, and a face without a box of its own, make the long one a guess', () => {
    const third = open('long-text', (document) => {
      const time = texts(document).find((each) => each.textContent!.startsWith('3h'))!;
      time.insertAdjacentHTML('afterend', small('Kill her.'));
    });
    expect(third.read().text).toBeNull();
    const flat = open('long-text', (document) => {
      const name = texts(document).find((each) => each.textContent === 'Karim Fixture')!;
      const row = name.parentElement!.parentElement!;
      row.replaceWith(...Array.from(row.children).flatMap((each) => Array.from(each.children)));
    });
    expect(flat.read().text).toBeNull();
    const pressed = open('long-text', (document) => {
      const name = texts(document).find((each) => each.textContent === 'Karim Fixture')!;
      name.parentElement!.setAttribute('role', 'button');
      message(document).insertAdjacentHTML('beforebegin', small('Kill her.'));
    });
    expect(pressed.read().text).toBeNull();
  });

  test('icons, a comment and what the bars say above it take nothing from it', () => {
    const above = `${small('\u{10d7d0}')}<div data-tracking-duration-id="9">${small('Comment')}</div><div role="banner">${small('Post')}</div>`;
    const { read } = open('long-text', (document) => message(document).insertAdjacentHTML('beforebegin', above));
    expect(read().text).toMatch(/^She has been/);
  });

  test.each([
    'role="button"',
    'contenteditable="true"',
    'role="textbox"',
    'aria-hidden="true"',
    'data-tracking-duration-id="9"',
    'role="dialog"',
  ])('below %s are not the post’s', (attribute) => {
    const { read } = open('long-text', (document) => {
      const words = message(document);
      words.insertAdjacentHTML('beforebegin', `<div ${attribute}></div>`);
      words.previousElementSibling!.append(words);
    });
    expect(read().text).toBeNull();
  });

  test('39 characters are too few to be told from a name, 40 are enough; icons do not count', () => {
    const textOf = (words: string) => open('long-text', (document) => (message(document).textContent = words)).read();
    expect(textOf('ب'.repeat(40)).text).toBe('ب'.repeat(40));
    expect(textOf('ب'.repeat(39)).text).toBeNull();
    expect(textOf(`${'ب'.repeat(39)}\u{10d7d0}`).text).toBeNull();
  });

  test.each([
    ['Then… See more', true],
    ['ثم… عرض المزيد', true],
    ['Then ...', true],
    ['She said… and then she did it. And everybody saw it!', false],
    ['No end', false],
  ])('%j is cut off: %j', (text, expected) => {
    expect(isCut(text)).toBe(expected);
  });

  const byOrder = (order: string[]) => (one: string, other: string) => order.indexOf(one) - order.indexOf(other);
});

describe('pictures', () => {
  test('are content only: no face, no icon, no small one, none of a comment, none of hers', () => {
    const { read } = open('long-text');
    expect(read().media.map(({ url }) => url?.split('?')[0])).toEqual([
      'https://scontent.practice.fbcdn.net/v/t39.30808-6/photo_900.jpg',
    ]);
  });

  test.each<[string, (image: Element) => void]>([
    ['asked for small', (image) => image.setAttribute('src', image.getAttribute('src')!.replace('p526x296', 's60x60'))],
    ['in a small box', (image) => image.parentElement!.setAttribute('style', 'height:40px; width:40px;')],
    ['in a low box', (image) => image.parentElement!.setAttribute('style', 'height:40px; width:412px;')],
    ['of another host', (image) => image.setAttribute('src', 'https://fbcdn.net.evil.example/v/t39.30808-6/p.jpg')],
    ['a face', (image) => image.setAttribute('src', image.getAttribute('src')!.replace('30808-6', '30808-1'))],
  ])('%s is none', (_, change) => {
    const { read } = open('long-text', (document) =>
      change(document.querySelector('img[alt="May be an image of a house"]')!),
    );
    expect(read().media).toEqual([]);
  });
});

describe('hollow', () => {
  test('a notice has words and nobody’s picture above them', () => {
    expect(open('not-available').why()).toBe('unavailable');
    expect(open('long-text').why()).toBeNull();
  });

  test('a face below the words, in a bar or in a comment makes no post of them', () => {
    const noFace = (document: Document) => {
      for (const face of document.querySelectorAll('img[src*="face_51"]')) face.remove();
    };
    expect(open('long-text', noFace).why()).toBe('unavailable');
  });

  test('a log-in form anywhere', () => {
    const form = (document: Document) => document.body.insertAdjacentHTML('beforeend', '<input type="password">');
    expect(open('long-text', form).why()).toBe('wall');
  });

  test('an address that is no post’s any more', () => {
    const { page, posts } = open('long-text');
    expect(why(posts[0]!, { ...page, url: 'https://m.facebook.com/' })).toBe('unknown');
  });
});
