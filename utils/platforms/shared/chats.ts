import { webUrl } from './urls';

/** Programs in which people write to each other and nothing else, mail included (gathered 2026-11). */
const programs =
  /^(web\w*\.telegram\.org|(.+\.)?messenger\.com|chat\.(x|google)\.com|messages\.google\.com|web\.(skype|snapchat)\.com|mail\.(google|yahoo|proton)\.\w+|outlook\.(live|office)\.com|outlook\.office365\.com|teams\.(microsoft|live)\.com|app\.slack\.com|app\.element\.io|(.+\.)?discord\.com)$/;

/** Where such conversations stand on sites that show other things too (2026-11). */
const places: readonly [host: RegExp, path: RegExp][] = [
  [/^(.+\.)?(x|twitter)\.com$/, /^\/(messages|i\/(chat|messages|directmessages))(\/|$)/],
  [/^(.+\.)?facebook\.com$/, /^\/(messages?|t|messenger_media|marketplace\/(inbox|t)|latest\/inbox)(\/|$)/],
  [/^(.+\.)?instagram\.com$/, /^\/direct(\/|$)/],
  [/^(.+\.)?threads\.(com|net)$/, /^\/messages(\/|$)/],
  [/^(.+\.)?tiktok\.com$/, /^\/messages(\/|$)/],
  [/^(.+\.)?linkedin\.com$/, /^\/messaging(\/|$)/],
  [/^(.+\.)?reddit\.com$/, /^\/(chat|message)(\/|$)/],
  [/^(.+\.)?vk\.(com|ru)$/, /^\/im(\/|$)/],
  // Everything but a public channel: `send?phone=…` names whom she writes to.
  [/^(.+\.)?whatsapp\.com$|^wa\.me$/, /^(?!\/channel\/)/],
];

/** Whether this page shows private conversations: one message of it may be kept, the page as a whole never. */
export function isOfChats(address: string): boolean {
  const url = webUrl(address);
  if (url === null) return false;
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  const path = url.pathname.replace(/\/{2,}/g, '/').toLowerCase();
  return programs.test(host) || places.some(([site, place]) => site.test(host) && place.test(path));
}
