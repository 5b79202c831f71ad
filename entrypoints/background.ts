import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isArmed } from '../utils/actions/armed';
import { createBytesPort } from '../utils/actions/bytes-port';
import { keepHouse } from '../utils/actions/housekeeping';
import { returnToOpenTabs } from '../utils/actions/in-tab';
import { followPermissions, isAllowed } from '../utils/actions/on-request';
import { offerPageMenu } from '../utils/actions/page-menu';
import { routes } from '../utils/actions/page-routes';
import { createRouter } from '../utils/actions/router';

export default defineBackground({
  type: 'module',
  main() {
    const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/'), isAllowed, isArmed };
    const now = () => Date.now();
    const answer = createRouter({ routes, self, now });
    browser.runtime.onMessage.addListener((message: unknown, sender) => answer(message, sender));
    browser.runtime.onConnect.addListener(createBytesPort({ self, now }));
    if (!import.meta.env.FIREFOX) browser.runtime.onInstalled.addListener(() => void returnToOpenTabs());
    offerPageMenu();
    followPermissions();
    keepHouse();
  },
});
