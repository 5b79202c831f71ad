import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../utils/content/start';
import { facebookFinder } from '../utils/platforms/facebook/finder';

export default defineContentScript({
  matches: ['https://*.facebook.com/*'],
  excludeMatches: ['https://m.facebook.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => startOnPage([facebookFinder], window),
});
