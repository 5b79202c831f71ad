import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportAddress, xPostAddress } from '../../../utils/reports/address';
import { plans } from '../../../utils/reports/plans';
import { xDsa } from '../../../utils/reports/plans/x-dsa';
import { xInApp } from '../../../utils/reports/plans/x-in-app';
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

test('without a usable number there is no address', () => {
  for (const postId of [null, '', 'abc', '12 34', '1'.repeat(26), '1?x=y']) {
    for (const plan of plans) expect(reportAddress(plan, { ...summary, postId })).toBeNull();
    expect(xPostAddress({ ...summary, postId })).toBeNull();
  }
});

test('an @ before the handle changes nothing', () => {
  expect(reportAddress(xDsa, { ...summary, authorHandle: '@practice_person' })).toBe(reportAddress(xDsa, summary));
});

test('whatever a page put into the record, the address holds only digits, a handle and fixed words', () => {
  const anything = fc.option(fc.string({ unit: 'grapheme', maxLength: 60 }), { nil: null });
  const digits = fc.stringMatching(/^\d{1,25}$/);
  fc.assert(
    fc.property(anything, fc.oneof(anything, digits), anything, (authorHandle, postId, url) => {
      for (const plan of plans) {
        const address = reportAddress(plan, { authorHandle, postId, url });
        if (address === null) continue;
        expect(address).toMatch(
          /^https:\/\/(x\.com\/i\/safety\/report_story_start\?source=reporttweet&reported_tweet_id=\d{1,25}|help\.x\.com\/forms\/dsa\/report\?content_id=https%3A%2F%2Fx\.com%2F[A-Za-z0-9_]{1,20}%2Fstatus%2F\d{1,25}&content_type=post(&content_author=%40[A-Za-z0-9_]{1,20})?)$/,
        );
      }
    }),
  );
});
