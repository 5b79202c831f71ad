import type { DialogShape, Guide } from './guide';

// What covers the window is not the dialog: the card stands beside the box in it.
const webA: DialogShape = {
  at: '.Modal.open[role="dialog"] .modal-dialog',
  never: null,
  steps: [
    {
      is: 'insert',
      // The list before it stays in the page, in a slide that is not active.
      has: '.Transition_slide-active textarea#option',
      atLeast: 1,
      choices: false,
      deeper: null,
      mark: '.Transition_slide-active textarea#option',
    },
    {
      is: 'list',
      // The arrow on every row is what other windows with rows do not have.
      has: '.Transition_slide-active .ListItem:has(.icon-next) > .ListItem-button',
      atLeast: 2,
      choices: true,
      deeper: '.modal-header-condensed .icon-arrow-left',
      mark: null,
    },
  ],
};

const webK: DialogShape = {
  at: '.popup.popup-report-ad.active > .popup-container',
  never: null,
  steps: [
    {
      is: 'copy',
      has: '.popup-report-ad-tab.active .input-field-input[contenteditable="true"]',
      atLeast: 1,
      choices: false,
      deeper: null,
      mark: '.popup-report-ad-tab.active .input-field-input[contenteditable="true"]',
    },
    {
      is: 'list',
      has: '.popup-report-ad-tab.active .popup-report-ad-tab-options .row-title',
      atLeast: 2,
      choices: true,
      deeper: '.popup-header .state-back',
      mark: null,
    },
  ],
};

/** Both clients; choices, and how many lists there are, come from Telegram's server in the account's language. */
export const telegramGuide: Guide = {
  plan: 'telegram-in-app',
  places: [
    { origin: 'https://web.telegram.org', under: '/a/' },
    { origin: 'https://web.telegram.org', under: '/k/' },
  ],
  dialogs: [webA, webK],
  before: ['guide.telegram.menu'],
  // The clients take the entry from their server: only the phone app's Arabic word was found.
  entry: {},
  notes: ['guide.telegram.at-once'],
  beyond: null,
  destroys: 'guide.telegram.leave',
  verifiedOn: '2026-11-24',
  source: 'source code of Telegram Web A and Web K, both run with an invented server',
  unverified: 'unknown.option-labels',
};
