// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { facebook } from '../../../utils/platforms/facebook';
import type { Platform } from '../../../utils/platforms/platform';
import { x } from '../../../utils/platforms/x';
import { Post } from '../../../utils/schema/post';
import { fixture, openPage, readPosts } from './fixture';

/** A fixture's posts after somebody has tampered with the markup. */
function tampered(platform: Platform, name: string, tamper: (html: string, document: Document) => void): Post[] {
  const { html, expected } = fixture(platform, name);
  const page = openPage(html, expected);
  tamper(html, page.document);
  return readPosts(platform, page);
}
const all = (document: Document, selector: string) => Array.from(document.querySelectorAll(selector));
const setAll = (document: Document, selector: string, name: string, value: string) => {
  for (const element of all(document, selector)) element.setAttribute(name, value);
};

const badLinks = [
  'javascript:alert(1)//x.com/victim/status/1',
  'JaVaScRiPt:fetch("https://evil.example")',
  'data:text/html,<a href="/victim/status/1">',
  'https://x.com.evil.example/victim/status/1',
  'https://evil.example/https://x.com/victim/status/1',
  'https://victim@evil.example/victim/status/1',
  '//evil.example/victim/status/1',
  '/victim/status/0',
  '/victim/status/12e5',
  '/victim/status/١٢٣',
  '/victim/status/-1',
  '/victim/status/99999999999999999999999999',
  '/victim/status/1%00',
  '',
];

describe('x', () => {
  test.each(badLinks)('a time link to %j gives no id and no address', (href) => {
    const [post] = tampered(x, 'timeline', (_, document) => {
      for (const link of all(document, 'article a[href*="/status/"]')) link.setAttribute('href', `${href}#/status/`);
    });
    expect(post).toMatchObject({ postId: null, url: null });
    expect(post!.missing).toContain('postId');
  });

  test('two different permalinks are none', () => {
    const [post] = tampered(x, 'timeline', (_, document) => {
      const time = document.querySelector('article a[href*="/status/"]:has(time)')!;
      const other = time.cloneNode(true) as Element;
      other.setAttribute('href', '/anna_example/status/2105945888256978999');
      time.before(other);
    });
    expect(post!.postId).toBe('2105945888256978944');
    expect(post!.matched.postId).toBe('analytics-link 2026-09');
  });

  test('a quoted post that shows no handle gets none from its display name', () => {
    const posts = tampered(x, 'quotes', (_, document) => {
      setAll(
        document,
        'div[role="link"] [data-testid^="UserAvatar-Container-"]',
        'data-testid',
        'UserAvatar-Container-unknown',
      );
      for (const names of all(document, 'div[role="link"] [data-testid="User-Name"]')) {
        names.querySelector('[dir]')!.textContent = '@somebody_else';
        for (const leaf of names.querySelectorAll('[tabindex="-1"]')) leaf.remove();
      }
    });
    expect(posts.map((post) => post.quoted?.author)).toEqual([
      { name: '@somebody_else', handle: null, id: null, url: null },
      { name: '@somebody_else', handle: null, id: null, url: null },
    ]);
  });

  test('a permalink of somebody else takes the handle away instead of naming the wrong person', () => {
    const [post] = tampered(x, 'timeline', (_, document) =>
      setAll(document, 'article a[href*="/status/"]', 'href', '/somebody_else/status/2105945888256978944'),
    );
    expect(post!.author).toEqual({ name: 'Anna 🌿 Example', handle: null, id: null, url: null });
    expect(post!.missing).toContain('author.handle');
  });

  test.each(['@somebody_else', '@somebody_else · 2h', 'https://x.com/somebody_else'])(
    'a display name %j is no handle',
    (name) => {
      const posts = tampered(x, 'quotes', (_, document) => {
        for (const names of all(document, '[data-testid="User-Name"]'))
          names.querySelector('[dir]')!.textContent = name;
      });
      expect(posts.map((post) => [post.author.handle, post.quoted?.author.handle])).toEqual([
        ['quoting_ex', 'quoted_ex'],
        ['second_quoter', 'no_id_ex'],
      ]);
      expect(posts[0]!.author.name).toBe(name);
    },
  );

  test('a post whose own name is gone does not take the quoted author', () => {
    const { html, expected } = fixture(x, 'quotes');
    const page = openPage(html, expected);
    const [article] = x.findPosts(page.document);
    article!.querySelector('[data-testid="User-Name"]')!.remove();
    article!.querySelector('[data-testid="Tweet-User-Avatar"]')!.remove();
    const post = x.extractPost(article!, page);
    expect(post.author.name).toBeNull();
    expect(post.author.handle).toBe('quoting_ex');
    expect(post.quoted?.author.handle).toBe('quoted_ex');
    expect(x.hollow(article!, post)).not.toBeNull();
  });

  test('pictures of other hosts are no media', () => {
    const posts = tampered(x, 'media-kinds', (_, document) => {
      setAll(document, 'video', 'poster', 'https://pbs.twimg.com.evil.example/tweet_video_thumb/x.jpg');
      setAll(document, 'video, source', 'src', 'javascript:alert(1)');
      setAll(document, 'img', 'src', 'data:image/png;base64,AAAA');
    });
    expect(posts.flatMap((post) => post.media).map(({ url }) => url)).toEqual([null, null]);
  });
});

