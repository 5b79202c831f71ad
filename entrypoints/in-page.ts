import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { documentPage } from '../utils/content/document-page';
import { provideInPage } from '../utils/content/in-page';
import { press, saveHeld } from '../utils/content/press';

/** Injected by the first press in a page. */
export default defineUnlistedScript(() => provideInPage({ press, saveHeld, documentPage }));
