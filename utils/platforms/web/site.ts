// Second-level suffixes under which different people have their names, and houses with many tenants (gathered 2026-11).
// The whole public suffix list would be 200 kB; a suffix that is not here only makes `isSameSite` stricter or equal.
const registries = /^(com?|org|net|gov|edu|ac|mil|sch|info|ne|or|go|gob|gouv|asso|blog)\.[a-z]{2}$/;
const houses: ReadonlySet<string> = new Set(
  (
    'blogspot.com wordpress.com tumblr.com substack.com medium.com ghost.io github.io gitlab.io netlify.app vercel.app ' +
    'pages.dev workers.dev web.app firebaseapp.com herokuapp.com wixsite.com weebly.com blogfa.com livejournal.com ' +
    'over-blog.com canalblog.com webnode.page carrd.co neocities.org mystrikingly.com typepad.com jimdofree.com'
  ).split(' '),
);

/** The part of a host name that one owner registered: `news.example.com` → `example.com`. */
export function ownedName(host: string): string {
  const labels = host.toLowerCase().split('.');
  if (/^[\d.]+$|:/.test(host) || labels.length < 3) return labels.join('.');
  const lastTwo = labels.slice(-2).join('.');
  return registries.test(lastTwo) || houses.has(lastTwo) ? labels.slice(-3).join('.') : lastTwo;
}

/** Whether two addresses are of one owner, on the same port. */
export function isSameSite(one: URL, other: URL): boolean {
  return ownedName(one.hostname) === ownedName(other.hostname) && one.port === other.port;
}