describe('facebook', () => {
  test.each([
    'javascript:alert(1)',
    'https://facebook.com.evil.example/karim.fixture',
    'https://evil.example/',
    '//evil.example/x',
  ])('author links to %j leave name and no address', (href) => {
    const posts = tampered(facebook, 'permalink-a', (_, document) =>
      setAll(document, '[data-ad-rendering-role="profile_name"] a', 'href', href),
    );
    const post = posts.find((each) => each.postId === '811000000000001')!;
    expect(post.author).toMatchObject({ name: 'Karim Fixture', handle: 'karim.fixture' });
    expect(post.author.url).toBe('https://www.facebook.com/karim.fixture');
    expect(post.matched['author.name']).toBe('heading-text 2026-01');
  });

  test.each([
    btoa('comment:evil_1'),
    btoa('comment:0_0'),
    'Y29tbWVudDo',
    '<script>',
    btoa(`comment:${'9'.repeat(40)}_1`),
  ])('a comment link with %j gives no id of a post', (value) => {
    const posts = tampered(facebook, 'group-dialog', (_, document) => {
      for (const link of all(document, '[role="article"] a[href]'))
        link.setAttribute('href', `/groups/1/user/2/?comment_id=${encodeURIComponent(value)}`);
    });
    expect(posts[0]!.postId).toBeNull();
    expect(posts.filter((post) => post.kind === 'comment').every((post) => post.postId === null)).toBe(true);
  });

  test('a link in a comment to a comment of another post changes nothing', () => {
    const expected = fixture(facebook, 'permalink-a').expected.posts;
    const posts = tampered(facebook, 'permalink-a', (_, document) => {
      for (const body of all(document, '[role="article"][aria-label] div[dir="auto"]')) {
        for (let times = 0; times < 10; times += 1) {
          const link = document.createElement('a');
          link.setAttribute('href', `https://www.facebook.com/victim?comment_id=${btoa('comment:999_888')}`);
          body.append(link);
        }
      }
    });
    expect(posts.map((post) => [post.postId, post.author])).toEqual(expected.map((post) => [post.postId, post.author]));
  });

  test('page records of other posts never fill this one', () => {
    const posts = tampered(facebook, 'permalink-a', (_, document) => {
      for (const script of all(document, 'script[data-sjs]')) {
        script.textContent = (script.textContent ?? '')
          .replaceAll('811000000000001', '811000000009999')
          .replaceAll('1795107900', '1700000000');
      }
    });
    const post = posts.find((each) => each.postId === '811000000000001')!;
    expect(post.postedAt).toBe('2026-11-19T17:05:00.000Z');
    expect(post.matched.postedAt).toBe('shown-time 2026-01');
    expect(post.author.id).toBeNull();
  });

  test('records that are no JSON, or nested without end, are passed by', () => {
    const posts = tampered(facebook, 'permalink-a', (_, document) => {
      for (const script of all(document, 'script[data-sjs]')) {
        script.textContent = `{"post_id":"811000000000001","a":${'['.repeat(5_000)}${']'.repeat(5_000)}`;
      }
    });
    expect(posts.some((post) => post.postId === '811000000000001')).toBe(true);
  });

  test('a record with another author is not believed about the author', () => {
    const posts = tampered(facebook, 'permalink-a', (_, document) => {
      for (const script of all(document, 'script[data-sjs]')) {
        script.textContent = (script.textContent ?? '').replaceAll('Karim Fixture', 'Somebody Else');
      }
    });
    expect(posts.find((each) => each.postId === '811000000000001')!.author).toMatchObject({
      name: 'Karim Fixture',
      id: null,
    });
  });
});

