// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { FlagDetail } from '../../../components/flag-detail';
import { inLanguage } from './in-language';
import { abuse, inventedCapture, inventedFlag, pictures } from './invented';

function show(language: 'en' | 'ar' = 'en') {
  return inLanguage(
    <FlagDetail
      flag={inventedFlag(1, { review: { categories: ['doxing'] } })}
      captures={[inventedCapture]}
      pictures={pictures}
      onReport={() => {}}
      onDelete={() => {}}
    >
      {null}
    </FlagDetail>,
    language,
  );
}
const hold = (screen: ReturnType<typeof show>) => screen.getByRole('button', { name: 'Hold to look' });

test('covered at first: no word of the post is in the page, images are blurred and say nothing', () => {
  const screen = show();
  expect(screen.container.textContent).not.toContain(abuse);
  expect(screen.container.innerHTML).not.toContain('words on a picture');
  const images = [...screen.container.querySelectorAll('img')];
  expect(images.length).toBe(2);
  for (const image of images) {
    expect(image.getAttribute('alt')).toBe('');
    expect(image.closest('.picture-covered')).not.toBeNull();
  }
  expect(screen.container.querySelectorAll('video, audio, iframe')).toHaveLength(0);
});

test('its category stands in its place', () => {
  expect(show().container.querySelector('.cover-label')?.textContent).toBe('Private details made public');
});

test('held by pointer: seen; released: covered again', () => {
  const screen = show();
  fireEvent.pointerDown(hold(screen));
  expect(screen.container.querySelector('blockquote')?.textContent).toBe(abuse);
  expect(screen.container.querySelector('img')?.getAttribute('alt')).toBe('Image of the post');
  expect(screen.container.querySelector('.picture-covered')).toBeNull();
  fireEvent.pointerUp(hold(screen));
  expect(screen.container.textContent).not.toContain(abuse);
});

test.each([' ', 'Enter'])('held by the key %j: seen; released: covered again', (key) => {
  const screen = show();
  fireEvent.keyDown(hold(screen), { key });
  expect(screen.container.textContent).toContain(abuse);
  fireEvent.keyUp(hold(screen), { key });
  expect(screen.container.textContent).not.toContain(abuse);
});

test.each(['pointerLeave', 'pointerCancel', 'blur'] as const)('a hold that ends by %s covers too', (how) => {
  const screen = show();
  fireEvent.pointerDown(hold(screen));
  expect(screen.container.textContent).toContain(abuse);
  fireEvent[how](hold(screen));
  expect(screen.container.textContent).not.toContain(abuse);
});

test('kept open until covered again', () => {
  const screen = show();
  fireEvent.click(screen.getByRole('button', { name: 'Keep open' }));
  expect(screen.container.textContent).toContain(abuse);
  fireEvent.click(screen.getByRole('button', { name: 'Cover again' }));
  expect(screen.container.textContent).not.toContain(abuse);
});

test('a quotation finds its own direction, and a name is isolated', () => {
  const screen = show('ar');
  fireEvent.click(screen.getByRole('button', { name: 'إبقاؤه مكشوفًا' }));
  expect(screen.container.querySelector('blockquote')?.getAttribute('dir')).toBe('auto');
  expect(screen.container.querySelector('h1 bdi')?.textContent).toBe('Invented 1');
});

test('what was recorded is there, in UTC, and so is what is missing', () => {
  const { container } = show();
  const facts = container.querySelector('details.facts')?.textContent ?? '';
  expect(facts).toContain('2026-11-20T18:22:05.000Z');
  expect(facts).toContain('1'.repeat(64));
  expect(facts).toContain('Missing: author · copy of the page part');
});
