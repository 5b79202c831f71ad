import type { Post } from '../../schema/post';
import type { HollowReason } from '../platform';
import { queryFirst } from '../shared/query';
import { facesOf } from './media';
import { isBefore } from './message';
import { at } from './selectors';
import { longTexts, textsOf } from './text';

/**
 * Why this screen shows no post; null for a real one. A notice ("not available") has words as well, but nobody's picture
 * stands above them.
 */
export function hollow(screen: Element, post: Post): HollowReason | null {
  if (queryFirst(screen.ownerDocument, at.loginWall) !== null) return 'wall';
  if (post.url === null) return 'unknown';
  const texts = textsOf(screen);
  if (texts.length === 0 && post.media.length === 0) return 'skeleton';
  const [first] = longTexts(screen);
  const faces = facesOf(screen).filter((face) => first === undefined || isBefore(face, first.element));
  if (faces.length === 0) return 'unavailable';
  // A short post is not told from the words around it: its name and its time are there at least.
  return first !== undefined || post.media.length > 0 || texts.length > 1 ? null : 'empty';
}
