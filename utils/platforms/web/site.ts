/** The same pages for a wide and a narrow screen (2026-11). */
const variants = /^(www|m|mobile|amp)\./;

/**
 * Whether two addresses are of one owner, on the same port: the same host, or a variant of it. Who owns a name above it only
 * the public suffix list (200 kB) tells, and without it a tenant could speak for the next one: another subdomain is a stranger.
 */
export function isSameSite(one: URL, other: URL): boolean {
  return bare(one.hostname) === bare(other.hostname) && one.port === other.port;
}

const bare = (host: string) => host.toLowerCase().replace(variants, '');
