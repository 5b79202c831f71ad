// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Address } from '../../../components/address';
import { emptyPost, finishPost } from '../../../utils/platforms/shared/empty-post';
import type { Post } from '../../../utils/schema/post';
import { hasNoPublicLink } from '../../../utils/schema/public-link';
import { inLanguage } from './in-language';

const within = (id: string | null): Post => ({
  ...emptyPost('telegram', 'message'),
  postId: '3014',
  postedAt: '2026-11-22T21:44:00.000Z',
  text: 'You have been warned',
  container: { name: 'A chat', id, url: null },
});

test.each([
  ['a person', '900100201', true],
  ['a basic group', '-345678', true],
  ['a supergroup', '-1001999888777', false],
  ['an unnamed chat', null, false],
])('a link is missing only where one can exist: %s', (_, id, none) => {
  expect(hasNoPublicLink(within(id))).toBe(none);
  expect(finishPost(within(id)).missing.includes('url')).toBe(!none);
});

test('in WhatsApp, only a chat that is certainly no channel has no link', () => {
  const said = (chat?: string) =>
    hasNoPublicLink({ ...emptyPost('whatsapp', 'message'), matched: chat ? { chat } : {} });
  expect([said('person: row 2026-09'), said('group: row 2026-09'), said()]).toEqual([true, true, false]);
});

test.each([
  ['en', 'No public link exists'],
  ['fr', 'Aucun lien public n’existe'],
  ['ar', 'لا يوجد رابط عام'],
] as const)('what has no link says what identifies it, in %s', (language, words) => {
  inLanguage(<Address url={null} post={within('-345678')} />, language);
  const shown = document.body.textContent;
  for (const part of [words, '-345678', '3014', '2026-11-22T21:44:00.000Z']) expect(shown).toContain(part);
});

test('a day that was named without an hour is shown without one', () => {
  const dated = { ...within('-345678'), postedAt: '2026-11-22T00:00:00.000Z', postedAtPrecision: 'day' as const };
  inLanguage(<Address url={null} post={dated} />);
  expect(document.body.textContent).toContain('2026-11-22');
  expect(document.body.textContent).not.toContain('T00:00');
});

test('of a picture she handed in, the picture shows no address, not a platform', () => {
  inLanguage(<Address url={null} post={null} picture={true} />);
  expect(document.body.textContent).toContain('The picture shows no address.');
  expect(document.body.textContent).not.toContain('platform');
});
