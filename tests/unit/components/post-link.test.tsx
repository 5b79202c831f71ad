// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { PostLink } from '../../../components/post-link';
import { channelLink } from '../../../utils/platforms/whatsapp/link';
import { fieldOf, inLanguage } from './in-language';

const link = 'https://whatsapp.com/channel/0029VaInventedCode00000/118';
const show = (stored: string | null, language: 'en' | 'ar' = 'en') => {
  const onChange = vi.fn();
  const screen = inLanguage(<PostLink link={stored} read={channelLink} onChange={onChange} />, language);
  const type = (value: string) =>
    fireEvent.input(screen.container.querySelector('input') as HTMLInputElement, { target: { value } });
  return { ...screen, onChange, type };
};

test('says that chats have no link, and keeps the link of a channel post in its plain form', () => {
  const { container, onChange, type } = show(null);
  expect(container.textContent).toContain('Messages in WhatsApp chats and groups have no public link.');
  type(`  https://www.whatsapp.com/channel/0029VaInventedCode00000/118?utm_source=copy `);
  expect(onChange.mock.calls).toEqual([[link]]);
  expect(container.querySelector('.notice')).toBeNull();
});

test.each([
  'https://whatsapp.com/channel/0029VaInventedCode00000',
  'https://whatsapp.com.example.org/channel/0029VaInventedCode00000/118',
  'https://chat.whatsapp.com/0029VaInventedCode00000',
  'javascript:alert(1)',
  'the link',
])('%s is no such link: said so, and what stood there is not kept either', (text) => {
  const { container, onChange, type } = show(link);
  type(text);
  expect(onChange.mock.calls).toEqual([[null]]);
  expect(container.querySelector('.notice')?.textContent).toContain('This is not the link of a channel post');
});

test('a stored link is shown and can be taken out again without a complaint', () => {
  const screen = show(link);
  expect(fieldOf(screen, 'Link of the channel post').value).toBe(link);
  screen.type('');
  expect(screen.onChange.mock.calls).toEqual([[null]]);
  expect(screen.container.querySelector('.notice')).toBeNull();
});

test('in Arabic, to her', () => {
  expect(show(null, 'ar').container.textContent).toContain('الصقيه هنا');
});
