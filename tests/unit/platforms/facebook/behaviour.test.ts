// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { facebook } from '../../../../utils/platforms/facebook';
import { fixture, openPage } from '../fixture';

const open = (name: string) => {
  const { html, expected } = fixture(facebook, name);
  return openPage(html, expected);
};
const comment = '[role="article"][aria-label]';
const postNamed = (document: Document, name: string) =>
  facebook.findPosts(document).find((element) => !element.matches(comment) && element.textContent?.includes(name))!;

describe('the button', () => {
  test('stands beside the menu of each post and in the row under each comment, outside other posts', () => {
    for (const name of ['permalink-a', 'feed-b-decoys', 'group-feed-b-fr', 'group-dialog', 'share', 'arabic-ui']) {
      const page = open(name);
      const places = facebook
        .findPosts(page.document)
        .map((element) => ({ element, place: facebook.buttonPlace(element) }));
      const parents = places.map(({ place }) => place!.parent);
      expect(new Set(parents).size, name).toBe(parents.length);
      for (const { element, place } of places) {
        expect(element.contains(place!.parent)).toBe(true);
        expect(place!.layout).toBe('inline');
        expect(place!.parent.closest(comment)).toBe(element.matches(comment) ? element : null);
      }
    }
  });

  test('waits while the page is still being put together, and on emptied places', () => {
    const page = open('streaming-colour-ad');
    expect(facebook.findPosts(page.document).map((element) => facebook.buttonPlace(element))).toEqual([null, null]);
    const wall = open('login-wall');
    for (const element of facebook.findPosts(wall.document)) expect(facebook.buttonPlace(element)).toBeNull();
  });

  test('removed again, it leaves the markup byte for byte', () => {
    const page = open('permalink-a');
    const before = page.document.documentElement.outerHTML;
    const hosts = facebook.findPosts(page.document).map((element) => {
      const host = page.document.createElement('div');
      facebook.buttonPlace(element)!.parent.append(host);
      return host;
    });
    expect(page.document.documentElement.outerHTML).not.toBe(before);
    for (const host of hosts) host.remove();
    expect(page.document.documentElement.outerHTML).toBe(before);
  });
});

