// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { facebook } from '../../../../utils/platforms/facebook';
import { openPage } from '../fixture';

const www = 'https://www.facebook.com';
const post = ({ who = '/ann.ex', link = '?__cft__[0]=x', group = '' }) =>
  `<div role="article" aria-posinset="1"><h2><a href="${who}">Ann</a>${group}</h2><a href="${link}">1h</a><div data-ad-preview="message">words</div></div>`;

function isMeant(path: string, shown: Parameters<typeof post>[0]): boolean {
  const html = `<!DOCTYPE html><html><body><div role="main">${post(shown)}</div></body></html>`;
  const page = openPage(html, { url: www + path, timezone: 'UTC', now: '2026-11-24T12:00:00.000Z' });
  const posts = facebook.findPosts(page.document);
  expect(posts).toHaveLength(1);
  return facebook.postOfPage!(posts, page) === posts[0];
}
const inGroup = (slug: string) => `<a href="/groups/${slug}/">A group</a>`;

test.each([
  ['it has no link of its own', '/ann.ex/posts/pfbid0Asked', {}],
  ['its link has another word for it', '/ann.ex/posts/pfbid0Asked', { link: '/ann.ex/posts/pfbid0Today' }],
  ['its author is written otherwise', '/Ann.Ex/posts/pfbid0Asked', {}],
  ['a name and a number cannot be compared', '/permalink.php?story_fbid=pfbid0Asked&id=100012345', {}],
  ['its group has a number and a name', '/groups/500/posts/pfbid0Asked', { group: inGroup('invented.group') }],
  ['its group is named', '/groups/500/posts/pfbid0Asked', { group: inGroup('500') }],
  ['its author is a member', '/groups/500/posts/pfbid0Asked', { who: '/groups/500/user/100012345/' }],
])('the only post is the one of the address: %s', (_, path, shown) => {
  expect(isMeant(path, shown)).toBe(true);
});

test.each([
  ['another author', '/other.ex/posts/pfbid0Asked', {}],
  [
    'another author’s number',
    '/permalink.php?story_fbid=pfbid0Asked&id=100012345',
    { who: '/profile.php?id=100099999' },
  ],
  [
    'another owner in its link',
    '/other.ex/posts/pfbid0Asked',
    { who: '/profile.php?id=100099999', link: '/ann.ex/posts/pfbid0Today' },
  ],
  ['a post of a group', '/ann.ex/posts/pfbid0Asked', { link: '/groups/500/posts/pfbid0Today/' }],
  ['another group in its heading', '/groups/500/posts/pfbid0Asked', { group: inGroup('600') }],
  ['another group in its link', '/groups/500/posts/pfbid0Asked', { link: '/groups/600/posts/pfbid0Today/' }],
  ['a member of another group', '/groups/500/posts/pfbid0Asked', { who: '/groups/600/user/100012345/' }],
  ['a post of a person', '/groups/500/posts/pfbid0Asked', { link: '/ann.ex/posts/pfbid0Today' }],
])('the only post is not the one of the address: %s', (_, path, shown) => {
  expect(isMeant(path, shown)).toBe(false);
});
