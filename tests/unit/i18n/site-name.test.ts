import { expect, test } from 'vitest';
import { isPictureAlone, siteInSentence, siteName } from '../../../utils/i18n/site-name';
import type { FlagSummary } from '../../../utils/schema/flag';

type Summary = Parameters<typeof siteName>[1];
const of = (change: Partial<FlagSummary>): Summary => ({ platform: 'web', url: null, pageUrl: '', ...change });

test.each<[string, Partial<FlagSummary>, string, string]>([
  ['a platform', { platform: 'facebook', url: 'https://www.facebook.com/1' }, 'Facebook', 'فيسبوك'],
  ['a page of the web', { url: 'https://www.blog.invalid/a' }, 'blog.invalid', 'blog.invalid'],
  ['one whose own link is not known', { pageUrl: 'https://forum.invalid/t/1' }, 'forum.invalid', 'forum.invalid'],
  ['a picture she handed in', { origin: 'imported' }, 'Picture', 'صورة'],
  ['a page without any address', {}, 'Web page', 'صفحة ويب'],
])('%s is named by what is known of it', (_, change, english, arabic) => {
  expect([siteName('en', of(change)), siteName('ar', of(change))]).toEqual([english, arabic]);
});

test('a host stays whole inside an Arabic sentence; what has no name gives none to report to', () => {
  expect(siteInSentence('ar', of({ url: 'https://blog.invalid/a' }))).toBe('\u2068blog.invalid\u2069');
  expect(siteInSentence('en', of({ platform: 'x' }))).toBe('X');
  expect(siteInSentence('en', of({ origin: 'imported' }))).toBeNull();
  expect(siteInSentence('en', of({}))).toBeNull();
});

test('only what she handed in without an address is a picture alone', () => {
  expect(isPictureAlone(of({ origin: 'imported' }))).toBe(true);
  expect(isPictureAlone(of({ origin: 'imported', url: 'https://blog.invalid/a' }))).toBe(false);
  expect(isPictureAlone(of({ pageUrl: 'https://blog.invalid/a' }))).toBe(false);
});
