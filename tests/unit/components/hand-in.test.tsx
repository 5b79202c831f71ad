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
  const field = fieldOf(screen, 'Choose pictures');
  expect(field.multiple).toBe(true);
  Object.defineProperty(field, 'files', { value: chosen });
  fireEvent.change(field);
  fireEvent.input(fieldOf(screen, 'Who sent or posted it, if you know'), { target: { value: 'Invented' } });
  fireEvent.click(buttonOf(screen, 'Add pictures'));
  expect(onAdd).toHaveBeenCalledWith(chosen, { sender: 'Invented', date: '' });
});

test('it stopped in the middle: what is saved, why, and which are not; those alone stay chosen', () => {
  const onAdd = vi.fn();
  const chosen = ['one', 'two', 'three'].map((name) => new File([name], `${name}.png`));
  const screen = inLanguage(<HandIn pictures={{ ...pictures, onAdd }} links={links} />);
  const field = fieldOf(screen, 'Choose pictures');
  Object.defineProperty(field, 'files', { value: chosen });
  fireEvent.change(field);
  expect(screen.getByText('3 pictures chosen')).toBeTruthy();
  const told = { saved: 1, refused: [], problem: 'The disk is full.', unsaved: [2, 3] };
  screen.again(<HandIn pictures={{ ...pictures, onAdd, told }} links={{ ...links, told }} />);
  expect(screen.getAllByText('1 saved: imported, not captured.')).toHaveLength(2);
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    'The disk is full.Pictures not saved: 2, 3. They stay chosen.',
    'The disk is full.Lines not saved: 2, 3. They stay in the field.',
  ]);
  fireEvent.click(buttonOf(screen, 'Add pictures'));
  expect(onAdd.mock.lastCall![0]).toEqual(chosen.slice(1));
});

test('after all were added none stays chosen; after nothing was, all do', () => {
  const screen = inLanguage(<HandIn pictures={pictures} links={links} />);
  const field = fieldOf(screen, 'Choose pictures');
  Object.defineProperty(field, 'files', { value: [new File(['a'], 'a.png')] });
  fireEvent.change(field);
  screen.again(
    <HandIn pictures={{ ...pictures, told: { saved: 0, refused: [], problem: 'Locked.' } }} links={links} />,
  );
  expect(buttonOf(screen, 'Add pictures').disabled).toBe(false);
  screen.again(<HandIn pictures={{ ...pictures, told: { saved: 1, refused: [], unsaved: [] } }} links={links} />);
  expect(buttonOf(screen, 'Add pictures').disabled).toBe(true);
});

test.each([
  ['en', 'Picture 2: this is an HEIC picture. Export it as JPEG, or take a screenshot of it, and add that.'],
  ['ar', 'الصورة 2: هذه صورة HEIC. صدّريها بصيغة JPEG أو التقطي لها لقطة شاشة، ثم أضيفيها.'],
] as const)('%s: a refused picture is named by its place and told what to do, loudly', (language, sentence) => {
  const told = { saved: 1, refused: [{ place: 2, reason: 'heic' as const }] };
  const screen = inLanguage(<HandIn pictures={{ ...pictures, told }} links={links} />, language);
  expect(screen.getByRole('alert').textContent).toBe(sentence);
  expect(screen.getAllByRole('status').at(-1)!.textContent).not.toBe('');
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
