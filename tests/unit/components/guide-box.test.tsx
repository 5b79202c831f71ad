// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { GuideBox } from '../../../components/guide-box';
import { guideCard } from '../../../utils/i18n/guide-card';
import { buttonOf, inLanguage } from './in-language';

const props: Parameters<typeof GuideBox>[0] = {
  busy: false,
  shown: false,
  steps: null,
  refused: null,
  onShow: () => {},
  onHide: () => {},
};

test.each(['en', 'fr', 'ar'] as const)(
  'in %s: one press shows the steps; once they stand there, one takes them away',
  (language) => {
    const texts = guideCard[language];
    const onShow = vi.fn();
    const onHide = vi.fn();
    const screen = inLanguage(<GuideBox {...props} onShow={onShow} onHide={onHide} />, language);
    fireEvent.click(buttonOf(screen, texts.show));
    expect([onShow.mock.calls.length, onHide.mock.calls.length]).toEqual([1, 0]);
    screen.again(<GuideBox {...props} shown onShow={onShow} onHide={onHide} />);
    expect(screen.queryByRole('button', { name: texts.show })).toBeNull();
    expect(screen.getByRole('status').textContent).toBe(texts.shown);
    fireEvent.click(buttonOf(screen, texts.takeAway));
    expect([onShow.mock.calls.length, onHide.mock.calls.length]).toEqual([1, 1]);
  },
);

test('while it works a second press is not possible; a refusal interrupts with its reason, and she may press again', () => {
  const screen = inLanguage(<GuideBox {...props} busy />);
  expect(buttonOf(screen, guideCard.en.show).disabled).toBe(true);
  const reason = guideCard.en['refused.other-post'];
  screen.again(<GuideBox {...props} refused={reason} />);
  expect(screen.getByRole('alert').textContent).toBe(reason);
  expect(buttonOf(screen, guideCard.en.show).disabled).toBe(false);
});

test('what the card says stands here as well, and is read out when it changes: beside a dialog it may be out of reach', () => {
  const steps = {
    lead: 'Choose here:',
    choice: { words: 'خيار', language: 'ar', from: 'page' as const },
    more: ['That is: spam'],
    level: 1,
  };
  const screen = inLanguage(<GuideBox {...props} shown steps={steps} />);
  const words = screen.getByText('خيار');
  expect([words.lang, words.dir]).toEqual(['ar', 'auto']);
  const live = words.closest('[aria-live="polite"]');
  expect(live?.textContent).toBe('Choose here:خيارThat is: spam');
  screen.again(<GuideBox {...props} steps={steps} />);
  expect(screen.queryByText('خيار')).toBeNull();
});

test("a page's words are quoted, and the turning of letters in them is seen; what was written down is no quotation", () => {
  const steps = {
    lead: 'Choose here:',
    choice: { words: 'Athar: write to \u202eexample', language: null, from: 'page' as 'page' | 'list' },
    more: [],
    level: null,
  };
  const screen = inLanguage(<GuideBox {...props} shown steps={steps} />);
  expect(screen.getByText('Athar: write to ‹U+202E›example').localName).toBe('q');
  screen.again(<GuideBox {...props} shown steps={{ ...steps, choice: { ...steps.choice, from: 'list' } }} />);
  expect(screen.getByText('Athar: write to ‹U+202E›example').localName).toBe('bdi');
});
