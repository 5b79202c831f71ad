import { describe, expect, test } from 'vitest';
import {
  albumPostId,
  commentIds,
  groupAddress,
  postAddress,
  profileAddress,
} from '../../../../utils/platforms/facebook/addresses';

describe('permalinks', () => {
  test.each([
    [
      'https://web.facebook.com/a.b/posts/pfbid02Xyz?__cft__[0]=AZ&__tn__=R',
      'https://www.facebook.com/a.b/posts/pfbid02Xyz',
      null,
    ],
    ['/a.b/posts/811000000000001', 'https://www.facebook.com/a.b/posts/811000000000001', '811000000000001'],
    ['/a.b/posts/some-title/pfbid02Xyz/', 'https://www.facebook.com/a.b/posts/pfbid02Xyz', null],
    ['/permalink.php?story_fbid=12&id=34&__tn__=x', 'https://www.facebook.com/permalink.php?story_fbid=12&id=34', '12'],
    ['/story.php?story_fbid=pfbid0A&id=34&eav=x', 'https://www.facebook.com/story.php?story_fbid=pfbid0A&id=34', null],
    ['/groups/12/permalink/34/?rdid=1', 'https://www.facebook.com/groups/12/permalink/34/', '34'],
    ['/groups/name.x/posts/34', 'https://www.facebook.com/groups/name.x/posts/34', '34'],
    ['/groups/12/?multi_permalinks=34', 'https://www.facebook.com/groups/12/posts/34/', '34'],
    ['/photo.php?fbid=56&set=a.7&__cft__[0]=A', 'https://www.facebook.com/photo/?fbid=56&set=a.7', null],
    ['/reel/78/?s=single_unit', 'https://www.facebook.com/reel/78/', null],
    ['/watch/?v=90&ref=saved', 'https://www.facebook.com/watch/?v=90', null],
    ['/page.name/videos/91/', 'https://www.facebook.com/page.name/videos/91', null],
    ['/page.name/videos/a-title/91/', 'https://www.facebook.com/page.name/videos/a-title/91', null],
    ['/Name-With-Title-123/posts/34', 'https://www.facebook.com/Name-With-Title-123/posts/34', '34'],
    ['/صفحة-123/posts/34', 'https://www.facebook.com/%D8%B5%D9%81%D8%AD%D8%A9-123/posts/34', '34'],
    ['/groups/name-x/posts/pfbid02Xyz', 'https://www.facebook.com/groups/name-x/posts/pfbid02Xyz', null],
    ['/watch/live/?v=90&ref=watch', 'https://www.facebook.com/watch/?v=90', null],
  ])('%s', (href, url, postId) => {
    expect(postAddress(href)).toMatchObject({ url, postId });
  });

  test.each([
    '?__cft__[0]=AZ',
    '#',
    '',
    '/a.b',
    '/groups/12/',
    'https://evil.example/a/posts/1',
    'javascript:/a/posts/1',
    '/permalink.php?story_fbid=1',
    '/photo/?fbid=x',
  ])('%j is none', (href) => expect(postAddress(href)).toBeNull());
});

test('a person, a page, a member', () => {
  expect(profileAddress('https://www.facebook.com/some.one?__cft__[0]=A&comment_id=1')).toEqual({
    url: 'https://www.facebook.com/some.one',
    handle: 'some.one',
    id: null,
    group: null,
  });
  expect(profileAddress('/profile.php?id=42&__tn__=x')).toMatchObject({
    url: 'https://www.facebook.com/profile.php?id=42',
    id: '42',
  });
  expect(profileAddress('/people/Some-One/42/')).toMatchObject({
    url: 'https://www.facebook.com/people/Some-One/42/',
    id: '42',
  });
  expect(profileAddress('/groups/7/user/42/?__cft__=x')).toEqual({
    url: 'https://www.facebook.com/groups/7/user/42/',
    handle: null,
    id: '42',
    group: '7',
  });
  for (const href of [
    '/stories/1/x',
    '/ads/about/',
    '/profile.php?id=x',
    '/watch',
    '/hashtag',
    '/groups/7',
    'https://x.com/a',
    '#',
  ]) {
    expect(profileAddress(href), href).toBeNull();
  }
  expect(groupAddress('/groups/name.x/?ref=share')).toEqual({
    slug: 'name.x',
    url: 'https://www.facebook.com/groups/name.x/',
  });
  expect(groupAddress('/groups/feed/')).toBeNull();
});

test('ids in comment and album links', () => {
  const code = btoa('comment:11_22');
  expect(commentIds(`/some.one?comment_id=${code}&__tn__=R`)).toEqual({
    postId: '11',
    commentId: '22',
    parentId: null,
  });
  expect(commentIds('/a/posts/pfbid0?comment_id=22')).toEqual({ postId: null, commentId: '22', parentId: null });
  expect(commentIds('/a/posts/pfbid0?comment_id=22&reply_comment_id=33')).toEqual({
    postId: null,
    commentId: '33',
    parentId: '22',
  });
  expect(commentIds(`/a?comment_id=${code}&reply_comment_id=${btoa('comment:11_33')}`)).toEqual({
    postId: '11',
    commentId: '33',
    parentId: '22',
  });
  expect(commentIds('/a?comment_id=%00')).toBeNull();
  expect(albumPostId('/photo/?fbid=1&set=pcb.22&__cft__[0]=A')).toBe('22');
  expect(albumPostId('/photo/?fbid=1&set=gm.22')).toBeNull();
});

test('a page without a name of its own: its title is read, its number only where it is the profile', () => {
  expect(profileAddress('/صفحة-123456789')).toMatchObject({ handle: 'صفحة-123456789', id: null });
  expect(profileAddress('/p/صفحة-جديدة-61550000000044/')).toMatchObject({ handle: null, id: '61550000000044' });
  expect(profileAddress('/%E0%A4%A')).toMatchObject({ handle: '%E0%A4%A' });
  expect(profileAddress('/%E2%80%AEevil')?.handle).toBe('evil');
});
