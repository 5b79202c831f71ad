// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { x } from '../../../../utils/platforms/x';
import { fixture, openPage } from '../fixture';

const open = (name: string) => {
  const { html, expected } = fixture(x, name);
  return openPage(html, expected);
};

describe('the button', () => {
  test('is last in the bar with reply, once per post, never in a quoted or embedded post', () => {
    for (const name of ['timeline', 'quotes', 'x-article', 'lightbox', 'media-kinds', 'arabic-ui-translated']) {
      const places = x.findPosts(open(name).document).map((element) => ({ element, place: x.buttonPlace(element)! }));
      expect(new Set(places.map(({ place }) => place.parent)).size, name).toBe(places.length);
      for (const { element, place } of places) {
        expect(place.layout).toBe('inline');
        expect(place.parent.querySelector('[data-testid="reply"]')).not.toBeNull();
        expect(place.parent.closest('article')).toBe(element);
        expect(place.parent.closest('div[role="link"]')).toBeNull();
      }
    }
  });

  test('a post without a bar gets it in its corner, a tombstone none', () => {
    const page = open('timeline');
    const [first] = x.findPosts(page.document);
    first!.querySelector('[role="group"]')!.remove();
    expect(x.buttonPlace(first!)).toEqual({ parent: first, layout: 'corner' });
    for (const name of ['[data-testid="tombstone"]', 'article:not([data-testid])']) {
      const article = open('hollow').document.querySelector(name)!.closest('article')!;
      expect(x.buttonPlace(article)).toBeNull();
    }
  });
});

test('the key follows the post when a row is re-used', () => {
  const page = open('timeline');
  const [first, second] = x.findPosts(page.document);
  const key = x.keyOf(second!);
  expect(x.keyOf(first!)).toBe('2105945888256978944');
  first!.replaceChildren(...Array.from(second!.cloneNode(true).childNodes));
  expect(x.keyOf(first!)).toBe(key);
});

describe('what shows the viewer', () => {
  test('her repost line, and nothing of other people', () => {
    const page = open('timeline');
    const parts = x.findPosts(page.document).map((element) => x.viewerParts(element, page));
    expect(parts.every(({ certain }) => certain)).toBe(true);
    expect(parts.map((each) => each.parts.map((part) => part.textContent))).toEqual([[], [], [], ['You reposted']]);
  });

  test('her name and picture where somebody quotes her', () => {
    const page = open('quotes');
    page.document.querySelector('[data-testid="AppTabBar_Profile_Link"]')!.setAttribute('href', '/Quoted_Ex');
    const [first, second] = x.findPosts(page.document).map((element) => x.viewerParts(element, page).parts);
    expect(first!.map((part) => part.getAttribute('data-testid'))).toEqual(
      expect.arrayContaining(['UserAvatar-Container-quoted_ex', 'User-Name']),
    );
    expect(first).toHaveLength(2);
    expect(second).toEqual([]);
  });

  test('her picture under another address is found by its name', () => {
    const page = open('timeline');
    const mine = page.document
      .querySelector('[data-testid="SideNav_AccountSwitcher_Button"] img')!
      .getAttribute('src')!;
    const [first] = x.findPosts(page.document);
    const copy = page.document.createElement('img');
    copy.setAttribute('src', mine.replace('_bigger', '_normal'));
    first!.append(copy);
    expect(x.viewerParts(first!, page).parts).toEqual([copy]);
  });

  test('a reply box inside the article', () => {
    const page = open('status-focal');
    const [first] = x.findPosts(page.document);
    const box = page.document.querySelector('[data-testid="inline_reply_offscreen"]')!;
    first!.append(box);
    expect(x.viewerParts(first!, page).parts).toContain(box);
    expect(x.outside(first!)).toContain(box);
  });

  test('a page without her navigation is uncertain, unless it asks to log in', () => {
    const page = open('timeline');
    page.document.querySelector('header')!.remove();
    const [first] = x.findPosts(page.document);
    expect(x.viewerParts(first!, page)).toEqual({ certain: false, parts: [] });
    const login = page.document.createElement('a');
    login.setAttribute('data-testid', 'loginButton');
    page.document.body.append(login);
    expect(x.viewerParts(first!, page)).toEqual({ certain: true, parts: [] });
  });
});

test('her own repost is not recorded, another’s is', () => {
  const page = open('timeline');
  const posts = x.findPosts(page.document).map((element) => x.extractPost(element, page).repostedBy);
  expect(posts).toEqual([null, 'repeater_one', null, null]);
});

test('hollow says why', () => {
  const page = open('hollow');
  const reasons = Array.from(page.document.querySelectorAll('#react-root article')).map((element) =>
    x.hollow(element, x.extractPost(element, page)),
  );
  expect(reasons).toEqual(['unavailable', 'skeleton', 'unavailable', 'empty']);
});

test('the outer post of a quote holds no word of the quoted one', () => {
  const page = open('quotes');
  const posts = x.findPosts(page.document).map((element) => x.extractPost(element, page));
  for (const post of posts) {
    const { quoted, ...outer } = post;
    expect(JSON.stringify(outer)).not.toContain(quoted!.text!);
    expect(JSON.stringify(outer)).not.toContain('QUOTEDkey');
  }
});

test('the time inside an id is the time shown', () => {
  const page = open('timeline');
  const advert = x.findPosts(page.document)[2]!;
  expect(x.extractPost(advert, page)).toMatchObject({
    sponsored: true,
    postedAt: '2026-10-01T08:00:00.000Z',
    postedAtRaw: null,
    matched: { postId: 'analytics-link 2026-09', postedAt: 'id 2010-11' },
  });
});