test('each post and comment has its own key, also where the page holds no id', () => {
  for (const name of ['permalink-a', 'feed-b-decoys', 'group-feed-b-fr', 'share']) {
    const keys = facebook.findPosts(open(name).document).map((element) => facebook.keyOf(element));
    expect(keys).not.toContain(null);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

describe('what shows the viewer', () => {
  test('composer, reactions line and her own comment', () => {
    const page = open('permalink-a');
    const post = postNamed(page.document, 'Karim Fixture');
    const { certain, parts } = facebook.viewerParts(post, page);
    expect(certain).toBe(true);
    const markup = parts.map((part) => part.outerHTML).join('\n');
    expect(markup).toContain('role="textbox"');
    expect(markup).toContain('All reactions');
    expect(markup).toContain('Please stop.');
    expect(markup).toContain('viewer.jpg');
    expect(markup).not.toContain('She deserves it.');
    expect(markup).not.toContain('Her address is not a secret');
  });

  test('her own comment alone is hers', () => {
    const page = open('permalink-a');
    const hers = Array.from(page.document.querySelectorAll(comment)).filter((each) =>
      each.textContent?.includes('Please stop.'),
    )[0]!;
    expect(facebook.viewerParts(hers, page).parts).toContain(hers);
  });

  test('nobody is logged in: certain, nothing to mask', () => {
    const page = open('permalink-a');
    for (const script of page.document.querySelectorAll('script')) {
      script.textContent = (script.textContent ?? '')
        .replace('"USER_ID":"61500000000002"', '"USER_ID":"0"')
        .replace('"NAME":"Fixture Viewer"', '"NAME":""');
    }
    for (const form of page.document.querySelectorAll('form')) form.remove();
    expect(facebook.viewerParts(postNamed(page.document, 'Karim Fixture'), page)).toEqual({ certain: true, parts: [] });
  });

  test('a page that does not say who looks is uncertain', () => {
    const page = open('permalink-a');
    for (const script of page.document.querySelectorAll('script')) script.remove();
    const { certain, parts } = facebook.viewerParts(postNamed(page.document, 'Karim Fixture'), page);
    expect(certain).toBe(false);
    expect(parts.some((part) => part.querySelector('[role="textbox"]'))).toBe(true);
  });
});

test('cutting what lies outside leaves the post without comments, composer and decoys', () => {
  for (const name of ['permalink-a', 'feed-b-decoys', 'group-dialog', 'arabic-ui']) {
    const page = open(name);
    for (const element of facebook.findPosts(page.document)) {
      const { text, author } = facebook.extractPost(element, page);
      if (author.name === 'Fixture Viewer') continue;
      const outside = facebook.outside(element);
      for (const part of outside) part.remove();
      const rest = element.outerHTML;
      if (!element.matches(comment)) expect(element.querySelector(comment), name).toBeNull();
      expect(rest).not.toMatch(/role="textbox"|data-0=|Fixture Viewer/);
      expect(element.textContent).toContain(author.name);
      if (text !== null)
        expect(element.textContent).toContain(
          text
            .split('\n')[0]!
            .replace(/\p{Extended_Pictographic}/gu, '')
            .trim(),
        );
    }
  }
});

describe('hollow', () => {
  const reason = (name: string, change: (element: Element) => void): string | null => {
    const page = open(name);
    const element = postNamed(page.document, 'Karim Fixture');
    change(element);
    return facebook.hollow(element, facebook.extractPost(element, page));
  };
  test('a real post is not', () => expect(reason('permalink-a', () => {})).toBeNull());
  test('a skeleton has no author', () =>
    expect(reason('permalink-a', (element) => element.replaceChildren())).toBe('skeleton'));
  test('an emptied place of the list', () =>
    expect(
      reason('permalink-a', (element) => {
        element.querySelector('[data-virtualized]')!.setAttribute('data-virtualized', 'true');
        element.querySelector('[data-virtualized]')!.replaceChildren();
      }),
    ).toBe('placeholder'));
  test('half-loaded: a name and nothing else', () =>
    expect(
      reason('permalink-a', (element) => {
        for (const part of element.querySelectorAll(
          '[data-ad-rendering-role="story_message"], [id$="H1"], [role="toolbar"], .comments, [aria-haspopup]',
        ))
          part.remove();
      }),
    ).toBe('empty'));
  test('a post without words but with a picture is real', () => {
    const page = open('group-feed-b-fr');
    const [element] = facebook.findPosts(page.document);
    element!.querySelector('[data-ad-rendering-role="story_message"]')!.remove();
    const post = facebook.extractPost(element!, page);
    expect(post.text).toBeNull();
    expect(facebook.hollow(element!, post)).toBeNull();
  });
  test('a heading without author, time or words is no post', () => {
    const page = open('share');
    const unit = page.document.createElement('div');
    unit.setAttribute('aria-posinset', '2');
    unit.innerHTML = '<h3>People you may know</h3><img src="https://scontent.practice.fbcdn.net/v/t39.30808-6/a.jpg">';
    page.document.querySelector('[role="main"]')!.append(unit);
    expect(facebook.hollow(unit, facebook.extractPost(unit, page))).toBe('skeleton');
  });
});

test('the address of the page is a post’s only in the topmost dialog and for its own author', () => {
  const page = open('streaming-colour-ad');
  const [colour, advert] = facebook.findPosts(page.document);
  for (const link of colour!.querySelectorAll('[id$="H1"] a')) link.setAttribute('href', '?__cft__[0]=AZ');
  page.document.querySelector('[role="dialog"]')!.append(colour!);
  page.document.querySelector('[role="main"]')!.append(advert!);
  expect(facebook.extractPost(colour!, page)).toMatchObject({
    url: page.url,
    matched: { url: 'page-address 2026-11' },
  });
  expect(facebook.extractPost(advert!, page).url).toBeNull();
  // Another post of the same author behind the dialog is another post.
  for (const link of advert!.querySelectorAll('a[href*="invented.cloud"]')) {
    link.setAttribute('href', 'https://www.facebook.com/colour.fixture');
  }
  expect(facebook.extractPost(advert!, page)).toMatchObject({ url: null, author: { handle: 'colour.fixture' } });
  page.url = 'https://www.facebook.com/somebody.else/posts/pfbid0Other1l';
  expect(facebook.extractPost(colour!, page).url).toBeNull();
});

test('a hidden twin of the text is not read twice', () => {
  const page = open('streaming-colour-ad');
  const [colour] = facebook.findPosts(page.document);
  colour!.removeAttribute('aria-describedby');
  expect(facebook.extractPost(colour!, page)).toMatchObject({
    text: 'Silence her 📢',
    matched: { text: 'story-message 2026-01' },
  });
});

test('a scrambled time without the page’s styles is not guessed', () => {
  const page = open('feed-b-decoys');
  for (const style of page.document.querySelectorAll('style')) style.remove();
  const flex = facebook.extractPost(postNamed(page.document, 'Flex Voice'), page);
  expect(flex).toMatchObject({ postedAt: null, postedAtRaw: null, postedAtPrecision: null });
  expect(flex.missing).toContain('postedAt');
  // The other scramble needs no styles.
  expect(facebook.extractPost(postNamed(page.document, 'Dash Voice'), page).postedAtRaw).toBe('17h');
});

test('two records that begin alike are none', () => {
  const page = open('feed-b-decoys');
  for (const script of page.document.querySelectorAll('script')) {
    script.textContent = (script.textContent ?? '').replace(
      'Another post of the same voice that is not on the page.',
      'Nobody should listen to the teachers of the night school, nor to their friends.',
    );
  }
  expect(facebook.extractPost(postNamed(page.document, 'Dash Voice'), page)).toMatchObject({ postId: null, url: null });
});

test.each(['You and 3 others', 'Tú y 3 más', 'أنت و٣ آخرين'])('%j says what she did and is no count', (line) => {
  const page = open('permalink-a');
  const post = postNamed(page.document, 'Karim Fixture');
  for (const span of post.querySelectorAll('span'))
    if (span.textContent === '1,204' && span.children.length === 0) span.textContent = line;
  expect(facebook.extractPost(post, page).counts).toEqual({
    raw: '3 comments · 12 shares',
    replies: 3,
    shares: 12,
    likes: null,
    views: null,
  });
});

describe('a share whose sharer cannot be named', () => {
  test('is nobody’s: the original keeps its author, and gives it to nobody', () => {
    const page = open('share');
    const shared = () => facebook.findPosts(page.document).find((element) => !element.matches(comment))!;
    const before = facebook.extractPost(shared(), page);
    expect(before.quoted?.author.name).not.toBe(before.author.name);
    const [name] = shared().querySelectorAll('[data-ad-rendering-role="profile_name"]');
    for (const link of name!.querySelectorAll('a')) link.replaceChildren();
    name!.remove();
    const after = facebook.extractPost(shared(), page);
    expect(after.author).toEqual({ name: null, handle: null, id: null, url: null });
    expect(after.quoted?.author).toEqual(before.quoted!.author);
    expect(after.quoted?.text).toBe(before.quoted!.text);
    expect(after.text).toBe(before.text);
  });
});
