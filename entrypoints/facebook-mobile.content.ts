import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from '../utils/content/start';
import { facebookMobileFinder } from '../utils/platforms/facebook-mobile/finder';

export default defineContentScript({
  matches: ['https://m.facebook.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => startOnPage([facebookMobileFinder], window),
});
