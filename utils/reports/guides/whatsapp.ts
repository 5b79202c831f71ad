import type { Guide } from './guide';

/**
 * No reasons, no text: one window with a tick. The same tick stands in the windows for deleting and for blocking
 * (public copies of WhatsApp Web of 2026), so the card speaks of the tick and not of the report.
 */
export const whatsappGuide: Guide = {
  plan: 'whatsapp-in-app',
  places: [{ origin: 'https://web.whatsapp.com', under: '/' }],
  dialogs: [
    {
      at: '[role="dialog"]',
      never: '[role="textbox"]',
      steps: [
        {
          is: 'box',
          has: '#additional-action-checkbox',
          atLeast: 1,
          choices: false,
          deeper: null,
          mark: null,
        },
      ],
    },
  ],
  before: ['guide.whatsapp.menu'],
  // The entry's words were found in no copy of the web client.
  entry: {},
  notes: [],
  beyond: null,
  destroys: 'guide.whatsapp.block',
  verifiedOn: '2026-11-24',
  source: 'public copies of WhatsApp Web of 2026',
  unverified: 'unknown.option-labels',
};
