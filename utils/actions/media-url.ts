/** Best size first, then the address as the page had it. */
export function candidates(address: string): string[] {
  const url = new URL(address);
  if (url.hostname !== 'pbs.twimg.com' || !url.pathname.startsWith('/media/')) return [address];
  // Both forms are alive: /media/ID?format=jpg&name=small and /media/ID.jpg:large (2026-11).
  url.pathname = url.pathname.replace(/:\w+$/, '');
  url.searchParams.set('name', 'orig');
  return url.href === address ? [address] : [url.href, address];
}
