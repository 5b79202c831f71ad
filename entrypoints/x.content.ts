import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../utils/content/start';
import { findX } from '../utils/platforms/x/find';

export default defineContentScript({
  matches: ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.x.com/*', 'https://mobile.twitter.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => startOnPage([findX], window),
});
