/** The hosts of `host_permissions` that serve media; nothing else is ever asked for a picture. */
export function isMediaHost(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return hostname === 'pbs.twimg.com' || hostname === 'video.twimg.com' || hostname.endsWith('.fbcdn.net');
}
