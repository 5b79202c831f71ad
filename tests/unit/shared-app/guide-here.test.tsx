// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GuideHere } from '../../../entrypoints/shared-app/guide-here';
import * as actions from '../../../utils/actions/show-guide';
import type { GuideSays } from '../../../utils/content/guide-says';
import { guideCard } from '../../../utils/i18n/guide-card';
import { buttonOf, inLanguage } from '../components/in-language';

// The side panel stays open while she works in the dialog: it says what the card says, as long as there is a card.

const said = (words: string): GuideSays => ({
  lead: guideCard.en.choose,
  choice: { words, language: 'en', from: 'page' },
  more: [],
  level: 1,
});

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.spyOn(actions, 'readGuide').mockResolvedValue('ready');
  vi.spyOn(actions, 'showGuide').mockResolvedValue({ state: 'shown' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('after her press it follows the card, step by step, and ends with it', async () => {
  const read = vi.spyOn(actions, 'readSteps').mockResolvedValue(said('Violent speech'));
  const screen = inLanguage(<GuideHere tabId={7} />, 'en');
  await waitFor(() => buttonOf(screen, guideCard.en.show));
  expect(read).not.toHaveBeenCalled();
  fireEvent.click(buttonOf(screen, guideCard.en.show));
  await screen.findByText('Violent speech');
  expect(read).toHaveBeenCalledWith({ tabId: 7 });
  read.mockResolvedValue(said('Spam'));
  await vi.advanceTimersByTimeAsync(1_100);
  await screen.findByText('Spam');
  expect(screen.queryByText('Violent speech')).toBeNull();
  read.mockResolvedValue(null);
  await vi.advanceTimersByTimeAsync(1_100);
  await waitFor(() => buttonOf(screen, guideCard.en.show));
  expect(screen.queryByText('Spam')).toBeNull();
  const calls = read.mock.calls.length;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(read.mock.calls.length).toBe(calls);
});
