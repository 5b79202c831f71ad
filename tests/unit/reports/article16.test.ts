import { expect, test } from 'vitest';
import { noticeElements } from '../../../utils/reports/article16';
import type { ComposeInput } from '../../../utils/reports/compose';
import { signed } from '../../../utils/reports/compose';
import { coverPassage } from '../../../utils/reports/cover-passage';
import { planOf } from '../../../utils/reports/plans';
import { post, review, summary } from './example';

const form = planOf('x-dsa')!;
const mail = planOf('telegram-mail')!;
const input: ComposeInput = { summary, post, review, explanation: 'Because.', goodFaith: true, language: 'en' };
const signature = { name: 'A. Name', email: 'a@practice.invalid' };

function states(change: {
  input?: Partial<ComposeInput>;
  signature?: Partial<typeof signature>;
  plan?: typeof form;
  child?: boolean;
}): Record<string, string> {
  const elements = noticeElements({
    plan: change.plan ?? mail,
    input: { ...input, ...change.input },
    signature: { ...signature, ...change.signature },
    child: change.child ?? false,
  });
  return Object.fromEntries(elements.map(({ element, state }) => [element, state]));
}

test('a whole notice lacks nothing', () => {
  expect(new Set(Object.values(states({})))).toEqual(new Set(['there']));
});

const lacking: [string, Parameters<typeof states>[0]][] = [
  ['reason', { input: { explanation: ' \n' } }],
  ['ground', { input: { review: { ...review, categories: [] } } }],
  ['passage', { input: { post: { ...post, text: null } } }],
  ['address', { input: { summary: { ...summary, postId: null, url: null } } }],
  ['name', { signature: { name: ' ' } }],
  ['email', { signature: { email: '' } }],
  ['email', { signature: { email: 'not an address' } }],
  ['good-faith', { input: { goodFaith: false } }],
];
test.each(lacking)('%s: named when it is missing, and nothing else is', (element, change) => {
  const missing = Object.entries(states(change)).filter(([, state]) => state === 'missing');
  expect(missing).toEqual([[element, 'missing']]);
});

test('what the form asks for itself is not missing', () => {
  const inForm = states({ plan: form, signature: { name: '', email: '' }, input: { goodFaith: false } });
  expect(inForm).toMatchObject({ name: 'in-form', email: 'in-form', 'good-faith': 'in-form', reason: 'there' });
});

test('of a child, neither name nor e-mail is asked', () => {
  expect(states({ child: true, signature: { name: '', email: '' } })).toMatchObject({
    name: 'not-asked',
    email: 'not-asked',
  });
});

test.each(['https://web.telegram.org/a/#-1001', 'https://web.whatsapp.com/', 'https://practice.invalid/'])(
  'the address of a chat or a whole site is not exact: %s',
  (url) => {
    expect(states({ input: { summary: { ...summary, platform: 'telegram', url } } }).address).toBe('missing');
  },
);

test('a picture without words is told by its address', () => {
  const media = [{ type: 'image' as const, url: null, alt: null }];
  expect(states({ input: { post: { ...post, text: null, media } } }).passage).toBe('there');
});

test('her name stands at the end of what she copies, and nowhere when she typed none', () => {
  expect(signed('Text.', { name: ' A. Name ', email: 'a@b.invalid' })).toBe('Text.\n\nA. Name\na@b.invalid');
  expect(signed('Text.', { name: '', email: ' ' })).toBe('Text.');
});

test('the words of the post are covered wherever they stand; when they were changed, everything is', () => {
  expect(coverPassage('He says: cruel words. Yes, cruel words!', ['cruel words', null, ' '], '▒')).toBe(
    'He says: ▒. Yes, ▒!',
  );
  expect(coverPassage('He says: cruel w.', ['cruel words'], '▒')).toBeNull();
  expect(coverPassage('$& stays', ['stays'], '$&')).toBe('$& $&');
});
