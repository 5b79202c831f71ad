// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { ReadingHealth, type ReadingProps } from '../../../components/reading-health';
import { buttonOf, inLanguage } from './in-language';

const rows = [
  {
    extractor: 'telegram-a@1',
    pageKind: 'group',
    posts: 3,
    changed: 0,
    fields: [{ field: 'text', missing: 0, isExpected: true }],
  },
  {
    extractor: 'x@1',
    pageKind: 'feed',
    posts: 5,
    changed: 2,
    fields: [
      { field: 'author.handle', missing: 2, isExpected: true },
      { field: 'text', missing: 1, isExpected: false },
    ],
  },
  {
    extractor: 'web@1',
    pageKind: 'other',
    posts: 4,
    changed: 0,
    fields: [{ field: 'postedAt', missing: 3, isExpected: false }],
  },
] as const;
const props = (over: Partial<ReadingProps> = {}): ReadingProps => ({
  health: null,
  busy: false,
  onShow: () => {},
  onCopy: async () => {},
  ...over,
});

test('nothing is counted before she asks', () => {
  const onShow = vi.fn();
  const screen = inLanguage(<ReadingHealth {...props({ onShow })} />);
  expect(screen.container.textContent).not.toContain('saved posts');
  fireEvent.click(buttonOf(screen, 'Count now'));
  expect(onShow).toHaveBeenCalledOnce();
});

test('each site says whether it was read, what was not, and nothing is called complete that is not', () => {
  const screen = inLanguage(<ReadingHealth {...props({ health: { readings: rows, text: 'counts' } })} />);
  const [telegram, x, web] = screen.getAllByRole('listitem', { hidden: true }).map((row) => row.textContent);
  expect(telegram).toBe('Telegram · group · 3Everything expected was read.');
  expect(x).toContain('X · home page · 5This site may have changed: something is missing in 2 of 5 saved posts.');
  expect(x).toContain('Could not be read: authorSome pages do not show: text.');
  // Everything expected was read: what is not expected is not called unread in the next line.
  expect(web).toContain('Everything expected was read.Some pages do not show: time.');
  expect(web).not.toContain('Could not be read');
});

test('she reads the whole text before she copies it', async () => {
  const onCopy = vi.fn(async () => {});
  const screen = inLanguage(
    <ReadingHealth {...props({ health: { readings: rows, text: 'x@1: 5 saved\n  url: 5' }, onCopy })} />,
  );
  expect(screen.container.querySelector('.copy-text')?.textContent).toBe('x@1: 5 saved\n  url: 5');
  expect(onCopy).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: /Copy/, hidden: true }));
  expect(onCopy).toHaveBeenCalledWith('x@1: 5 saved\n  url: 5');
});

test('an empty vault says so, in her language', () => {
  const screen = inLanguage(<ReadingHealth {...props({ health: { readings: [], text: '' } })} />, 'ar');
  expect(screen.container.textContent).toContain('لا شيء محفوظ بعد.');
});
