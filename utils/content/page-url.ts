import { plainLink } from '../platforms/shared/urls';

/** X's share links name the sharer in `s` and `t`; elsewhere those letters can mean something (seen 2026-11). */
const sharers = /(^|\.)(x|twitter)\.com$/;

/** Address of the page without what identifies who looks at it. */
export function pageUrl(href: string): string {
  const plain = plainLink(href);
  if (plain === null) return '';
  const url = new URL(plain);
  if (sharers.test(url.hostname)) for (const name of ['s', 't']) url.searchParams.delete(name);
  return url.href;
}
