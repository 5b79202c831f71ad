import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnRequest } from '../utils/content/on-request';
import { watchPosts } from '../utils/content/watch-posts';
import { telegramPreviewFinder } from '../utils/platforms/telegram-web-preview/finder';

/** Not in the manifest: registered once she allowed t.me. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => startOnRequest('t.me', { finder: telegramPreviewFinder, window, watch: watchPosts }),
});
