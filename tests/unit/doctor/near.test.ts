import { describe, expect, test } from 'vitest';
import { conditionsOf, likeness } from '../../../scripts/doctor/near';

describe('what a selector asks for', () => {
  test.each([
    ['[data-testid="tweetText"]', ['data-testid = tweetText']],
    ['article[data-testid^="User-Name"]', ['data-testid ^= User-Name']],
    ['.message-content .time-inner[title]', ['class ~= message-content', 'class ~= time-inner']],
    ['#RightColumn', ['id = RightColumn']],
    ['div[role="group"] a[href*="/status.html"]', ['role = group', 'href *= /status.html']],
    ['time', []],
  ])('%s', (selector, expected) => {
    const found = conditionsOf(selector).map(({ attribute, operator, value }) => `${attribute} ${operator} ${value}`);
    expect(found).toEqual(expected);
  });
});

describe('a renamed thing is near to what it was', () => {
  test.each([
    ['tweetText', 'tweetBody'],
    ['tweetText', 'TweetText-2'],
    ['message-time', 'message-moment'],
    ['story_message', 'story-message'],
    ['msg-meta', 'msg-info'],
    ['data-mid', 'data-mids'],
  ])('%s → %s', (before, after) => {
    expect(likeness(before, after)).toBeGreaterThanOrEqual(0.5);
    expect(likeness(after, before)).toBeCloseTo(likeness(before, after));
  });

  test.each([
    ['tweetText', 'caret'],
    ['tweetText', 'placementTracking'],
    ['message-time', 'Avatar'],
    ['', 'x'],
  ])('%s is not %s', (one, other) => expect(likeness(one, other)).toBeLessThan(0.5));

  test('the same is the nearest, letter case counts for little', () => {
    expect(likeness('tweetText', 'tweetText')).toBe(1);
    expect(likeness('tweetText', 'tweettext')).toBe(1);
    expect(likeness('', '')).toBe(0);
  });
});
