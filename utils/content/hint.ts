import { changesSeen, expectedOf } from '../platforms/expectations';
import type { DocumentPost } from '../schema/messages';

/** What she can do or should know, after a press that saved. One at a time, the most useful first. */
export type Hint = 'phone' | 'translated' | 'cut-off' | 'incomplete' | 'changed';

/** Null: nothing she could do would add to it. */
export function hintFor(record: Pick<DocumentPost, 'post' | 'pageUrl' | 'extractor'>): Hint | null {
  const { post } = record;
  if (expectedOf(record.extractor)?.isPoor) return 'phone';
  // The page shows a machine's words in place of the author's (X, since 2026): the original is not in the page.
  if (post.translated) return 'translated';
  // Longer than what the page shows of it, or than what a record holds.
  if (post.truncated) return 'cut-off';
  if (changesSeen(record).length > 0) return 'changed';
  // Cards of Facebook's feed can carry neither number nor link; the opened post has both.
  const isUnnamed = post.postId === null && post.url === null;
  return isUnnamed && post.platform === 'facebook' ? 'incomplete' : null;
}
