import type { FlagSummary } from '../schema/flag';
import type { AddressPart, ReportPlan } from './plan';
import { postPage } from './post-page';

type PostFacts = Pick<FlagSummary, 'platform' | 'postId' | 'url' | 'pageUrl' | 'authorHandle'>;
type XFacts = Pick<PostFacts, 'postId' | 'authorHandle'>;

/** Whether a press opens a tab at all. A mail and the organisation open none. */
export function opensTab({ opens }: Pick<ReportPlan, 'opens'>): boolean {
  return opens.what === 'address' || opens.what === 'post';
}

/**
 * The address that opens the form: a fixed base, fixed choices, and facts about the post rebuilt from its
 * checked id and handle, never copied from the page. Null when the post's id is not known, or nothing is opened.
 */
export function reportAddress({ opens }: Pick<ReportPlan, 'opens'>, post: PostFacts): string | null {
  if (opens.what === 'post') return postPage(post);
  if (opens.what !== 'address') return null;
  const url = new URL(opens.base);
  for (const part of opens.parts) {
    const value = partValue(part, post);
    if (value !== null) url.searchParams.set(part.name, value);
    // Without its author the form still knows the post; without the post it knows nothing.
    else if (!('of' in part.value && part.value.of === 'author-handle')) return null;
  }
  return url.href;
}

export function xPostAddress(post: XFacts): string | null {
  const id = xPostId(post);
  return id === null ? null : `https://x.com/${xHandle(post) ?? 'i'}/status/${id}`;
}

/** `name` without the `@`; null for anything that cannot be a handle on X. */
export function xHandle(post: Pick<PostFacts, 'authorHandle'>): string | null {
  // Fifteen characters by X's rule; some old accounts have up to twenty.
  return post.authorHandle?.match(/^@?([A-Za-z0-9_]{1,20})$/)?.[1] ?? null;
}

function xPostId(post: Pick<PostFacts, 'postId'>): string | null {
  return post.postId !== null && /^\d{1,25}$/.test(post.postId) ? post.postId : null;
}

function partValue({ value }: AddressPart, post: PostFacts): string | null {
  if ('fixed' in value) return value.fixed;
  if (value.of === 'post-id') return xPostId(post);
  if (value.of === 'post-address') return xPostAddress(post);
  const handle = xHandle(post);
  return handle === null ? null : `@${handle}`;
}
