// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { PreviewText } from '../../../components/preview-text';
import { inLanguage } from './in-language';

function shown(text: string) {
  const { container } = inLanguage(<PreviewText text={text} />, 'ar');
  const isolated = [...container.querySelectorAll('bdi')].map((part) => {
    expect(part.dir).toBe('ltr');
    return part.textContent;
  });
  return { text: container.textContent, isolated };
}

test('account names and addresses keep their own direction, and not one character is added', () => {
  const text =
    'المنشور: https://x.com/nour_practice/status/12، \nالكاتب: @nour_practice\n(@a.b-c) يقول: @x. «…»\nالبريد: team@desk.example';
  expect(shown(text)).toEqual({
    text,
    isolated: ['https://x.com/nour_practice/status/12', '@nour_practice', '@a.b-c', '@x'],
  });
});

test('a text without any is one text; what is hidden in one is made visible as everywhere', () => {
  expect(shown('كلمات فقط @ 5')).toEqual({ text: 'كلمات فقط @ 5', isolated: [] });
  expect(shown('@na\u202eme')).toEqual({ text: '@na‹U+202E›me', isolated: ['@na'] });
});
