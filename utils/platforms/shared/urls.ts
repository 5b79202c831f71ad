/** An http(s) address, or null: `javascript:`, `data:`, credentials and nonsense are no addresses of a post. */
export function webUrl(href: string | null | undefined, base?: string): URL | null {
  if (href == null || href.length > 8_000) return null;
  let url: URL;
  try {
    url = new URL(href.trim(), base);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '') return null;
  return url;
}

/** Host names match exactly: `notx.com` and `x.com.example` are not `x.com`. */
export function isOnHost(url: URL | string | null, hosts: ReadonlySet<string>): boolean {
  const parsed = typeof url === 'string' ? webUrl(url) : url;
  if (parsed === null || parsed.port !== '') return false;
  return hosts.has(parsed.hostname.toLowerCase());
}

// Parameters that say who clicked, where from, or in which campaign (gathered 2026-11).
const trackers =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|igshid|igsh|mc_eid|mc_cid|yclid|_hsenc|_hsmi|mkt_tok|vero_id|ref_src|ref_url|__cft__.*|__tn__|__eep__|__xts__.*|attributionsrc|mibextid|rdid|eav|paipv|fb_ref|fb_source|notif_id|notif_t|hoisted_section_header_type|comment_tracking|_rdr|h)$/i;

// The number of who looks, under names that mean something else on other sites (gathered 2026-11).
const viewerOnFacebook = /^(av|lst|__user)$/;
const isFacebooks = (host: string) => /(^|\.)facebook\.com$/.test(host);

/** A link as its target means it, without what identifies the person who saw it. Null when it leads nowhere. */
export function plainLink(href: string | null | undefined, base?: string): string | null {
  const url = webUrl(href, base);
  if (!url) return null;
  const target = behindRedirect(url);
  if (!target) return null;
  const onFacebook = isFacebooks(target.hostname);
  const tells = (name: string) => trackers.test(name) || (onFacebook && viewerOnFacebook.test(name));
  // Not by its iterators: a content script in Firefox cannot walk them (bug 1023984; seen in ESR 153, 2026-11).
  const names: string[] = [];
  target.searchParams.forEach((_, name) => void names.push(name));
  for (const name of names) if (tells(name)) target.searchParams.delete(name);
  return target.href.length > 4_000 ? null : target.href;
}

const redirects = new Set(['l.facebook.com', 'lm.facebook.com', 'l.instagram.com', 'l.messenger.com', 'l.wl.co']);

function behindRedirect(url: URL): URL | null {
  if (!redirects.has(url.hostname) || url.pathname !== '/l.php') return new URL(url.href);
  return webUrl(url.searchParams.get('u'));
}
