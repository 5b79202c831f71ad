import type { Post } from '../../schema/post';

/** What a page is, as far as its address and the record tell it. */
export const pageKinds = ['feed', 'post', 'profile', 'group', 'channel', 'private', 'search', 'other'] as const;
export type PageKind = (typeof pageKinds)[number];

export interface SeenPost {
  /** Without what identifies who looks. */
  pageUrl: string;
  post: Post;
}

/** What a healthy record of one adapter always has. Less is better than a false alarm: only what real pages never lack. */
export interface Expected {
  pageKind(seen: SeenPost): PageKind;
  /** Paths of the record; `text|media`: one of them is enough. */
  always: readonly string[];
  /** More, by kind of page. */
  on?: Partial<Record<PageKind, readonly string[]>>;
  /** Strategies that only read where all newer ones found nothing. */
  lastWays: Readonly<Record<string, readonly string[]>>;
  /** These pages show little of a post; another page of the same site has the rest. */
  isPoor?: true;
}

export type ChangeSign = { field: string; way: null } | { field: string; way: string };

/** Why this record says that the site has changed; empty for a healthy one. Advertisements have their own markup. */
export function signsOfChange(expected: Expected, seen: SeenPost): ChangeSign[] {
  const { post } = seen;
  if (post.sponsored) return [];
  const wanted = [...expected.always, ...(expected.on?.[expected.pageKind(seen)] ?? [])];
  const lost = wanted.filter((paths) => paths.split('|').every((path) => isLacking(post, path)));
  const last = Object.entries(post.matched).filter(([field, way]) => expected.lastWays[field]?.includes(way));
  return [...lost.map((field) => ({ field, way: null })), ...last.map(([field, way]) => ({ field, way }))];
}

/** Her own messages and anonymous authors name nobody on purpose: there the adapter does not call it missing. */
function isLacking(post: Post, path: string): boolean {
  const value = valueAt(post, path);
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
  return isEmpty && (!path.startsWith('author.') || post.missing.includes(path));
}

function valueAt(post: Post, path: string): unknown {
  let value: unknown = post;
  for (const name of path.split('.')) value = (value as Record<string, unknown> | null)?.[name] ?? null;
  return value;
}
