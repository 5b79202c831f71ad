import { defineContentScript } from 'wxt/utils/define-content-script';
import { hearPointing } from '../utils/content/pointed';

/** Before the page's own scripts: where she opens the context menu is told by the browser alone. */
export default defineContentScript({
  matches: [
    'https://x.com/*',
    'https://twitter.com/*',
    'https://mobile.x.com/*',
    'https://mobile.twitter.com/*',
    'https://*.facebook.com/*',
    'https://web.telegram.org/*',
    'https://webk.telegram.org/*',
  ],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: () => hearPointing(window),
});
