import type { PostMedia } from '../../schema/post';
import { own } from './find';
import { at } from './selectors';

export interface ShownMedia {
  media: PostMedia;
  element: Element | null;
}

const kinds = [at.film, at.sound, at.file, at.image];

/** Their bytes are in the page only (`blob:`), so there is no address to keep. An album's pictures count one by one. */
export function mediaOf(message: Element): ShownMedia[] {
  const boxes = own(message, kinds.join(', ')).filter(
    (box) => !box.closest(`${at.avatar}, ${at.reactions}, ${at.text}`),
  );
  const outer = boxes.filter((box) => !boxes.some((other) => other !== box && other.contains(box)));
  // A recording shows its picture, its waves and its button, a file its page and its icon: all of them are one.
  const first = (kind: string) => outer.find((box) => box.matches(kind));
  const isAgain = (box: Element) => [at.sound, at.file].some((kind) => box.matches(kind) && box !== first(kind));
  return outer.filter((box) => !isAgain(box)).map((box) => shownIn(box, message));
}

function shownIn(box: Element, message: Element): ShownMedia {
  const film = box.matches('video') ? box : box.querySelector('video');
  const picture = box.matches('img') ? box : box.querySelector('img[src^="blob:"]');
  if (box.matches(at.sound)) return { media: { type: 'audio', url: null, alt: null }, element: null };
  if (box.matches(at.file)) return { media: { type: 'file', url: null, alt: null }, element: null };
  if (film || box.matches(at.film)) {
    const type = own(message, at.gif).length > 0 ? 'gif' : 'video';
    return { media: { type, url: null, alt: null }, element: film ?? picture };
  }
  return { media: { type: 'image', url: null, alt: null }, element: picture };
}
