import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../utils/content/start';
import { xFinder } from '../utils/platforms/x/finder';

export default defineContentScript({
  matches: ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.x.com/*', 'https://mobile.twitter.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => startOnPage([xFinder], window),
});
