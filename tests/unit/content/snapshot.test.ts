// @vitest-environment happy-dom
// @vitest-environment-options {"settings":{"handleDisabledFileLoadingAsSuccess":true}}
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { takeSnapshot } from '../../../utils/content/snapshot';
import { xssCorpus } from '../../hostile/xss';

beforeEach(() => document.body.replaceChildren());
afterEach(() => vi.restoreAllMocks());

function snapshotOf(markup: string, remove: (post: Element) => Element[] = () => []) {
  const post = document.createElement('article');
  document.body.append(post);
  post.innerHTML = markup;
  const snapshot = takeSnapshot(post, { remove: remove(post) });
  return { ...snapshot, post, body: snapshot.html.slice(snapshot.html.indexOf('<body>')) };
}

const tags = /^(div|span|a|b|bdi|bdo|blockquote|br|code|em|i|p|pre|s|strong|time|u)$/;
const names =
  /^(style|class|dir|lang|title|datetime|role|aria-label|data-(testid|message-id|mid|peer-id|timestamp|href|src))$/;

describe('markup that wants to run or load something', () => {
  test.each(xssCorpus.map((markup) => [markup]))('%s', (markup) => {
    const { tree, body } = snapshotOf(`<p>before</p>${markup}<p>after</p>`);
    for (const element of [tree, ...tree.querySelectorAll('*')]) {
      expect(element.localName).toMatch(tags);
      for (const { name, value } of Array.from(element.attributes)) {
        expect(name).toMatch(names);
        if (name === 'class') expect(value).toMatch(/^(post|box)$/);
        if (name === 'style') expect(value).not.toMatch(/url|image|expression|import|[<>{}]/i);
        if (name === 'data-href' || name === 'data-src') expect(value).toMatch(/^https?:\/\/(?!.*@)/);
      }
    }
    const readable = tree.textContent ?? '';
    const withoutAddresses = body.replace(/ data-(href|src)="[^"]*"/g, '');
    expect(withoutAddresses).not.toContain('HIT');
    expect(readable).toContain('before');
  });

  test('the document begins with a policy that allows nothing', () => {
    const { html } = snapshotOf('x');
    expect(html).toMatch(
      /^<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><style>/i,
    );
  });

  test('6,000 nodes and 300 levels are cut off, not followed', () => {
    // The test environment works out styles slowly; the browser's are measured by the bench.
    const plain = document.createElement('i').style;
    vi.spyOn(window, 'getComputedStyle').mockReturnValue(plain);
    const long = snapshotOf('<i>x</i>'.repeat(3_000));
    expect(long.tree.querySelectorAll('i').length).toBe(2_500);
    expect([long.whole, snapshotOf('<i>x</i>'.repeat(300)).whole]).toEqual([false, true]);
    const post = document.createElement('article');
    let deepest: Element = post;
    for (let i = 0; i < 300; i++) {
      const next = document.createElement('span');
      deepest.append(next);
      deepest = next;
    }
    deepest.append('too deep');
    document.body.append(post);
    const deep = takeSnapshot(post, { remove: [] });
    expect([deep.tree.textContent, deep.whole]).toEqual(['', false]);
  });
});

describe('what is kept', () => {
  test('words, their order, direction and language', () => {
    const { tree } = snapshotOf(
      '<p dir="rtl" lang="ar">لن <b>نسكت</b></p>\n<p>and <time datetime="2026-11-01T10:00:00Z">Nov 1</time></p>',
    );
    expect(tree.textContent).toBe('لن نسكت\nand Nov 1');
    expect(tree.querySelector('p')?.getAttribute('dir')).toBe('rtl');
    expect(tree.querySelector('p')?.getAttribute('lang')).toBe('ar');
    expect(tree.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-01T10:00:00Z');
  });

  test('addresses of links, readable but dead, without trackers', () => {
    const { tree } = snapshotOf('<a href="https://example.org/a?utm_source=x&id=1">x</a>');
    expect(tree.querySelector('a')?.getAttribute('data-href')).toBe('https://example.org/a?id=1');
    expect(tree.querySelector('a')?.hasAttribute('href')).toBe(false);
  });

  test('the platforms’ own ids of posts and messages', () => {
    const { tree } = snapshotOf('<div data-mid="42" data-peer-id="-100" data-timestamp="1700000000">x</div>');
    const [message] = tree.querySelectorAll('[data-mid="42"][data-peer-id="-100"][data-timestamp="1700000000"]');
    expect(message?.textContent).toBe('x');
  });

  test('a picture as a box that names it, and the live picture for the renderer', () => {
    const { tree, pictures, post } = snapshotOf('<img src="https://pbs.twimg.com/media/a.jpg" alt="a banner">');
    const box = tree.querySelector('[role=img]');
    expect(box?.getAttribute('aria-label')).toBe('a banner');
    expect(box?.getAttribute('data-src')).toBe('https://pbs.twimg.com/media/a.jpg');
    const address = 'https://pbs.twimg.com/media/a.jpg';
    expect(pictures).toEqual([{ box, live: post.querySelector('img'), address }]);
    expect(tree.querySelector('img')).toBeNull();
  });

  test('an emoji image as its character', () => {
    const { tree, pictures } = snapshotOf('go <img alt="🔥" src="https://abs.twimg.com/emoji/1.svg"> now');
    expect(tree.textContent).toBe('go 🔥 now');
    expect(pictures).toEqual([]);
  });

  test('the look, as far as it loads nothing', () => {
    const { tree } = snapshotOf('<p style="color: rgb(1, 2, 3); background: url(https://evil.example/x) red">x</p>');
    const style = tree.querySelector('p')?.getAttribute('style') ?? '';
    expect(style).toContain('rgb(1, 2, 3)');
    expect(style).not.toContain('evil');
  });
});

describe('what is left out', () => {
  test('her own parts, the composer, what lies outside the post, our host', () => {
    const { tree } = snapshotOf(
      '<p>kept</p><div class="me">Viewer Name</div><div class="comments">other people</div><div class="ours"></div>',
      (post) => Array.from(post.querySelectorAll('.me, .comments, .ours')),
    );
    expect(tree.textContent).toBe('kept');
    expect(tree.querySelectorAll('div')).toHaveLength(1);
  });

  test('what was not on the screen: decoys and hidden texts', () => {
    const { tree } = snapshotOf(
      '<p>seen</p><p style="display:none">decoy</p><p style="visibility:hidden">decoy</p><span style="position:absolute">for screen readers</span>',
    );
    expect(tree.textContent).toBe('seen');
  });
});

test('the page is not changed by being read', () => {
  const markup = '<p style="color:red">a<img src="https://x.example/a.png"></p><form><input name="attributes"></form>';
  const post = document.createElement('article');
  document.body.append(post);
  post.innerHTML = markup;
  const before = document.documentElement.outerHTML;
  takeSnapshot(post, { remove: [] });
  expect(document.documentElement.outerHTML).toBe(before);
});
