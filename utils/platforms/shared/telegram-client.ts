import { queryFirst } from './query';
import { isOnHost, webUrl } from './urls';

/** Addresses of the web clients (2026-11). `webz` and `weba` led to A, `webk` to K. */
const hosts = new Map<string, Client | null>([
  ['web.telegram.org', null],
  ['webk.telegram.org', 'k'],
  ['weba.telegram.org', 'a'],
  ['webz.telegram.org', 'a'],
]);
const hostNames: ReadonlySet<string> = new Set(hosts.keys());

const landmarks = {
  a: '#MiddleColumn, #LeftColumn, #UiLoader, #Main, .Message[data-message-id]',
  k: '#column-center, #column-left, #page-chats, .bubble[data-mid]',
} as const;

export type Client = keyof typeof landmarks;

/** Which of the two clients shows this page: by what is in it, as either may be served anywhere; else by the address. */
export function telegramClient(page: { url: string; document?: Document }): Client | null {
  const url = webUrl(page.url);
  if (!url || !isOnHost(url, hostNames)) return null;
  const { document } = page;
  const isA = document !== undefined && queryFirst(document, landmarks.a) !== null;
  const isK = document !== undefined && queryFirst(document, landmarks.k) !== null;
  if (isA !== isK) return isA ? 'a' : 'k';
  const path = /^\/([ak])(?:\/|$)/.exec(url.pathname)?.[1] as Client | undefined;
  return hosts.get(url.hostname) ?? path ?? null;
}
