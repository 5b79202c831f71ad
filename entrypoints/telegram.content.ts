import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../utils/content/start';
import { telegramAFinder } from '../utils/platforms/telegram-a/finder';
import { telegramKFinder } from '../utils/platforms/telegram-k/finder';

/** Two clients at one address; which of them it is, the page's path and markup say. */
export default defineContentScript({
  matches: ['https://web.telegram.org/*', 'https://webk.telegram.org/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => startOnPage([telegramAFinder, telegramKFinder], window),
});
