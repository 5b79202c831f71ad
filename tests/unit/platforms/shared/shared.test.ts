// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { asciiDigits, numericId, wholeNumber } from '../../../../utils/platforms/shared/numbers';
import { clip, hasInk, readText, tidyName } from '../../../../utils/platforms/shared/text';
import { isOnHost, plainLink, webUrl } from '../../../../utils/platforms/shared/urls';
import { atWallTime, wallTimeOf } from '../../../../utils/platforms/shared/zoned-time';
import { elementOf } from '../fixture';

describe('text', () => {
  test('emoji images are characters, lines are lines, scripts are nothing', () => {
    const element = elementOf(
      '<div>One <img alt="😡"><br>two<div>three</div><script>no</script><style>no</style><template>no</template>four</div>',
    );
    expect(readText(element)).toBe('One 😡\ntwo\nthree\nfour');
  });
  test('skips what it is told to, but not the element itself', () => {
    const element = elementOf('<div role="button">a<span role="button">b</span></div>');
    expect(readText(element, { skip: (each) => each.getAttribute('role') === 'button' })).toBe('a');
  });
  test('nothing visible is null', () => {
    expect(readText(elementOf('<div> \u200b\u2060 <img></div>'))).toBeNull();
    expect(hasInk('\u3164\u115f\u2800\ufe0f\u00ad')).toBe(false);
    expect(hasInk('❤️')).toBe(true);
  });
  test('markup nested without end is cut, not followed', () => {
    const element = elementOf('<div>top</div>');
    let inner: Element = element;
    for (let depth = 0; depth < 3_000; depth += 1) {
      const next = element.ownerDocument.createElement('span');
      inner.append(next);
      inner = next;
    }
    inner.textContent = 'deep';
    expect(readText(element)).toBe('top');
  });
  test('a name cannot turn the line around it', () => {
    expect(tidyName('\u202Eevil\u2069 \n name\u200f')).toBe('evil name');
    expect(tidyName('می‌خواهم')).toBe('می‌خواهم');
    expect(tidyName('\u2066\u2069')).toBeNull();
    expect(tidyName(null)).toBeNull();
  });
  test('never half a character', () => {
    expect(clip('a😡', 2)).toBe('a');
    expect(clip('a😡', 3)).toBe('a😡');
  });
});

describe('addresses', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://a@x.com/',
    'ftp://x.com',
    'http://',
    'x'.repeat(9_000),
    null,
  ])('%j is none', (href) => {
    expect(webUrl(href)).toBeNull();
  });
  test('hosts match as a whole', () => {
    const hosts = new Set(['x.com']);
    expect(isOnHost('https://X.com/a', hosts)).toBe(true);
    for (const url of ['https://ax.com/', 'https://x.com.a/', 'https://x.com:444/', 'https://x.com.:443/', 'nonsense'])
      expect(isOnHost(url, hosts), url).toBe(false);
  });
  test('a link without what tells who clicked', () => {
    expect(
      plainLink(
        'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Fid%3D7%26fbclid%3DIwx%26utm_source%3Dfb&h=AT0&__cft__[0]=AZ',
      ),
    ).toBe('https://example.org/a?id=7');
    expect(plainLink('https://example.org/?h=keep-me-not&q=1')).toBe('https://example.org/?q=1');
    expect(plainLink('https://l.facebook.com/l.php?u=javascript%3Aalert(1)')).toBeNull();
    expect(plainLink('https://example.org/plain#part')).toBe('https://example.org/plain#part');
  });
});

test('numbers of every script, never a rounded one', () => {
  expect(asciiDigits('٠١٢٣ ۴۵۶')).toBe('0123 456');
  expect(
    ['1,234 likes', '1.234 J’aime', '١٬٢٣٤', '12 345', '7', 'no number', '1.2K', '96K views', '3,4 mil', '', null].map(
      wholeNumber,
    ),
  ).toEqual([1234, 1234, 1234, 12345, 7, null, null, null, null, null, null]);
  expect(['1', '0', '01', '-1', '1e3', '12345678901234567890', '123456789012345678901', '١'].map(numericId)).toEqual([
    '1',
    null,
    null,
    null,
    null,
    '12345678901234567890',
    null,
    null,
  ]);
});

describe('times of a zone', () => {
  test('both ways', () => {
    const moment = atWallTime({ year: 2026, month: 7, day: 5, hour: 10 }, 'Europe/Paris')!;
    expect(moment.toISOString()).toBe('2026-07-05T08:00:00.000Z');
    expect(wallTimeOf(moment, 'Europe/Paris')).toEqual({
      year: 2026,
      month: 7,
      day: 5,
      hour: 10,
      minute: 0,
      second: 0,
    });
  });
  test('dates that do not exist are none', () => {
    expect(atWallTime({ year: 2026, month: 2, day: 30 }, 'UTC')).toBeNull();
    expect(atWallTime({ year: 2026, month: 2, day: 3, hour: 25 }, 'UTC')).toBeNull();
  });
});
