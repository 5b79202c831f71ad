import type { PostMedia } from '../../schema/post';
import { tidyName } from '../shared/text';
import { webUrl } from '../shared/urls';
import { own } from './own';
import { at } from './selectors';

export interface ShownMedia {
  media: PostMedia;
  element: Element | null;
}

export function mediaOf(element: Element): ShownMedia[] {
  const all = own(element, `${at.photo}, ${at.film}, ${at.voice}, ${at.document}, ${at.sticker}`);
  return all.filter((box) => !all.some((other) => other !== box && other.contains(box))).map(shownIn);
}

function shownIn(box: Element): ShownMedia {
  const film = box.querySelector('video');
  // A film too large for the preview shows a still only: that is not the film.
  if (box.matches(at.film)) return { media: { type: 'video', url: fileUrl(film), alt: null }, element: film };
  const sound = box.querySelector('audio');
  if (box.matches(at.voice)) return { media: { type: 'audio', url: fileUrl(sound), alt: null }, element: null };
  if (box.matches(at.document)) {
    const alt = tidyName(box.querySelector(at.documentTitle)?.textContent);
    const isSound = box.querySelector('.audio') !== null;
    return { media: { type: isSound ? 'audio' : 'file', url: null, alt }, element: null };
  }
  const picture = box.querySelector('img');
  const shown = backgroundUrl(box) ?? backgroundUrl(box.querySelector('[style*="background-image"]'));
  const still =
    mediaUrl(picture?.getAttribute('src')) ?? mediaUrl(box.querySelector('[data-webp]')?.getAttribute('data-webp'));
  return { media: { type: 'image', url: shown ?? still, alt: null }, element: picture };
}

const fileUrl = (player: Element | null) => mediaUrl(player?.getAttribute('src'));

function backgroundUrl(element: Element | null): string | null {
  return mediaUrl(/background-image:\s*url\(\s*["']?([^"')]+)/.exec(element?.getAttribute('style') ?? '')?.[1]);
}

/** Telegram's own file servers (2026-09). */
function mediaUrl(text: string | null | undefined): string | null {
  const url = webUrl(text, 'https://t.me/');
  return url && url.port === '' && /(^|\.)(telesco\.pe|cdn-telegram\.org|telegram\.org)$/.test(url.hostname)
    ? url.href
    : null;
}
