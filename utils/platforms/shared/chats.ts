import { webUrl } from './urls';

/** Programs in which people write to each other and nothing else, mail included (gathered 2026-11). */
const programs: readonly RegExp[] = [
  /^(web\w*\.telegram\.org|(.+\.)?messenger\.com|chat\.(x|google)\.com|messages\.google\.com|web\.(skype|snapchat)\.com)$/,
  /^(teams\.(microsoft|live)\.com|app\.(slack|wire)\.com|app\.element\.io|(.+\.)?discord\.com)$/,
  /^(mail\.(google|yahoo|aol|proton|protonmail|tutanota)\.\w+|app\.(tuta|fastmail)\.com|e\.mail\.ru)$/,
  /^(outlook\.(live|office)\.com|outlook\.office365\.com|(outlook|teams)\.cloud\.microsoft)$/,
  // One for each country: `mail.yandex.com.tr`, `mail.zoho.com.au`.
  /^mail\.(yandex|zoho)\.(com?\.)?[a-z]+$/,
];

/** Where such conversations stand on sites that show other things too (2026-11). */
const places: readonly [host: RegExp, path: RegExp][] = [
  [/^(.+\.)?(x|twitter)\.com$/, /^\/(messages|i\/(chat|messages|directmessages))(\/|$)/],
  [
    /^(.+\.)?facebook\.com$/,
    /^\/(messages?|message_requests|direct_inbox|t|messenger_media|marketplace\/t|([^/]+\/)?inbox)(\/|$)/,
  ],
  [/^(.+\.)?facebook\.com$/, /^\/(groups\/[^/]+\/chats|dating\/messages)(\/|$)/],
  [/^(.+\.)?instagram\.com$/, /^\/direct(\/|$)/],
  [/^(.+\.)?threads\.(com|net)$/, /^\/messages(\/|$)/],
  [/^(.+\.)?tiktok\.com$/, /^\/messages(\/|$)/],
  [/^(.+\.)?linkedin\.com$/, /^\/messaging(\/|$)/],
  [/^(.+\.)?reddit\.com$/, /^\/(chat|message)(\/|$)/],
  [/^(.+\.)?vk\.(com|ru)$/, /^\/im(\/|$)/],
  [/^bsky\.app$/, /^\/messages(\/|$)/],
  [/^(www\.)?icloud\.com(\.cn)?$/, /^\/mail(\/|$)/],
  // Everything but a public channel: `send?phone=…` names whom she writes to.
  [/^(.+\.)?whatsapp\.com$|^wa\.me$/, /^(?!\/channel\/)/],
];

/** Whether this page shows private conversations: one message of it may be kept, the page as a whole never. */
export function isOfChats(address: string): boolean {
  const url = webUrl(address);
  if (url === null) return false;
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  const path = decoded(url.pathname)
    .replace(/\/{2,}/g, '/')
    .toLowerCase();
  return (
    programs.some((program) => program.test(host)) ||
    places.some(([site, place]) => site.test(host) && place.test(path))
  );
}

/** `/%6Dessages` leads where `/messages` leads. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
