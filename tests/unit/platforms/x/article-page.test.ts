// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { onePost } from '../../../../utils/content/one-post';
import { x } from '../../../../utils/platforms/x';
import { fixture, openPage, readPosts } from '../fixture';

const view = '[data-testid="twitterArticleReadView"]';

/** The page of that fixture, shown under this address. */
function open(name: string, url?: string) {
  const { html, expected } = fixture(x, name);
  const page = openPage(html, { ...expected, url: url ?? expected.url });
  page.document.getSelection = () => null;
  return page;
}
const authorsOn = (name: string, url?: string) => readPosts(x, open(name, url)).map(({ author }) => author.handle);

const english = 'article-full-screen';
const arabic = 'article-status-arabic-ui';

describe('an Article is one post with one button', () => {
  test.each([
    ['its own address', english, undefined, 'article_author_ex'],
    [
      'its own address, with its cover opened',
      english,
      'https://x.com/article_author_ex/article/2040006393276149767/media/1',
      'article_author_ex',
    ],
    ['the address that names no author', english, 'https://x.com/i/article/2040000000000000001', 'article_author_ex'],
    [
      'the status that shows it',
      english,
      'https://x.com/article_author_ex/status/2040006393276149767',
      'article_author_ex',
    ],
    ['the status that shows it, in Arabic', arabic, undefined, 'katiba_ex'],
  ])('at %s', (_, name, url, author) => {
    const page = open(name, url);
    const articles = x.findPosts(page.document).filter((each) => each.matches(view));
    expect(articles).toHaveLength(1);
    expect(x.findPosts(articles[0]!)[0]).toBe(articles[0]);
    const places = x.findPosts(page.document).map((element) => x.buttonPlace(element)!);
    expect(new Set(places.map(({ parent }) => parent)).size).toBe(places.length);
    expect(x.buttonPlace(articles[0]!)!.layout).toBe('inline');
    expect(x.buttonPlace(articles[0]!)!.parent.closest('article')).toBeNull();
    expect(x.extractPost(articles[0]!, page)).toMatchObject({
      author: { handle: author },
      container: null,
      quoted: null,
    });
    expect(onePost(x, page)).toBe(articles[0]);
  });

  test('what it embeds stays a post of its own, with its own author and words', () => {
    expect(authorsOn(english)).toEqual(['article_author_ex', 'embedded_ex']);
    const [article, embedded] = readPosts(x, open(arabic));
    expect(article!.text).toBe(
      'عنوان مخترع\n\nفقرة أولى مخترعة.\nعنوان فرعي مخترع\nفقرة ثانية مخترعة فيها رابط، واسم آخر.',
    );
    expect(article!.counts).toMatchObject({ replies: 3, shares: 2, likes: 12, views: 420 });
    expect(embedded).toMatchObject({ text: 'نص مدمج بالعربية.', author: { handle: 'mudmaja_ex' } });
  });
});

describe('at another address the list is as before', () => {
  test.each([
    'https://x.com/home',
    'https://x.com/article_author_ex',
    'https://x.com/embedded_ex/status/2039281617544941575',
    'https://x.com/article_author_ex/articles',
    'https://x.com.example.invalid/article_author_ex/article/2040006393276149767',
  ])('%s', (url) => {
    const page = open(english, url);
    expect(authorsOn(english, url)).toEqual(['embedded_ex']);
    expect(x.buttonPlace(page.document.querySelector(view)!)).toBeNull();
  });

  test('she can document the Article as the page, unless a post stands beside it or there are two', () => {
    const page = open(english, 'https://x.com/home');
    const article = page.document.querySelector(view)!;
    expect(onePost(x, page)).toBe(article);
    article.setAttribute('hidden', '');
    expect(onePost(x, page)).toBeNull();
    article.removeAttribute('hidden');
    const beside = article.querySelector('article')!.cloneNode(true);
    article.after(beside);
    expect(onePost(x, page)).toBeNull();
    (beside as Element).remove();
    article.after(article.cloneNode(true));
    expect(onePost(x, page)).toBeNull();
  });

  test('an Article inside a post is that post’s text', () => {
    const page = open('x-article');
    expect(page.document.querySelector(view)).not.toBeNull();
    expect(x.findPosts(page.document).filter((each) => each.matches(view))).toEqual([]);
  });
});

test('its author is never that of a link in it; without its own marks there is none', () => {
  const page = open(english);
  const article = page.document.querySelector(view)!;
  for (const link of page.document.querySelectorAll('[data-testid="longformRichTextComponent"] a')) link.remove();
  expect(x.extractPost(article, page).author.name).toBe('Article Author');
  page.document.querySelector('[data-testid="UserAvatar-Container-article_author_ex"]')!.remove();
  for (const link of page.document.querySelectorAll('a[href$="/analytics"]')) link.remove();
  expect(x.extractPost(article, page)).toMatchObject({ postId: null, author: { name: null, handle: null } });
});
