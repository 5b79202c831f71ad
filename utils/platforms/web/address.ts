import type { Post } from '../../schema/post';
import { firstWay } from '../shared/empty-post';
import { queryAll } from '../shared/query';
import { webUrl } from '../shared/urls';
import { knownPost } from './known';
import { isSameSite } from './site';

// Who clicked, where from, in which campaign (gathered 2026-11). What is not here may name the content, and stays.
const trackers =
  /^(utm_\w+|(fb|g|d|y|tt|tw|ms|li_?)clid|fbclid|gbraid|wbraid|igsh(id)?|mc_[ce]id|_hsenc|_hsmi|__hs\w+|mkt_tok|vero_(id|conv)|ref_(src|url)|_ga|_gl|mibextid|xmt|spm|oly_\w+|wickedid|s_kwcid|srsltid|trk|trkCampaign|cmpid|at_(medium|campaign|custom\d|format|link_\w+|ptr_\w+|bbc_\w+))$/i;
/** What lets its holder in, or says who she is. */
const secrets =
  /^((access_?|auth_?|id_?|refresh_?|csrf_?|xsrf_?)?token|auth|otp|pass(word|wd)?|pwd|secret|api_?key|sess(ion)?_?(id)?|sid|s?phpsessid|jsessionid|e?mail|sig(nature)?)$/i;

/** A web address without what identifies its reader. Null when it is none. */
export function plainAddress(href: string | null | undefined, base?: string): string | null {
  const url = webUrl(href, base);
  if (url === null) return null;
  const names: string[] = [];
  // Not by its iterators: a content script in Firefox cannot walk them (bug 1023984; seen in ESR 153, 2026-11).
  url.searchParams.forEach((_, name) => void names.push(name));
  for (const name of names) if (trackers.test(name) || secrets.test(name)) url.searchParams.delete(name);
  // `#/thread/5` is the page itself in some programs; every other fragment is a place on it.
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  else url.hash = url.hash.replace(/[?&].*$/, '');
  url.pathname = url.pathname.replace(/;jsessionid=[^/]*/i, '');
  return url.href.length > 4_000 ? null : url.href;
}

/** The address the page gives itself, if it is of its own site; else the one it was read at. */
export function addressOf(document: Document, pageUrl: string, matched: Post['matched']): string | null {
  return firstWay<string>(matched, 'url', [
    ['known address 2026-11', () => knownPost(pageUrl)?.url ?? null],
    ['canonical 2026-11', () => ownAddress(document, 'link[rel~="canonical" i][href]', 'href', pageUrl)],
    ['og:url 2026-11', () => ownAddress(document, 'meta[property="og:url"][content]', 'content', pageUrl)],
    ['page 2026-11', () => plainAddress(pageUrl)],
  ]);
}

/** Null when there is none, when they contradict each other, or when it leads to another site or to the front page. */
export function ownAddress(document: Document, selector: string, attribute: string, pageUrl: string): string | null {
  const page = webUrl(pageUrl);
  const named = queryAll(document, selector).map((each) => plainAddress(each.getAttribute(attribute), pageUrl));
  const [address, ...others] = [...new Set(named)];
  if (page === null || address == null || others.length > 0) return null;
  const url = new URL(address);
  if (!isSameSite(url, page)) return null;
  // Many programs send every page's "canonical" to their front page.
  return isFront(url) && !isFront(page) ? null : address;
}

const isFront = ({ pathname, search }: URL) => /^\/?$/.test(pathname) && search === '';
