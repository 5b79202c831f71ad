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

test('a shown time that the id contradicts is kept, and the record says so', () => {
  const page = open('timeline');
  const [first] = x.findPosts(page.document);
  first!.querySelector('time')!.setAttribute('datetime', '2025-01-01T00:00:00.000Z');
  expect(x.extractPost(first!, page)).toMatchObject({
    postId: '2105945888256978944',
    postedAt: '2025-01-01T00:00:00.000Z',
    matched: { postedAt: 'time and id disagree' },
  });
});

test('a quoted post takes no id that was made at another time', () => {
  const quoted = (name: string) => {
    const page = open('search-japanese-ui');
    const box = page.document.querySelector('[data-testid="testCondensedMedia"]')!.closest('[role="link"]')!;
    box.querySelector('time')!.setAttribute('datetime', name);
    return x.extractPost(box.closest('article')!, page).quoted;
  };
  expect(quoted('2026-10-09T03:04:05.000Z')).toMatchObject({ postId: null, url: null });
  expect(quoted('2026-01-01T00:00:00.000Z')!.postId).not.toBeNull();
});

describe('who reposted', () => {
  const line = (name: string, change: (document: Document) => void) => {
    const page = open(name);
    change(page.document);
    return x.findPosts(page.document).map((element) => x.extractPost(element, page).repostedBy);
  };

  test('is left out when it may be herself: nobody is known to look, and the post has her own repost', () => {
    expect(line('div-buttons-2023', () => undefined)).toEqual([null, null, null]);
    const notHers = (document: Document) =>
      document.querySelector('[data-testid="unretweet"]')!.setAttribute('data-testid', 'retweet');
    expect(line('div-buttons-2023', notHers)).toEqual([null, null, 'somebody_reposts']);
  });

  test('in the narrow layout she is known by the picture in its bar', () => {
    expect(line('narrow-profile-arabic-ui', () => undefined)).toEqual([null, 'profile_ar_ex', null]);
    const [, , third] = x.findPosts(open('narrow-profile-arabic-ui').document);
    expect(x.viewerParts(third!, open('narrow-profile-arabic-ui')).certain).toBe(true);
  });
});

test('a warning, a Space or an article’s card is something to keep; a quotation that is gone is not', () => {
  const reasons = (name: string) => {
    const page = open(name);
    return Array.from(page.document.querySelectorAll('#react-root article')).map((element) =>
      x.hollow(element, x.extractPost(element, page)),
    );
  };
  expect(reasons('spaces-notes-badges')).toEqual([null, null, null]);
  expect(reasons('long-translated-quote')).toEqual([null, null, null, null, null, null]);
  expect(reasons('sensitive-tombstones-arabic-ui')).toEqual([
    null,
    null,
    null,
    'unavailable',
    'unavailable',
    'unavailable',
    'unavailable',
    'unavailable',
  ]);
});

test('nothing of a note, a Space, a card, an embedded or a quoted post is in the outer record', () => {
  const strangers =
    /event_maker|Event Maker|space_host|Space Host|NoteSource|wrong_id_ex|quoted_ja_ex|quoted_tr_ex|old_quoted|display_only_ex|JAother|tagged_person/;
  for (const name of ['spaces-notes-badges', 'search-japanese-ui', 'long-translated-quote', 'div-buttons-2023']) {
    const page = open(name);
    for (const element of x.findPosts(page.document)) {
      const { quoted: _, ...outer } = x.extractPost(element, page);
      expect(JSON.stringify(outer), name).not.toMatch(strangers);
    }
  }
});

test('without name links, a Space’s or a card’s host is not taken for the author', () => {
  const page = open('spaces-notes-badges');
  for (const element of x.findPosts(page.document)) {
    const before = x.extractPost(element, page).author.handle;
    for (const link of element.querySelectorAll('[data-testid="User-Name"] a')) link.removeAttribute('href');
    element.querySelector('[data-testid="Tweet-User-Avatar"]')!.remove();
    for (const avatar of element.querySelectorAll('[data-testid="UserAvatar-Container-unknown"]'))
      avatar.setAttribute('data-testid', 'UserAvatar-Container-somebody');
    expect(x.extractPost(element, page).author.handle).toBe(before);
  }
});

describe('a post without any link, on a post’s own page', () => {
  const url = 'https://x.com/ann_ex/status/2105945888256978944';
  const own = new Date(Number((2105945888256978944n >> 22n) + 1_288_834_974_657n)).toISOString();
  function read(time: string, name = 'ann_ex') {
    const html = `<!DOCTYPE html><html><body><main><article data-testid="tweet" role="article"><div data-testid="User-Name"><a href="/${name}"><span>@${name}</span></a>${time}</div><div data-testid="tweetText">words</div></article></main></body></html>`;
    const page = openPage(html, { url, timezone: 'UTC', now: '2026-11-24T12:00:00.000Z' });
    return x.extractPost(x.findPosts(page.document)[0]!, page);
  }

  test('has the number of the address if it was made at the time shown', () => {
    expect(read(`<time datetime="${own}">now</time>`)).toMatchObject({ postId: '2105945888256978944', url });
  });

  test.each([
    ['the time of another post', '<time datetime="2021-01-20T10:00:00.000Z">2021</time>'],
    ['no time', ''],
  ])('%s: the address is not its own', (_, time) => {
    expect(read(time)).toMatchObject({ postId: null, url: null, text: 'words' });
  });

  test('nor is it another person’s', () => {
    expect(read(`<time datetime="${own}">now</time>`, 'bob_ex')).toMatchObject({ postId: null, url: null });
  });
});
