import type { FormPlace } from './plan';

/** True only for the exact origin and one of the exact paths. Runs before injection, and again inside the page. */
export function isFormPlace(place: FormPlace, address: string): boolean {
  const url = parsed(address);
  // The origin holds the scheme: plain http and other ports are other origins.
  if (url === null || url.origin !== place.origin) return false;
  if (url.username !== '' || url.password !== '') return false;
  return place.paths.some((path) => samePath(path, url.pathname));
}

/** The form says which post it is about, and it is another one than `expected`. Silence is no contradiction. */
export function isOtherPost(expected: string, address: string): boolean {
  return differ(postOf(expected), postOf(address)) || differ(chatOf(expected), chatOf(address));
}

function differ(before: string | null, now: string | null): boolean {
  return before !== null && now !== null && before !== now;
}

/** The chat by number that Telegram's address names. A name may stand for the same chat: it proves nothing. */
function chatOf(address: string): string | null {
  const url = parsed(address);
  return url?.host === 'web.telegram.org' ? (/^#(-?\d+)/.exec(url.hash)?.[1] ?? null) : null;
}

/** The post that a form's address names; null when it names none. */
export function postOf(address: string): string | null {
  return parsed(address)?.searchParams.get('content_id') ?? null;
}

function samePath(path: string, actual: string): boolean {
  const want = path.split('/');
  const have = actual.replace(/\/$/, '').split('/');
  return want.length === have.length && want.every((part, at) => samePart(part, have[at]!));
}

function samePart(want: string, have: string): boolean {
  // Help pages put the language in front: `en`, `zh-tw`, `ar-x-fm`.
  return want === ':locale' ? /^[a-z]{2,3}(-[a-z]{1,4}){0,2}$/.test(have) : want === have;
}

function parsed(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