const names = [
  '\u202Egnp.evil',
  '\u2066\u2067\u2069',
  '\u200B\u200C\u200D\uFEFF',
  '   ',
  '<img src=x onerror=alert(1)>',
  'A'.repeat(5_000),
  '\u3164',
];

describe.each([
  ['x', x, 'timeline', '[data-testid="User-Name"] [dir]:first-child span span'],
  [
    'facebook',
    facebook,
    'arabic-ui',
    '[data-ad-rendering-role="profile_name"] a, [role="article"][aria-label] a[aria-hidden="false"]',
  ],
] as const)('%s', (_, platform, name, selector) => {
  test.each(names)('a name made of %j is a harmless record', (text) => {
    const { html, expected } = fixture(platform, name);
    const page = openPage(html, expected);
    for (const element of all(page.document, selector)) element.textContent = text;
    for (const element of platform.findPosts(page.document)) {
      const post = platform.extractPost(element, page);
      Post.parse(post);
      expect(post.author.name ?? '').not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      expect(post.author.name?.trim()).not.toBe('');
    }
  });

  test('a megabyte of text is cut at the limit and says so', () => {
    const { html, expected } = fixture(platform, name);
    const page = openPage(html, expected);
    const text = page.document.querySelector('[data-testid="tweetText"], [data-ad-preview="message"]')!;
    text.textContent = '😡'.repeat(500_000);
    const post = platform.extractPost(platform.findPosts(page.document)[0]!, page);
    Post.parse(post);
    expect(post.text).toHaveLength(100_000);
    expect(post.truncated).toBe(true);
  });

  test('nothing matches: no posts, no error', () => {
    const { html, expected } = fixture(platform, name);
    const stripped = html.replace(/(data-testid|role|aria-[a-z]+|data-[a-z0-9-]+)="[^"]*"/g, '');
    expect(readPosts(platform, openPage(stripped, expected))).toEqual([]);
  });

  test('everything twice gives every post twice and equal', () => {
    const { html, expected } = fixture(platform, name);
    const page = openPage(html, expected);
    const root = page.document.querySelector('#react-root, #mount_0_0')!;
    root.after(root.cloneNode(true));
    const posts = readPosts(platform, page);
    expect(posts.map(({ postId, author, text }) => ({ postId, author, text }))).toEqual(
      [...expected.posts, ...expected.posts].map(({ postId, author, text }) => ({ postId, author, text })),
    );
  });

  test('a post inside itself keeps the outer one whole', () => {
    const { html, expected } = fixture(platform, name);
    const page = openPage(html, expected);
    const [first] = platform.findPosts(page.document);
    first!.append(first!.cloneNode(true));
    const post = platform.extractPost(first!, page);
    Post.parse(post);
    expect(post.author).toEqual(expected.posts[0]!.author);
    expect(post.text).toBe(expected.posts[0]!.text);
  });

  test('a post taken out of the page while it is read is still a record', () => {
    const { html, expected } = fixture(platform, name);
    const page = openPage(html, expected);
    const [first] = platform.findPosts(page.document);
    first!.remove();
    Post.parse(platform.extractPost(first!, page));
    first!.replaceChildren();
    const post = platform.extractPost(first!, page);
    expect(platform.hollow(first!, post)).not.toBeNull();
  });
});
