import type { Guide } from './guide';

/**
 * Rows without a value and without a name of their own: only that they are rows of choices is told, never which is
 * which. A post opened over the feed is a dialog too, and holds an article.
 */
export const facebookGuide: Guide = {
  plan: 'facebook-in-app',
  places: [
    { origin: 'https://www.facebook.com', under: '/' },
    { origin: 'https://web.facebook.com', under: '/' },
  ],
  dialogs: [
    {
      at: '[role="dialog"]',
      never: '[role="article"], [role="textbox"], [role="tablist"], [role="search"]',
      steps: [
        {
          is: 'list',
          // Close, Back, Submit and Done carry a label; rows are named by their words.
          has: '[role="button"]:not([aria-label]), [role="radio"]:not([aria-label])',
          atLeast: 3,
          choices: true,
          deeper: null,
          mark: null,
        },
      ],
    },
  ],
  before: ['guide.facebook.menu'],
  // They differ between post, comment and profile; only the profile's was found, in French.
  entry: {},
  notes: [],
  beyond: 'guide.facebook.who',
  destroys: null,
  verifiedOn: '2026-11-24',
  source: 'lists of choices and notes of people who walked through the dialog, 2024–2026; its markup was not seen',
  unverified: 'unknown.facebook.surfaces',
};
