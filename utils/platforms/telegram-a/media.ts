import type { PostMedia } from '../../schema/post';
import { tidyName } from '../shared/text';
import { at } from './selectors';

export interface ShownMedia {
  media: PostMedia;
  /** Null while only the blurred thumbnail is there. */
  element: Element | null;
}

/** Photos, films, stickers, voice and files of the message, in page order. Their bytes are in the page only (`blob:`). */
export function mediaOf(message: Element): ShownMedia[] {
  const all = Array.from(message.querySelectorAll(at.media)).filter((box) => !box.closest(`${at.reply}, .Reactions`));
  const boxes = all.filter((box) => !all.some((other) => other !== box && other.contains(box)));
  return boxes.map((box) => {
    const type = typeOf(box);
    return { media: { type, url: null, alt: altOf(box) }, element: shownIn(box, type) };
  });
}

function typeOf(box: Element): PostMedia['type'] {
  if (box.matches('.File')) return 'file';
  if (box.matches('.Audio')) return 'audio';
  if (box.matches('.RoundVideo')) return 'video';
  const badge = box.querySelector('.message-media-duration')?.textContent?.trim();
  if (badge === 'GIF') return 'gif';
  return box.querySelector(at.film) && !isSticker(box) ? 'video' : 'image';
}

function shownIn(box: Element, type: PostMedia['type']): Element | null {
  if (type === 'file' || type === 'audio') return null;
  const films = Array.from(box.querySelectorAll('video[src]'));
  const pictures = Array.from(box.querySelectorAll('img[src^="blob:"]:not(.thumbnail)'));
  const drawn = isSticker(box) ? Array.from(box.querySelectorAll('canvas:not(.thumbnail)')) : [];
  return films[0] ?? pictures[0] ?? drawn[0] ?? null;
}

const isSticker = (box: Element) =>
  box.matches('.Sticker, .AnimatedEmoji') || box.querySelector('.sticker-media, .AnimatedSticker') !== null;

function altOf(box: Element): string | null {
  const file = box.querySelector(at.fileName);
  if (file) return tidyName(file.getAttribute('title') ?? file.textContent);
  return tidyName(box.querySelector('img[alt]:not([alt=""])')?.getAttribute('alt'));
}
