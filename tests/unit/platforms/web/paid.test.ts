// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { web } from '../../../../utils/platforms/web';
import { openPage, readPosts } from '../fixture';

const at = { url: 'https://news.example.com/a', timezone: 'UTC', now: '2026-11-20T12:00:00.000Z' };
const long = 'Words of the paid part, invented. '.repeat(20);

/** A story whose JSON-LD says this about itself. */
function story(said: object, body: string): string {
  const facts = JSON.stringify({ '@type': 'NewsArticle', headline: 'A title', ...said });
  return `<!DOCTYPE html><html><head><script type="application/ld+json">${facts}</script></head><body><article><h1>A title</h1><p>The first lines.</p>${body}</article></body></html>`;
}
const isCut = (html: string) => readPosts(web, openPage(html, at))[0]!.truncated;
const part = (cssSelector: unknown) => ({
  isAccessibleForFree: false,
  hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector },
});

describe('where the page says which part is paid', () => {
  test.each([
    ['it is not there', '', true],
    ['it is empty', '<div class="paid"></div>', true],
    ['an offer stands in its place', '<div class="paid"><p>Subscribe for one dinar.</p></div>', true],
    ['it is there: she has paid, or the site let her in', `<div class="paid"><p>${long}</p></div>`, false],
  ])('%s', (_, body, cut) => {
    expect(isCut(story(part('.paid'), body))).toBe(cut);
  });

  test('only the part is marked, the article is not', () => {
    expect(
      isCut(story({ hasPart: [{ isAccessibleForFree: 'http://schema.org/False', cssSelector: '.paid' }] }, '')),
    ).toBe(true);
  });

  test.each([
    ['not a selector', '.paid{'],
    ['no text', 7],
  ])('a selector that is %s cannot hide the cut', (_, selector) => {
    expect(isCut(story(part(selector), ''))).toBe(true);
  });

  test('several selectors', () => {
    const body = `<div class="one"></div><div class="two"><p>${long}</p></div>`;
    expect(isCut(story(part(['.one', '.two']), body))).toBe(false);
    expect(isCut(story(part(['.one']), body))).toBe(true);
  });
});

describe('a marked place that proves nothing', () => {
  const teaser = 'The first lines of it, invented, for all. '.repeat(8);
  const offer =
    'Subscribe to read on. Already a subscriber? Sign in. Four weeks for one dinar, then ten a month, cancel whenever you like. Gift articles, crosswords, recipes and the archive are part of every subscription of ours, on all your devices.';
  const counted = { ...part('.paid'), wordCount: 1200 };
  const hidden = (attribute: string, words: string) => `<div class="paid" ${attribute}><p>${words}</p></div>`;

  test.each<[string, object, string]>([
    ['a long offer', part('.paid'), `<p>${teaser}</p>${hidden('', offer)}`],
    ['a long offer, where the words are counted', counted, `<p>${teaser}</p>${hidden('', offer)}`],
    ['an offer longer than any, where the words are counted', counted, hidden('', offer.repeat(5))],
    ['the box around all', part('article'), `<p>${teaser.repeat(2)}</p>`],
    ['the box around all, where the words are counted', { ...part('article'), wordCount: 1200 }, `<p>${teaser}</p>`],
    ['one that is not shown', part('.paid'), hidden('style="display:none"', long)],
    ['one that is not visible', part('.paid'), hidden('style="visibility:hidden"', long)],
    ['one in a box that is not shown', part('.paid'), `<div style="display:none">${hidden('', long)}</div>`],
    ['one with the attribute', part('.paid'), hidden('hidden', long)],
  ])('%s', (_, said, body) => {
    expect(isCut(story(said, body))).toBe(true);
  });

  test('the box around all of it, for who has paid', () => {
    expect(isCut(story(part('article'), `<p>${long.repeat(3)}</p>`))).toBe(false);
    const words = long.split(' ').length;
    expect(isCut(story({ ...part('article'), wordCount: words }, `<p>${long}</p>`))).toBe(false);
    expect(isCut(story({ ...part('.paid'), wordCount: words }, `<div class="paid"><p>${long}</p></div>`))).toBe(false);
  });
});

describe('where it does not say which part', () => {
  const paid = { isAccessibleForFree: 'False' };

  test('the words it counts are compared with those that are there', () => {
    const words = long.split(' ').length;
    expect(isCut(story({ ...paid, wordCount: words }, `<p>${long}</p>`))).toBe(false);
    expect(isCut(story({ ...paid, wordCount: words * 3 }, `<p>${long}</p>`))).toBe(true);
  });

  test('a short one is its teaser', () => {
    expect(isCut(story(paid, ''))).toBe(true);
    expect(isCut(story(paid, `<p>${long.repeat(4)}</p>`))).toBe(false);
  });
});

test.each([
  ['free', { isAccessibleForFree: true }],
  ['free, in words', { isAccessibleForFree: 'True' }],
  ['nothing said', {}],
  ['a free part', { hasPart: { isAccessibleForFree: true, cssSelector: '.none' } }],
])('%s: a short story is a short story', (_, said) => {
  expect(isCut(story(said, ''))).toBe(false);
});

test('the whole text in the description of the page is whole', () => {
  const html = story({ ...part('.paid'), articleBody: long }, '').replace(
    /<article>.*<\/article>/,
    '<main><img src="/a.jpg" width="300" height="300"></main>',
  );
  expect(readPosts(web, openPage(html, at))[0]).toMatchObject({
    truncated: false,
    matched: { text: 'json-ld text 2026-11' },
  });
});

describe('microdata', () => {
  const markup = (inner: string) =>
    `<!DOCTYPE html><html><body><article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">A title</h1><p>The first lines.</p>${inner}</article></body></html>`;
  const no = '<meta itemprop="isAccessibleForFree" content="false">';
  const wrapped = (body: string) => `<div itemprop="hasPart" itemscope>${no}${body}</div>`;

  test('the part it wraps', () => {
    expect(isCut(markup(`${no}${wrapped('')}`))).toBe(true);
    expect(isCut(markup(`${no}${wrapped(`<p>${long}</p>`)}`))).toBe(false);
  });

  test('the part it names', () => {
    const named = wrapped('<meta itemprop="cssSelector" content=".paid">');
    expect(isCut(markup(named))).toBe(true);
    expect(isCut(markup(`${named}<div class="paid"><p>${long}</p></div>`))).toBe(false);
  });

  test('a comment’s own says nothing about the article', () => {
    const comment = `<div itemprop="comment" itemscope itemtype="https://schema.org/Comment">${no}<p>words</p></div>`;
    expect(isCut(markup(comment))).toBe(false);
  });
});
