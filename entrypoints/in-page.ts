import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideInPage } from '../utils/content/in-page';
import { readMedia } from '../utils/content/read-media';
import { renderImage } from '../utils/content/render-image';
import { takeSnapshot } from '../utils/content/snapshot';
import { upload } from '../utils/content/upload';

/** Injected by the first press in a page. */
export default defineUnlistedScript(() => {
  provideInPage({ takeSnapshot, renderImage, readMedia, upload });
});
