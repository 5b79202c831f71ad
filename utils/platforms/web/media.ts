import type { PostMedia } from '../../schema/post';
import { queryAll } from '../shared/query';
import { tidyName } from '../shared/text';
import { webUrl } from '../shared/urls';
import type { Subject } from './article';
import { at } from './selectors';

/** Icons, faces beside names, counting pixels. */
const smallest = 80;
const most = 40;

/** Pictures and films inside the subject, without those of what stands around it. */
export function mediaOf({ element, selected, marked }: Subject): Shown[] {
  if (selected !== null) return [];
  const all = shownIn(element);
  if (marked === 'article') return all;
  // Where nothing is marked, a film stands for itself; the pictures around it lead to other ones.
  const films = all.filter(({ media }) => media.type === 'video');
  const marks = all.filter((shown) => shown.element.closest(at.article) !== null);
  if (films.length > 0) return films;
  return marks.length > 0 ? marks : all;
}

interface Shown {
  media: PostMedia;
  element: Element;
}

function shownIn(element: Element): Shown[] {
  const found: Shown[] = [];
  for (const shown of queryAll(element, 'img, video')) {
    if (found.length === most) break;
    if (isElsewhere(shown, element) || isSmall(shown)) continue;
    const isVideo = shown.localName === 'video';
    const url = addressOf(shown);
    // A placeholder that was never filled is no picture.
    if (url === null && !isVideo) continue;
    if (url !== null && found.some(({ media }) => media.url === url)) continue;
    found.push({ media: { type: isVideo ? 'video' : 'image', url, alt: altOf(shown) }, element: shown });
  }
  return found;
}

function isElsewhere(shown: Element, subject: Element): boolean {
  const around = shown.closest(`${at.around}, ${at.comment}, [hidden], template`);
  return around !== null && around !== subject && subject.contains(around);
}

function isSmall(shown: Element): boolean {
  const { width, height } = Element.prototype.getBoundingClientRect.call(shown);
  const image = shown as HTMLImageElement;
  const sides = [width, height, Number(shown.getAttribute('width')), Number(shown.getAttribute('height'))];
  const known = [...sides, image.naturalWidth, image.naturalHeight].filter((side) => side > 0);
  return known.length > 0 && Math.max(...known) < smallest;
}

function addressOf(shown: Element): string | null {
  const base = shown.ownerDocument.baseURI;
  const written = [(shown as HTMLImageElement).currentSrc, shown.getAttribute('src'), shown.getAttribute('data-src')];
  for (const each of written) {
    const url = each ? webUrl(each, base) : null;
    if (url !== null && url.href.length <= 4_000) return url.href;
  }
  return null;
}

const altOf = (shown: Element) => tidyName(shown.getAttribute('alt') ?? shown.getAttribute('aria-label'));
