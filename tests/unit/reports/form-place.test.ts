import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFormPlace, isOtherPost } from '../../../utils/reports/form-place';
import { xDsa } from '../../../utils/reports/plans/x/dsa';

const place = xDsa.form!;

test.each([
  'https://help.x.com/forms/dsa/report',
  'https://help.x.com/forms/dsa/report/',
  'https://help.x.com/forms/dsa/report?content_id=https%3A%2F%2Fx.com%2Fa%2Fstatus%2F1#part',
  'https://help.x.com/en/forms/dsa/report',
  'https://help.x.com/zh-tw/forms/dsa/report',
  'https://help.x.com/ar-x-fm/forms/dsa/report',
])('the form: %s', (address) => {
  expect(isFormPlace(place, address)).toBe(true);
});

test.each([
  'http://help.x.com/forms/dsa/report',
  'https://help.x.com:8443/forms/dsa/report',
  'https://help.x.com.evil.example/forms/dsa/report',
  'https://help-x.com/forms/dsa/report',
  'https://helpx.com/forms/dsa/report',
  'https://evil.example/help.x.com/forms/dsa/report',
  'https://help.x.com@evil.example/forms/dsa/report',
  'https://her:secret@help.x.com/forms/dsa/report',
  'https://x.com/forms/dsa/report',
  'https://sub.help.x.com/forms/dsa/report',
  'https://heIp.x.com.xn--p1ai/forms/dsa/report',
  'https://һelp.x.com/forms/dsa/report',
  'https://help.x.com/forms/dsa/report/extra',
  'https://help.x.com/forms/dsa',
  'https://help.x.com/forms/dsa/report.html',
  'https://help.x.com/forms/dsa/%72eport/..',
  'https://help.x.com/evil.example/forms/dsa/report',
  'https://help.x.com/en/us/forms/dsa/report',
  'https://help.x.com//forms/dsa/report',
  'blob:https://help.x.com/forms/dsa/report',
  'javascript:void(0)//help.x.com/forms/dsa/report',
  'data:text/html,help.x.com/forms/dsa/report',
  'about:blank',
  '',
  'not an address',
])('a look-alike: %s', (address) => {
  expect(isFormPlace(place, address)).toBe(false);
});

test('no other host is the form, whatever stands around its name', () => {
  fc.assert(
    fc.property(fc.domain(), fc.constantFrom('', 'help.x.com.', 'help.x.com-', 'xhelp.x.com.'), (domain, before) => {
      fc.pre(before + domain !== 'help.x.com');
      expect(isFormPlace(place, `https://${before}${domain}/forms/dsa/report`)).toBe(false);
    }),
  );
});

test('no other path of the host is the form', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      fc.pre(!/^\/([a-z-]{2,11}\/)?forms\/dsa\/report\/?$/.test(path));
      expect(isFormPlace(place, `https://help.x.com${path}`)).toBe(false);
    }),
  );
});

test('a form about another post is another form; one that does not say is not', () => {
  const form = (post: string) => `https://help.x.com/forms/dsa/report?content_id=${encodeURIComponent(post)}`;
  const mine = form('https://x.com/practice/status/1');
  expect(isOtherPost(mine, mine)).toBe(false);
  expect(isOtherPost(mine, form('https://x.com/practice/status/2'))).toBe(true);
  expect(isOtherPost(mine, 'https://help.x.com/en/forms/dsa/report')).toBe(false);
});

test('Telegram’s address names the chat: another number is another chat, a name proves nothing', () => {
  const chat = (hash: string) => `https://web.telegram.org/k/${hash}`;
  expect(isOtherPost(chat('#-1001'), chat('#-1001'))).toBe(false);
  expect(isOtherPost(chat('#-1001'), 'https://web.telegram.org/a/#-1001_5')).toBe(false);
  expect(isOtherPost(chat('#-1001'), chat('#-1002'))).toBe(true);
  expect(isOtherPost(chat('#-1001'), chat('#@practice'))).toBe(false);
  expect(isOtherPost(chat(''), chat('#-1002'))).toBe(false);
});
