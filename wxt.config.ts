import preact from '@preact/preset-vite';
import type { PluginOption } from 'vite';
import { defineConfig } from 'wxt';

/** Where the in-page button runs by default. WhatsApp, t.me and everything else are asked for. */
const platformHosts = [
  'https://x.com/*',
  'https://twitter.com/*',
  'https://mobile.x.com/*',
  'https://mobile.twitter.com/*',
  'https://*.facebook.com/*',
  'https://web.telegram.org/*',
  'https://webk.telegram.org/*',
];
const formHosts = ['https://help.x.com/*', 'https://help.twitter.com/*'];
const mediaHosts = ['https://pbs.twimg.com/*', 'https://video.twimg.com/*', 'https://*.fbcdn.net/*'];

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  'media-src blob:',
  "font-src 'self'",
  'connect-src https:',
  "worker-src 'self'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types athar',
].join('; ');

/**
 * Every page would pay 14 kB for two things that an always-loaded script does not need: the polyfill (what it calls
 * returns promises in both browsers by itself) and what WXT starts a script with. Its context announces itself by an event on
 * the page's document, which a page that knows our id can hear and use to switch the script off (seen 2026-11). Our own
 * pages, the background and what a press injects keep them.
 */
function lightInPages(): PluginOption {
  const start = '\0virtual:wxt-content-script-isolated-world-entrypoint?';
  let isPageScript = false;
  return {
    name: 'athar:light-in-pages',
    enforce: 'pre',
    configResolved({ build }) {
      isPageScript = build.lib !== false && /\.content\.ts$/.test(String(build.lib.entry));
    },
    resolveId(id) {
      return isPageScript && id === '@wxt-dev/webextension-polyfill/browser' ? this.resolve('@wxt-dev/browser') : null;
    },
    load(id) {
      if (!isPageScript || !id.startsWith(start)) return null;
      return `import script from ${JSON.stringify(id.slice(start.length))};\nexport default script.main();`;
    },
    transform(code, id) {
      if (!isPageScript || !id.endsWith('/button-style.ts')) return null;
      // Rules of CSS only: what is a blank line for us is a byte for every page.
      return code.replace(/`[^`]*`/g, (css) =>
        css
          .replace(/\s+/g, ' ')
          .replace(/ ?([{};,!]) ?|(:) /g, '$1$2')
          .replace(/;}/g, '}'),
      );
    },
  };
}

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [preact(), lightInPages()] }),
  // Fixed names keep two builds of one commit byte for byte the same.
  zip: { excludeSources: ['tests/**', 'demo-output/**', 'partner-data/**'] },
  manifest: ({ browser }) => ({
    name: 'Athar',
    short_name: 'Athar',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: [...platformHosts, ...formHosts, ...mediaHosts],
    optional_host_permissions: ['<all_urls>'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: contentSecurityPolicy },
    action: { default_title: 'Athar' },
    commands: {
      // Chrome and Firefox have nothing on it (2026-11); she can change it in the browser.
      'document-page': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_keepPage__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'athar@athar.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['none'],
                optional: ['websiteContent', 'personalCommunications', 'personallyIdentifyingInfo', 'browsingActivity'],
              },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '137', externally_connectable: { ids: [] } }),
  }),
});
