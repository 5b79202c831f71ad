import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../utils/content/start';
import { x } from '../utils/platforms/x';

export default defineContentScript({
  matches: ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.x.com/*', 'https://mobile.twitter.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => startOnPage([x], window),
});
