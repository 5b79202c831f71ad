import { expect, test } from 'vitest';
import { readLink } from '../../../utils/platforms/read-link';

const told = (line: string) => {
  const read = readLink(line);
  if (typeof read === 'string') return read;
  const { platform, kind, postId, url, author } = read;
  return [platform, kind, postId, url, author.handle];
};

test.each([
  [
    'https://twitter.com/invented_one/status/1990000000000000001?s=20&t=abc',
    ['x', 'post', '1990000000000000001', 'https://x.com/invented_one/status/1990000000000000001', 'invented_one'],
  ],
  [
    'https://x.com/i/web/status/1990000000000000001',
    ['x', 'post', '1990000000000000001', 'https://x.com/i/status/1990000000000000001', null],
  ],
  [
    'https://m.facebook.com/story.php?story_fbid=123456789012345&id=100000000000001&mibextid=abc',
    [
      'facebook',
      'post',
      '123456789012345',
      'https://www.facebook.com/story.php?story_fbid=123456789012345&id=100000000000001',
      null,
    ],
  ],
  [
    'https://www.facebook.com/invented.voice/posts/123456789012345?__cft__[0]=x&comment_id=55555',
    [
      'facebook',
      'comment',
      '55555',
      'https://www.facebook.com/invented.voice/posts/123456789012345?comment_id=55555',
      null,
    ],
  ],
  [
    'https://www.facebook.com/photo/?fbid=123456789012345&__tn__=R',
    ['facebook', 'post', null, 'https://www.facebook.com/photo/?fbid=123456789012345', null],
  ],
  ['https://t.me/s/invented_channel/77', ['telegram', 'post', '77', 'https://t.me/invented_channel/77', null]],
  ['https://t.me/invented_channel', ['web', 'page', null, 'https://t.me/invented_channel', null]],
  [
    'https://whatsapp.com/channel/0029VaInventedChannel001/12',
    ['whatsapp', 'post', null, 'https://whatsapp.com/channel/0029VaInventedChannel001/12', null],
  ],
  [
    'https://www.tiktok.com/@invented/video/7300000000000000001?is_from_webapp=1',
    ['web', 'page', '7300000000000000001', 'https://www.tiktok.com/@invented/video/7300000000000000001', 'invented'],
  ],
  [
    '\u200fhttps://news.invalid/a?id=5&utm_source=wa&token=secret\u200e',
    ['web', 'page', null, 'https://news.invalid/a?id=5', null],
  ],
])('%s', (line, expected) => expect(told(line)).toEqual(expected));

test.each([
  ['javascript:alert(1)', 'not-web'],
  ['ftp://files.invalid/a', 'not-web'],
  ['https://someone:word@x.com/a/status/1', 'credentials'],
  ['look at this https://x.com/a/status/1', 'not-a-link'],
  ['x.com/a/status/1', 'not-a-link'],
  [`https://news.invalid/${'a'.repeat(4_000)}`, 'too-long'],
])('%s is refused: %s', (line, reason) => expect(told(line)).toBe(reason));

test('a link says nothing of words, time or face, and says that these are missing', () => {
  const read = readLink('https://x.com/invented_one/status/1990000000000000001');
  expect(read).toMatchObject({ text: null, postedAt: null, author: { name: null } });
  expect((read as { missing: string[] }).missing).toEqual(['postedAt', 'text', 'author.name']);
});
