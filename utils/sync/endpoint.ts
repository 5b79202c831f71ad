export type AddressRefusal = 'not-an-origin' | 'not-https' | 'ip-address' | 'local-name' | 'port' | 'credentials';

/** Names that lead into her own network or machine (RFC 6761, 6762, 8375; ICANN's private-use `.internal`, 2024). */
const local = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|localdomain|home\.arpa)$/;

/**
 * Where sealed mail may be sent: `https://host` with port 443 or 8443, a public-looking name, nothing else.
 * `host` is what to show: ASCII, so that a look-alike letter appears as `xn--…`.
 */
export function checkOrigin(text: string): { origin: string; host: string } | { refused: AddressRefusal } {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) return { refused: 'not-an-origin' };
  if (url.protocol !== 'https:') return { refused: 'not-https' };
  if (url.username !== '' || url.password !== '') return { refused: 'credentials' };
  // The URL parser turns every spelling of an IPv4 address into four numbers (URL standard, "host parsing").
  if (/^\[|^\d+\.\d+\.\d+\.\d+$/.test(url.hostname)) return { refused: 'ip-address' };
  if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(url.hostname) || local.test(url.hostname)) {
    return { refused: 'local-name' };
  }
  if (url.port !== '' && url.port !== '8443') return { refused: 'port' };
  return url.origin === text ? { origin: text, host: url.host } : { refused: 'not-an-origin' };
}
