const exact = new Set(['pbs.twimg.com', 'video.twimg.com']);
/** The last two are allowed together with t.me, or not at all. */
const below = ['.fbcdn.net', '.telesco.pe', '.cdn-telegram.org'];

/** The hosts that serve the platforms' media; nothing else is ever asked for a picture. */
export function isMediaHost(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return exact.has(hostname) || below.some((end) => hostname.endsWith(end));
}
