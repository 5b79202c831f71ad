import { platforms } from '../../utils/platforms';
import { expectedOf } from '../../utils/platforms/expectations';
import type { Page, Platform } from '../../utils/platforms/platform';
import { signsOfChange } from '../../utils/platforms/shared/expected';
import type { Post } from '../../utils/schema/post';
import type { Shown } from '../extract/show-page';
import { cssPath } from './css-path';
import type { Candidate, DoctorReport, FieldReport, PostReport } from './report';
import { shown, silentSelectors } from './silent';
import { repeatedBoxes, structuralCandidates } from './structural';
import { triedFor } from './told-ways';

/** Reads the document this runs in as the adapter does, and tells how. `wanted`: an adapter's folder, whatever the address. */
export function examine({ url, now, timeZone, wanted }: Shown & { wanted: string | null }): DoctorReport {
  const adapters = platforms.map((each) => ({
    adapter: each.adapter,
    byAddress: each.matches({ url }),
    byPage: each.matches({ url, document }),
  }));
  const platform = platforms.find((each) =>
    wanted === null ? each.matches({ url, document }) : each.adapter === wanted,
  );
  if (!platform) {
    const none = { adapter: null, version: null, pageKind: null, posts: [], silent: [] };
    return { ...none, adapters, repeated: repeatedBoxes(document) };
  }
  const lang = document.documentElement.lang || null;
  const page: Page = { url, now: new Date(now ?? Number.NaN), timeZone, lang, document };
  const found = platform.findPosts(document);
  const silent = silentSelectors(platform.adapter, document);
  return {
    ...{ adapters, adapter: platform.adapter, version: platform.version, silent },
    pageKind: pageKindOf(platform, url, found[0] ? platform.extractPost(found[0], page) : null),
    posts: found.map((element) => reportOf(element, platform, page, silent)),
    repeated: found.length === 0 ? repeatedBoxes(document) : [],
  };
}

function pageKindOf({ version }: Platform, pageUrl: string, post: Post | null): string | null {
  return post === null ? null : (expectedOf(version)?.pageKind({ pageUrl, post }) ?? null);
}

function reportOf(element: Element, platform: Platform, page: Page, silent: DoctorReport['silent']): PostReport {
  const post = platform.extractPost(element, page);
  const expected = expectedOf(platform.version);
  const signs = expected ? signsOfChange(expected, { post, pageUrl: page.url }) : [];
  const tried = triedFor(post.matched);
  const fields = [...new Set([...usual, ...Object.keys(post.matched), ...post.missing])];
  return {
    path: cssPath(element, page.document),
    kind: post.kind,
    hollow: platform.hollow(element, post),
    signs: signs.map(({ field, way }) => (way === null ? `${field} is missing` : `${field} only by ${way}`)),
    fields: fields.map((field): FieldReport => {
      // Some adapters note how they decided, not only what they read.
      const value = shownValue(post, field) ?? (field.split('.')[0]! in post ? null : '(only how it was decided)');
      return {
        ...{ field, value, way: post.matched[field] ?? null, tried: tried.filter((one) => one.field === field) },
        candidates: value === null && post.missing.includes(field) ? candidatesFor(field, element, silent) : [],
      };
    }),
  };
}

const usual = [
  'postId',
  'url',
  'author.name',
  'author.handle',
  'author.id',
  'postedAt',
  'text',
  'media',
  'container.name',
];

function shownValue(post: Post, field: string): string | null {
  let value: unknown = post;
  for (const name of field.split('.')) value = (value as Record<string, unknown> | null)?.[name] ?? null;
  if (Array.isArray(value)) return value.length === 0 ? null : `${value.length}`;
  if (value === null || value === '') return null;
  return [...String(value).replace(/\s+/g, ' ')].slice(0, 60).join('');
}

/** Which selectors feed a field, by the names they have in `selectors.ts`. */
const feeds: Readonly<Record<string, RegExp>> = {
  text: /text|message|word|caption|body|stamp/i,
  postedAt: /time|date|stamp|meta/i,
  postId: /link|id|album|comment|message|bubble|post/i,
  url: /link|head|chat/i,
  author: /author|name|sender|avatar|title|head|owner/i,
  container: /chat|head|title|group|place|bar|column/i,
};

function candidatesFor(field: string, post: Element, silent: DoctorReport['silent']): Candidate[] {
  const feeding = feeds[field.split('.')[0]!];
  // What names a chat stands around its messages.
  const root: ParentNode = field.startsWith('container') ? post.ownerDocument : post;
  const near = silent
    .filter(({ name }) => feeding?.test(name))
    .flatMap(({ candidates }) => candidates)
    .flatMap((candidate): Candidate[] => {
      const here = candidate.selector === null ? null : root.querySelector(candidate.selector);
      return here ? [{ ...candidate, path: cssPath(here, root), shows: shown(here) }] : [];
    });
  const structural = structuralCandidates(field, post).filter(({ path }) => !near.some((each) => each.path === path));
  return [...near.slice(0, 4), ...structural];
}
