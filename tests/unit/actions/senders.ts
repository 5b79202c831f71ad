import type { Self, Sender } from '../../../utils/actions/sender';

/** Nothing was allowed on request. */
export const self: Self = {
  id: 'athar-id',
  origin: 'chrome-extension://athar-id/',
  isAllowed: async () => false,
  isArmed: async () => false,
};
/** She said yes to everything that can be asked for. */
export const allowing: Self = { ...self, isAllowed: async () => true };

const tab = { id: 7, windowId: 1, incognito: false };
const at = (url: string, more: Partial<Sender> = {}): Sender => ({
  id: self.id,
  url,
  origin: new URL(url).origin,
  frameId: 0,
  tab,
  ...more,
});

export const pageSenders: Record<string, Sender> = {
  'a page of X': at('https://x.com/home'),
  'a frame of a page of X': at('https://x.com/i/frame', { frameId: 3 }),
  'a page of Facebook': at('https://www.facebook.com/'),
  'Facebook for phones': at('https://m.facebook.com/story.php?story_fbid=1&id=2'),
  'Facebook without data costs': at('https://web.facebook.com/groups/902000000000001/'),
  'Facebook in one language': at('https://ar-ar.facebook.com/someone'),
  'a page of Telegram': at('https://web.telegram.org/k/#@someone'),
  'a page in a browser that gives no origin': at('https://x.com/home', { origin: undefined }),
};

/** Pages only while she allows them. */
export const onRequestSenders: Record<string, Sender> = {
  'WhatsApp Web': at('https://web.whatsapp.com/'),
  'a list of posts on t.me': at('https://t.me/s/cedar_pictures'),
  'an embedded post of t.me on another site': at('https://t.me/cedar_pictures/7?embed=1', { frameId: 4 }),
};

export const uiSenders: Record<string, Sender> = {
  'our popup': { id: self.id, url: `${self.origin}popup.html` },
  'our options page in a tab': { id: self.id, url: `${self.origin}options.html`, tab, frameId: 0 },
};

export const strangers: Record<string, Sender> = {
  'nobody at all': {},
  'a sender without an address': { id: self.id, tab },
  'another extension': at('https://x.com/home', { id: 'other-id' }),
  'another extension with our page as its address': { id: 'other-id', url: `${self.origin}popup.html` },
  'another site': at('https://example.org/'),
  'a site that ends like X': at('https://notx.com/'),
  'a site that begins like X': at('https://x.com.example.org/'),
  'a site that ends like Facebook': at('https://m-facebook.com/'),
  'a site that begins like Facebook': at('https://ar-ar.facebook.com.example.org/'),
  'Facebook for phones without encryption': at('http://m.facebook.com/'),
  'Facebook on another port': at('https://web.facebook.com:8443/'),
  'X without encryption': at('http://x.com/'),
  'X on another port': at('https://x.com:8443/'),
  'a report form of X': at('https://help.x.com/forms/dsa/report'),
  'an address that its origin contradicts': at('https://x.com/home', { origin: 'https://example.org' }),
  'a sandboxed frame of X': at('https://x.com/home', { origin: 'null' }),
  'a page of X in no tab': at('https://x.com/home', { tab: undefined }),
  'a page of X in a private window': at('https://x.com/home', { tab: { ...tab, incognito: true } }),
  'a host below t.me': at('https://cedar.t.me/'),
  'a host that begins like t.me': at('https://t.me.example.org/s/cedar_pictures'),
  'WhatsApp’s own site': at('https://www.whatsapp.com/'),
  'a host below WhatsApp Web': at('https://a.web.whatsapp.com/'),
  'WhatsApp Web on another port': at('https://web.whatsapp.com:8443/'),
  't.me without encryption': at('http://t.me/s/cedar_pictures'),
  'no address': { id: self.id, url: 'nonsense', tab, frameId: 0 },
  'a page that names itself after us': at('https://example.org/?chrome-extension://athar-id/popup.html'),
};
