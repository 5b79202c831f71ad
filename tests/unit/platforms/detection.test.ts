import { expect, test } from 'vitest';
import { platforms } from '../../../utils/platforms';
import { isFacebook } from '../../../utils/platforms/facebook/detect';
import { isX } from '../../../utils/platforms/x/detect';

const own: Record<string, string[]> = {
  x: [
    'https://x.com/home',
    'https://x.com/someone/status/2098868134474706944',
    'https://x.com/i/status/2098868134474706944',
    'https://www.x.com/search?q=%22her%20name%22&f=live',
    'https://mobile.x.com/someone',
    'https://twitter.com/someone/status/20',
    'https://www.twitter.com/',
    'https://mobile.twitter.com/home',
    'https://X.com/home',
  ],
  facebook: [
    'https://www.facebook.com/',
    'https://facebook.com/someone/posts/pfbid0abc',
    'https://web.facebook.com/groups/902000000000001/',
    'https://fr-fr.facebook.com/someone',
    'https://ar-ar.facebook.com/groups/902000000000001/',
    'https://www.facebook.com/photo/?fbid=1&set=pcb.2',
  ],
  'facebook-mobile': [
    'https://m.facebook.com/story.php?story_fbid=811000000000001&id=100000000000051',
    'https://m.facebook.com/story.php?id=100000000000051&story_fbid=pfbid0abc&refid=17&__tn__=-R',
    'https://m.facebook.com/permalink.php?story_fbid=811000000000001&id=100000000000051',
    'https://m.facebook.com/groups/902000000000001/permalink/811000000000001/',
    'https://m.facebook.com/groups/some.group/posts/811000000000001',
    'https://m.facebook.com/someone/posts/pfbid0abc?mibextid=x',
    'https://M.facebook.com/someone/posts/811000000000001/',
  ],
  'telegram-a': [
    'https://web.telegram.org/a/',
    'https://web.telegram.org/a/#-1001234567890',
    'https://web.telegram.org/a/?account=2#900100201',
    'https://webz.telegram.org/#-345678',
  ],
  'telegram-k': ['https://web.telegram.org/k/', 'https://web.telegram.org/k/#@channel', 'https://webk.telegram.org/'],
  'telegram-web-preview': [
    'https://t.me/s/channel',
    'https://t.me/s/channel/221',
    'https://t.me/s/channel?before=221',
    'https://t.me/channel/221?embed=1&mode=tme',
    'https://t.me/group_name/12/221?embed=1',
    'https://telegram.me/s/channel',
  ],
  whatsapp: ['https://web.whatsapp.com/', 'https://web.whatsapp.com/?lang=ar#chat'],
  web: [
    'https://www.instagram.com/p/abc/',
    'https://www.tiktok.com/@someone/video/7567000000000000001',
    'https://www.youtube.com/watch?v=InventedA_1',
    'https://blog.example.net/2026/03/a-post/',
    'http://forum.example.org:8080/t/5',
  ],
};
const foreign = [
  'https://web.telegram.org/',
  'https://telegram.org/support',
  'https://core.telegram.org/a/',
  // The page around the frame has no post of its own.
  'https://t.me/channel/221',
  'https://t.me/channel',
  'https://t.me/s/',
  'https://t.me/+AbCdEfGhIjKl?embed=1',
  'https://t.me/joinchat/AbCdEfGh?embed=1',
  'https://t.me/share/url?url=https://t.me/s/channel&embed=1',
  'https://t.me/c/1234567890/221?embed=1',
  'https://www.whatsapp.com/channel/0029VaInventedCode00000/118',
  'https://wa.me/10000000000',
  'https://business.web.whatsapp.com/',
  'http://web.whatsapp.com/',
  'https://www.whatsapp.com/',
  'https://faq.whatsapp.com/',
  'https://chat.whatsapp.com/InventedInvite',
  'https://web.telegram.org/z/',
  'https://desktop.telegram.org/a/',
  'https://t.me/addstickers/Invented',
  'https://t.me/proxy?server=x.com',
  'https://api.x.com/2/tweets/20',
  'https://help.x.com/forms/dsa/report',
  'https://pro.x.com/i/decks/1',
  'https://about.twitter.com/',
  'https://m.facebook.com/home.php',
  'https://m.facebook.com/',
  'https://m.facebook.com/someone',
  'https://m.facebook.com/story.php',
  'https://m.facebook.com/story.php?story_fbid=1',
  'https://m.facebook.com/groups/902000000000001/',
  'https://m.facebook.com/groups/902000000000001/?multi_permalinks=811000000000001',
  'https://m.facebook.com/photo.php?fbid=1&set=pcb.2',
  'https://m.facebook.com/reel/1',
  'https://m.facebook.com/watch/?v=1',
  'https://m.facebook.com/stories/1/UzpfSVND',
  'https://m.facebook.com/login/?next=https%3A%2F%2Fm.facebook.com%2Fsomeone%2Fposts%2F1',
  'https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com',
  'https://developers.facebook.com/',
  'https://business.facebook.com/',
];
/** Not what they look like; pages of the web all the same. */
const otherSites = [
  'https://notx.com/home',
  'https://x.com.example/home',
  'https://evil.example/x.com/home',
  'https://evil.example/?u=https://x.com/home',
  'https://evil.example/#https://www.facebook.com/',
  'https://xn--fcebook-2of.com/',
  'https://facebook.com.evil.example/',
  'https://wwwxfacebook.com/',
  'https://my-facebook.com/',
  'https://web.telegram.org.evil.example/a/#1',
  'https://web-telegram.org/k/#@channel',
  'https://web.whatsapp.com.evil.example/',
  'https://web-whatsapp.com/',
  'https://t.me.evil.example/s/channel',
  'https://evil.example/t.me/s/channel',
  'https://xt.me/s/channel',
  'https://www.threads.com/@someone/post/abc',
  'https://www.messenger.com/t/100000000000051',
  'https://bsky.app/profile/someone.example/post/abc',
  'https://vk.com/wall-1_1',
  'https://youtu.be/abcdefghijk',
  'https://www.youtube.com/redirect?q=https%3A%2F%2Fx.com%2Fhome',
  'https://www.instagram.com/x.com/',
  'https://web.archive.org/web/2026/https://x.com/someone/status/20',
  'https://translate.google.com/translate?u=https://www.facebook.com/someone',
  'https://www-facebook-com.translate.goog/someone/posts/1',
  'https://twitter.com.co/someone/status/20',
  'https://mobile-twitter.com/home',
  'https://mobile.x.com.evil.example/',
  'https://twltter.com/home',
  'https://x.co/home',
  'https://xx.com/home',
  'https://х.com/home',
  'https://facebook.co/someone/posts/1',
  'https://www.facebook.com-login.example/someone/posts/1',
  'https://faceb00k.com/someone/posts/1',
  'https://www.fаcebook.com/someone/posts/1',
  'https://webk.telegram.org.evil.example/',
  'https://webztelegram.org/',
  'https://t-me.example/s/channel',
];
const lookAlikes = [
  ...otherSites,
  'https://x.com@evil.example/home',
  'https://web.telegram.org:8443/a/',
  'https://x.com:8443/home',
  'https://web.whatsapp.com:8443/',
  'https://user:secret@x.com/home',
  'https://user:secret@www.facebook.com/someone/posts/1',
  'https://web.whatsapp.com@evil.example/',
  'https://web.telegram.org@evil.example/k/',
  'https://x.com.:443.evil.example/home',
  'ftp://x.com/home',
  'file:///x.com/home',
  'view-source:https://x.com/home',
  'chrome-extension://abcdefghijklmnop/https://x.com/home',
  'whatsapp://send?text=https://x.com/home',
  'tg://resolve?domain=channel&post=221',
  'javascript:location="https://x.com/home"',
  'data:text/html,https://x.com/',
  'blob:https://x.com/5b1c0000',
  'about:blank',
  'x.com/home',
  '',
];

own.web!.push(...otherSites);

test('every adapter has addresses of its own', () => {
  expect(Object.keys(own).sort()).toEqual(platforms.map(({ adapter }) => adapter).sort());
});

const tested = platforms.filter((platform) => own[platform.adapter]);
const table = tested.flatMap((platform) =>
  [...Object.values(own).flat(), ...foreign, ...lookAlikes].map(
    (url) => [platform.adapter, url, own[platform.adapter]!.includes(url), platform] as const,
  ),
);

test.each(table)('%s on %s: %s', (_, url, expected, platform) => {
  expect(platform.matches({ url })).toBe(expected);
});

test('no address belongs to two adapters', () => {
  for (const url of [...Object.values(own).flat(), ...foreign, ...lookAlikes]) {
    expect(platforms.filter((platform) => platform.matches({ url })).length).toBeLessThan(2);
  }
});

test('host names are matched exactly', () => {
  expect(lookAlikes.filter((url) => isX(url) || isFacebook(url))).toEqual([]);
});
