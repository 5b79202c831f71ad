import type { Guide, StepShape } from './guide';

const button = (testid: string, is: StepShape['is']): StepShape => ({
  is,
  has: `[data-testid="${testid}"]`,
  atLeast: 1,
  choices: false,
  deeper: null,
  mark: null,
});

/** Steps come from X's server; only the first list has values that are known. "Whom is it about" has others. */
export const xGuide: Guide = {
  plan: 'x-in-app',
  places: [{ origin: 'https://x.com', under: '/' }],
  dialogs: [
    {
      at: '[role="dialog"]',
      never: null,
      steps: [
        {
          is: 'list',
          has: 'input[type="radio"][name="single-choice"][value$="SimpleOption"]',
          atLeast: 2,
          // Told by value: what stands beside a value is X's own wording in any language.
          choices: false,
          deeper: null,
          mark: 'input[type="radio"][name="single-choice"][value="{id}"]',
        },
        button('ocfEnterTextTextInput', 'copy'),
        button('ocfTweetSelectionURTNextButton', 'more-posts'),
        button('ocfSettingsListNextButton', 'read'),
      ],
    },
  ],
  before: ['guide.x-in-app.open'],
  // X has no Kurdish interface. Its other languages are in the same bundle.
  entry: {
    en: 'Report post',
    ar: 'الإبلاغ عن منشور',
    fr: 'Signaler le post',
    fa: 'گزارش پست',
    tr: 'Gönderiyi bildir',
  },
  notes: [],
  beyond: 'guide.x-in-app.who',
  destroys: null,
  verifiedOn: '2026-11-24',
  source: "X's web bundle of 2025-07-01 (dialog, radios, test ids, menu); values: third-party API clients of 2025–26",
  unverified: 'unknown.x-in-app.labels',
};
