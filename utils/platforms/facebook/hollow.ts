import type { Post } from '../../schema/post';
import type { HollowReason } from '../platform';
import { queryFirst } from '../shared/query';
import { showsBeside } from '../shared/shown';
import { profileAddress } from './addresses';
import { ownAll, type Scope, scopeOf } from './scope';
import { at, atPress, frame } from './selectors';
import { timeLink } from './shown-time';

/** Why this element holds no post, judged by structure alone; null for a real one. */
export function hollow(element: Element, post: Post): HollowReason | null {
  const why = element.matches(at.comment) ? hollowComment(element, post) : hollowPost(element, post);
  return why !== null && queryFirst(element.ownerDocument, atPress.loginWall) !== null ? 'wall' : why;
}

function hollowComment(element: Element, post: Post): HollowReason | null {
  if (post.author.name === null) return 'skeleton';
  if (post.text !== null || post.media.length > 0) return null;
  // Only pictures count: a sticker of another host. Names, times and buttons have words in every comment.
  const pictures = Array.from(element.querySelectorAll('img, video, canvas')).filter(
    (each) => each.closest(at.comment) === element && each.closest(`ul, ${atPress.toolbar}`) === null,
  );
  return pictures.some((each) => !/^(data:|$)/.test(each.getAttribute('src') ?? '')) ? null : 'empty';
}

function hollowPost(element: Element, post: Post): HollowReason | null {
  if (post.author.name === null) return element.querySelector(at.placeholder) ? 'placeholder' : 'skeleton';
  if (post.text !== null || post.media.length > 0 || post.quoted !== null) return null;
  const scope = scopeOf(element);
  // A post can be an event, a live video, a share of something that is gone: then it has a time, and an attachment with words.
  if (timeLink(scope) !== null && showsBeside(element, (each) => isFrame(each, scope))) return null;
  return awaitsPicture(scope) ? 'skeleton' : 'empty';
}

/** The place of a picture is there, the picture is not: it comes by itself. */
function awaitsPicture(scope: Scope): boolean {
  const links = ownAll(scope, 'a[href*="/photo"]');
  const places = [...links, ...ownAll(scope, 'img').filter((image) => scope.described[2]?.contains(image))];
  return places.some((place) => {
    const images = place.tagName === 'IMG' ? [place] : Array.from(place.querySelectorAll('img'));
    return place.textContent?.trim() === '' && !images.some((image) => /^https:/.test(image.getAttribute('src') ?? ''));
  });
}

/** Name, time, audience, counts and buttons: on the screen before the post itself. */
function isFrame(element: Element, scope: Scope): boolean {
  const [subtitle, , , reactions, comments] = scope.described;
  if (element === subtitle || element === reactions || element === comments || element === timeLink(scope)) return true;
  return element.matches(frame) || (element.tagName === 'A' && profileAddress(element.getAttribute('href')) !== null);
}
