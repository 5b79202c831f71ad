import type { Post } from '../schema/post';

/** What she can do, after a press that saved, for a better record. One at a time, the most useful first. */
export type Hint = 'translated' | 'incomplete';

/** Null: nothing she could do would add to it. */
export function hintFor(post: Post): Hint | null {
  // The page shows a machine's words in place of the author's (X, since 2026): the original is not in the page.
  if (post.translated) return 'translated';
  // Cards of Facebook's feed can carry neither number nor link; the opened post has both.
  const isUnnamed = post.postId === null && post.url === null;
  return isUnnamed && post.platform === 'facebook' ? 'incomplete' : null;
}
