import type { PostMedia } from '../../schema/post';
import { tidyName } from '../shared/text';
import { at } from './selectors';

export interface ShownMedia {
  media: PostMedia;
  /** Null while only the blurred thumbnail is there. */
  element: Element | null;
}

/** Photos, films, stickers, voice and files of the message, in page order. Their bytes are in the page only. */
export function mediaOf(bubble: Element): ShownMedia[] {
  const boxes = Array.from(bubble.querySelectorAll(at.media)).filter(
    (box) => !box.closest(`${at.reply}, .reactions, reactions-element, .name`),
  );
  // An album's frame holds its items, a picture's frame another frame: items first, then the widest.
  const items = boxes.filter((box) => box.matches(at.album));
  const frames = boxes.filter((box) => !items.some((item) => item === box || item.contains(box) || box.contains(item)));
  const widest = frames.filter((box) => !frames.some((other) => other !== box && other.contains(box)));
  return [...items, ...widest].flatMap((box) => shownIn(box, bubble));
}

function shownIn(box: Element, bubble: Element): ShownMedia[] {
  const alt = tidyName(nameOfFile(box));
  if (box.querySelector('audio-element')) return [{ media: { type: 'audio', url: null, alt }, element: null }];
  if (box.querySelector('.document')) return [{ media: { type: 'file', url: null, alt }, element: null }];
  const film = box.matches('video') ? box : box.querySelector(at.film);
  const picture = box.querySelector(at.picture);
  if (film || box.querySelector('.video-time')) {
    const type =
      bubble.matches('.gif') || /^gif$/i.test(box.querySelector('.video-time')?.textContent ?? '') ? 'gif' : 'video';
    return [{ media: { type, url: null, alt: null }, element: film ?? picture }];
  }
  // Big emoji are text; an empty frame belongs to a poll.
  const isFrame = box.matches(at.pictureFrame) || box.querySelector(at.pictureFrame) !== null;
  const isEmpty = !isFrame && !picture && !box.querySelector('.thumbnail, canvas, .media-photo');
  return isEmpty ? [] : [{ media: { type: 'image', url: null, alt: null }, element: picture }];
}

function nameOfFile(box: Element): string | null {
  // A long name is cut where it is shown; its title is whole.
  const whole = box.querySelector('middle-ellipsis-element[title]')?.getAttribute('title');
  return whole ?? box.querySelector(at.fileName)?.textContent ?? null;
}
