import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnRequest } from '../utils/content/on-request';
import { watchPointed } from '../utils/content/watch-pointed';
import { whatsappFinder } from '../utils/platforms/whatsapp/finder';

/** Not in the manifest: registered once she allowed WhatsApp Web. A button only on the message she points at. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => startOnRequest('whatsapp', { finder: whatsappFinder, window, watch: watchPointed }),
});
