import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opensTab, reportAddress, xPostAddress } from '../../../utils/reports/address';
import { planOf, plans } from '../../../utils/reports/plans';
import { xDsa } from '../../../utils/reports/plans/x/dsa';
import { xInApp } from '../../../utils/reports/plans/x/in-app';
import { PlatformId } from '../../../utils/schema/post';
import { summary } from './example';

test("X's dialog: the post's number and the one source that opens it", () => {
  expect(reportAddress(xInApp, summary)).toBe(
    'https://x.com/i/safety/report_story_start?source=reporttweet&reported_tweet_id=1850000000000000001',
  );
});

test("X's form: the three parameters that X's own menu sets", () => {
  expect(reportAddress(xDsa, summary)).toBe(
    'https://help.x.com/forms/dsa/report?content_id=https%3A%2F%2Fx.com%2Fpractice_person%2Fstatus%2F1850000000000000001' +
      '&content_type=post&content_author=%40practice_person',
  );
});

test('without a usable handle the form still knows the post', () => {
  for (const authorHandle of [null, 'not a handle', 'x'.repeat(21), 'a/../b', '@@a']) {
    const address = new URL(reportAddress(xDsa, { ...summary, authorHandle })!);
    expect(address.searchParams.get('content_id')).toBe('https://x.com/i/status/1850000000000000001');
    expect(address.searchParams.has('content_author')).toBe(false);
  }
});

test('without a usable number, what needs it has no address', () => {
  for (const postId of [null, '', 'abc', '12 34', '1'.repeat(26), '1?x=y']) {
    for (const plan of [xInApp, xDsa]) expect(reportAddress(plan, { ...summary, postId })).toBeNull();
    expect(xPostAddress({ ...summary, postId })).toBeNull();
  }
});

test('an @ before the handle changes nothing', () => {
  expect(reportAddress(xDsa, { ...summary, authorHandle: '@practice_person' })).toBe(reportAddress(xDsa, summary));
});

const facebook = { ...summary, platform: 'facebook' as const };
const facebookMenu = planOf('facebook-in-app')!;

test.each([
  ['https://www.facebook.com/practice.page/posts/123', 'https://www.facebook.com/practice.page/posts/123'],
  [
    'https://web.facebook.com/groups/1/posts/2/?comment_id=3',
    'https://www.facebook.com/groups/1/posts/2/?comment_id=3',
  ],
  [
    'https://m.facebook.com/permalink.php?story_fbid=9&id=8&__tn__=secret&mibextid=her',
    'https://www.facebook.com/permalink.php?story_fbid=9&id=8',
  ],
])('Facebook’s post is opened on its own page, without what follows a person: %s', (url, opened) => {
  expect(reportAddress(facebookMenu, { ...facebook, url, pageUrl: '' })).toBe(opened);
});

test.each([
  'http://www.facebook.com/a/posts/1',
  'https://www.facebook.com.evil.example/a/posts/1',
  'https://l.facebook.com/l.php?u=https://evil.example',
  'https://www.facebook.com/a/posts/1%2f..%2f..%2flogout.php',
  'javascript:alert(1)',
  '',
])('what is no post of Facebook’s is not opened: %s', (url) => {
  expect(reportAddress(facebookMenu, { ...facebook, url, pageUrl: url })).toBeNull();
});

test('the page it was seen on stands in for a post without an address', () => {
  const pageUrl = 'https://www.facebook.com/groups/1/posts/2';
  expect(reportAddress(facebookMenu, { ...facebook, url: null, pageUrl })).toBe(pageUrl);
});

const telegram = { ...summary, platform: 'telegram' as const };
test.each([
  ['https://web.telegram.org/a/#-1001234', 'https://web.telegram.org/a/#-1001234'],
  ['https://web.telegram.org/k/#@practice_channel', 'https://web.telegram.org/k/#@practice_channel'],
  ['https://web.telegram.org/k/#?tgWebAuthToken=secret', 'https://web.telegram.org/k/'],
  ['https://t.me/practice/5', 'https://web.telegram.org/a/'],
  ['https://web.telegram.org.evil.example/a/#-1', 'https://web.telegram.org/a/'],
  ['', 'https://web.telegram.org/a/'],
])('Telegram: the chat in the client she used, and nothing else from its address: %s', (pageUrl, opened) => {
  expect(reportAddress(planOf('telegram-in-app')!, { ...telegram, pageUrl })).toBe(opened);
});

test('a mail, a guide and the organisation open no tab', () => {
  const silent = plans.filter((plan) => !opensTab(plan)).map(({ id }) => id);
  expect(silent).toEqual(['telegram-mail', 'whatsapp-mail', 'anywhere-organisation', 'anywhere-site-contact']);
  for (const id of silent) expect(reportAddress(planOf(id)!, summary)).toBeNull();
});

test('whatever a page put into the record, the address holds only digits, a handle, a place of the platform and fixed words', () => {
  const anything = fc.option(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.webUrl()), { nil: null });
  const digits = fc.stringMatching(/^\d{1,25}$/);
  const x = /^https:\/\/x\.com\/i\/safety\/report_story_start\?source=reporttweet&reported_tweet_id=\d{1,25}$/;
  const dsa =
    /^https:\/\/help\.x\.com\/forms\/dsa\/report\?content_id=https%3A%2F%2Fx\.com%2F[A-Za-z0-9_]{1,20}%2Fstatus%2F\d{1,25}&content_type=post(&content_author=%40[A-Za-z0-9_]{1,20})?$/;
  const chat = /^https:\/\/web\.telegram\.org\/[ak]\/(#(-?\d{1,20}(_\d{1,20})?|@\w{1,40}))?$/;
  const post = /^https:\/\/www\.facebook\.com\/[A-Za-z0-9._/-]+(\?([a-z_]+=[A-Za-z0-9_-]+&?)+)?$/;
  const fixed = plans.flatMap(({ opens }) =>
    opens.what === 'address' && opens.parts.every(({ value }) => 'fixed' in value)
      ? [reportAddress({ opens }, summary)]
      : [],
  );
  fc.assert(
    fc.property(
      anything,
      fc.oneof(anything, digits),
      anything,
      anything,
      fc.constantFrom(...PlatformId.options),
      (authorHandle, postId, url, page, platform) => {
        for (const plan of plans) {
          const address = reportAddress(plan, { platform, authorHandle, postId, url, pageUrl: page ?? '' });
          if (address === null || fixed.includes(address)) continue;
          expect(
            [x, dsa, chat, post].some((shape) => shape.test(address)),
            address,
          ).toBe(true);
        }
      },
    ),
  );
});
