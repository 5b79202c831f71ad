// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { FlagCard } from '../../../components/flag-card';
import { fullest } from '../../../components/fullest';
import { HandIn } from '../../../components/hand-in';
import { buttonOf, fieldOf, inLanguage } from './in-language';
import { inventedCapture, inventedFlag } from './invented';

const nothing = () => {};
const pictures = { busy: false, told: null, onAdd: nothing };
const links = { busy: false, told: null, text: '', onText: nothing, onAdd: nothing };

test('many pictures are given at once, with what she said of them', () => {
  const onAdd = vi.fn();
  const screen = inLanguage(<HandIn pictures={{ ...pictures, onAdd }} links={links} />);
  expect(buttonOf(screen, 'Add pictures').disabled).toBe(true);
  const chosen = [new File(['a'], 'one.png'), new File(['b'], 'two.png')];
  const field = fieldOf(screen, 'PNG, JPEG or WebP pictures, up to 20 at once, 25 MB each');
  expect(field.multiple).toBe(true);
  Object.defineProperty(field, 'files', { value: chosen });
  fireEvent.change(field);
  fireEvent.input(fieldOf(screen, 'Who sent or posted it, if you know'), { target: { value: 'Invented' } });
  fireEvent.click(buttonOf(screen, 'Add pictures'));
  expect(onAdd).toHaveBeenCalledWith(chosen, { sender: 'Invented', date: '' });
});

test.each([
  ['en', 'Picture 2: this is an HEIC picture. Export it as JPEG, or take a screenshot of it, and add that.'],
  ['ar', 'الصورة 2: هذه صورة HEIC. صدّريها بصيغة JPEG أو التقطي لها لقطة شاشة، ثم أضيفيها.'],
] as const)('%s: a refused picture is named by its place and told what to do, loudly', (language, sentence) => {
  const told = { saved: 1, refused: [{ place: 2, reason: 'heic' as const }] };
  const screen = inLanguage(<HandIn pictures={{ ...pictures, told }} links={links} />, language);
  expect(screen.getByRole('alert').textContent).toBe(sentence);
  expect(screen.getByRole('status').textContent).not.toBe('');
});

test('a list says "Imported, not captured", and not that an image is missing', () => {
  const flag = inventedFlag(1, { summary: { origin: 'imported', image: null } });
  const card = (one: typeof flag) => (
    <FlagCard flag={one} deliveries={[]} selected={false} onSelect={nothing} onOpen={nothing} onReport={nothing} />
  );
  const screen = inLanguage(card(flag));
  expect(screen.getByText('Imported, not captured')).toBeTruthy();
  expect(screen.queryByText('No image')).toBeNull();
  screen.again(card(inventedFlag(1)));
  expect(screen.queryByText('Imported, not captured')).toBeNull();
});

test('a link pasted later hides nothing of what a page had shown', () => {
  const [real, imported] = [inventedCapture, { ...inventedCapture, origin: 'imported' as const }];
  expect(fullest([real, imported])).toBe(real);
  expect(fullest([imported])).toBe(imported);
});
