// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gather } from '../../../../utils/content/gather';
import type { PostButton } from '../../../../utils/content/post-button';
import * as rendering from '../../../../utils/content/render-image';
import { facebook } from '../../../../utils/platforms/facebook';
import type { Page } from '../../../../utils/platforms/platform';
import { fixturesOf, openPage } from '../fixture';

// Everything by which Facebook's pages name the person who looks at them (2026-01), each with its own mark.
const me = { id: '61999900000007', name: 'Canary Person', handle: 'canary.person', picture: 'canary-avatar.jpg' };
const tracking = {
  '__cft__[0]': 'AZcanaryCft',
  __tn__: 'canaryTn',
  __eep__: 'canaryEep',
  '__xts__[0]': 'canaryXts',
  av: me.id,
  __user: me.id,
  notif_id: '1700000000000canary',
  notif_t: 'canary_notif',
};
const marks = [...Object.values(me), ...Object.keys(tracking).map((name) => name.replace('[0]', '')), 'canary'];
// As a parameter: `av` alone is in many words.
const telling = marks.map((mark) => (mark === 'av' ? /[?&;]av=|%5B0%5D=|\[0\]=/i : new RegExp(mark, 'i')));

const scripts = [
  { define: [['CurrentUserInitialData', [], { ACCOUNT_ID: me.id, USER_ID: me.id, NAME: me.name }, 270]] },
  { viewer: { actor: { __typename: 'User', id: me.id, name: me.name, profile_picture: { uri: me.picture } } } },
];
const avatar = `https://scontent.practice.fbcdn.net/v/t39.30808-1/${me.picture}`;
const composer = `<div><div><svg role="none"><g><image xlink:href="${avatar}"></image></g></svg><img src="${avatar}" alt="${me.name}"></div><div><form role="presentation"><div role="textbox" contenteditable="true" aria-label="Comment as ${me.name}"><p dir="auto">${me.name}</p></div></form></div></div>`;
const mine = `<div role="article" aria-label="Comment by ${me.name} 5 minutes ago"><a href="/${me.handle}"><svg><g><image xlink:href="${avatar}"></image></g></svg></a><span><a aria-hidden="false" href="/${me.handle}?comment_id=1">${me.name}</a></span><span dir="auto"><div dir="auto">Words of hers.</div></span><ul><li><a href="/x/posts/1?comment_id=2">1m</a></li></ul></div>`;

/** The fixture as she sees it: every link carries her marks, every post has her composer and a comment of hers. */
function planted(html: string, expected: Parameters<typeof openPage>[1]): Page {
  const url = marked(expected.url);
  const page = openPage(html.replaceAll('61500000000002', me.id).replaceAll('Fixture Viewer', me.name), {
    ...expected,
    url,
  });
  const { document } = page;
  for (const content of scripts) {
    const script = document.createElement('script');
    script.setAttribute('type', 'application/json');
    script.setAttribute('data-sjs', '');
    script.textContent = JSON.stringify(content);
    document.body.prepend(script);
  }
  for (const link of Array.from(document.querySelectorAll('a[href]'))) {
    link.setAttribute('href', marked(link.getAttribute('href')!));
  }
  for (const post of facebook.findPosts(document).filter((each) => !each.hasAttribute('aria-label'))) {
    post.insertAdjacentHTML('beforeend', `<div>${mine}</div>${composer}`);
  }
  return page;
}

function marked(href: string): string {
  if (href.startsWith('#') || !/^(\?|\/|https:\/\/[\w.-]*facebook\.com)/.test(href)) return href;
  const more = Object.entries(tracking).map(([name, value]) => `${name}=${value}`);
  return href + (href.includes('?') ? '&' : '?') + more.join('&');
}

async function everythingKept(element: Element, page: Page): Promise<string | null> {
  const window = page.document.defaultView!;
  const button = { host: page.document.createElement('span'), hide: () => undefined } as unknown as PostButton;
  const pressed = { key: '1', at: page.now, monotonicMs: 1, buttons: [button] };
  const kept = await gather(element, {
    window,
    platform: facebook,
    page,
    button,
    shoot: null,
    arePicturesWanted: async () => true,
    pressed,
  });
  return 'hollow' in kept ? null : JSON.stringify(kept);
}

beforeEach(() => void vi.spyOn(rendering, 'renderImage').mockResolvedValue(Uint8Array.of(1)));
afterEach(() => vi.restoreAllMocks());

describe.each(fixturesOf(facebook).map((each) => [each.name, each] as const))('%s', (_, { html, expected }) => {
  test('nothing that names who looks leaves the page', async () => {
    const page = planted(html, expected);
    const before = page.document.documentElement.outerHTML + page.url;
    for (const mark of [me.id, me.name, '__cft__', '__tn__', '__eep__', 'notif_id']) expect(before).toContain(mark);
    const elements = facebook.findPosts(page.document);
    // What she presses on of her own is hers to keep.
    const others = elements.filter((each) => facebook.extractPost(each, page).author.name !== me.name);
    const kept = await Promise.all(others.map((each) => everythingKept(each, page)));
    expect(kept.filter((each) => each !== null).length).toBeGreaterThanOrEqual(
      expected.posts.filter(({ author }) => author.name !== 'Fixture Viewer').length,
    );
    for (const text of kept) for (const mark of telling) expect(text ?? '').not.toMatch(mark);
  });
});
