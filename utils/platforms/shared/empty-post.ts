import type { Post } from '../../schema/post';
import { hasNoPublicLink } from '../../schema/public-link';
import { clip } from './text';

export { firstWay, type Way } from './first-way';

/** A record in which nothing has been read yet. */
export function emptyPost(platform: Post['platform'], kind: Post['kind']): Post {
  return {
    platform,
    kind,
    postId: null,
    url: null,
    author: { name: null, handle: null, id: null, url: null },
    postedAt: null,
    postedAtRaw: null,
    postedAtPrecision: null,
    text: null,
    lang: null,
    translated: false,
    truncated: false,
    edited: false,
    sponsored: false,
    media: [],
    links: [],
    container: null,
    replyTo: null,
    quoted: null,
    repostedBy: null,
    counts: null,
    missing: [],
    matched: {},
  };
}

const mostMedia = 200;
const readable = ['postId', 'url', 'postedAt', 'text'] as const;

/** The record inside the schema's limits, with the names of what is missing. `expected` adds author fields and the like. */
export function finishPost(post: Post, expected: readonly string[] = ['author.name']): Post {
  const text = post.text === null ? null : clip(post.text, 100_000);
  const missing = [
    ...readable.filter(
      (field) =>
        post[field] === null &&
        !(field === 'text' && (post.media.length > 0 || post.quoted !== null)) &&
        !(field === 'url' && hasNoPublicLink(post)),
    ),
    // More than a record holds.
    ...(post.media.length > mostMedia ? ['media'] : []),
    ...expected.filter((path) => valueAt(post, path) === null),
  ];
  return {
    ...post,
    text,
    truncated: post.truncated || text !== post.text,
    url: address(post.url),
    author: {
      name: short(post.author.name),
      handle: short(post.author.handle),
      id: short(post.author.id),
      url: address(post.author.url),
    },
    postedAtRaw: short(post.postedAtRaw),
    media: post.media.slice(0, mostMedia).map(({ type, url, alt }) => ({ type, url: address(url), alt: short(alt) })),
    links: post.links.filter((link) => link.length <= 4_000).slice(0, 500),
    repostedBy: short(post.repostedBy),
    missing: [...new Set([...post.missing, ...missing])].slice(0, 100),
  };
}

function valueAt(post: Post, path: string): unknown {
  let value: unknown = post;
  for (const name of path.split('.')) value = (value as Record<string, unknown> | null)?.[name] ?? null;
  return value;
}

const short = (text: string | null) => (text === null ? null : clip(text, 2_000));
const address = (url: string | null) => (url !== null && url.length > 4_000 ? null : url);
