import { queryAll } from '../shared/query';
import { postAddress, profileIn } from './addresses';
import { at } from './selectors';

/** The photo, reel or video that is a page of its own. */
export interface Viewer {
  /** What is found first: the photo's side column, or the video. */
  mark: Element;
  /** Around it: everything of this one photo or video, and nothing of another. */
  element: Element;
  url: string;
  id: string;
}

const cards = '[aria-posinset], [role="article"], [role="feed"]';

/** Its address and number, if this element is the page's viewer. It goes on to the next photo in the same elements. */
export function mediaPageOf(element: Element): Viewer | null {
  // A card of a feed is none: no need to search the page for each of a thousand.
  const viewer = element.matches(cards) ? null : viewerOf(element.ownerDocument);
  return viewer?.element === element ? viewer : null;
}

/** Null where it is not certain which of several is meant: the feed behind it has videos too (2026-11). */
export function viewerOf(document: Document): Viewer | null {
  if (!/\/(photo|reel|watch|videos)/.test(document.URL)) return null;
  const url = postAddress(document.URL)?.url ?? '';
  const id = /\/(?:photo\/\?fbid=|reel\/|watch\/\?v=|(?:videos|photos)\/(?:[^/]+\/)?)(\d+)/.exec(url)?.[1];
  if (id === undefined) return null;
  const isPhoto = url.includes('/photo');
  const marks = isPhoto
    ? queryAll(document, '[role="complementary"]').filter((column) => personLinks(column).length > 0)
    : videos(document, id);
  const [mark] = marks;
  const element = mark === undefined || marks.length > 1 ? null : around(mark, isPhoto);
  return mark !== undefined && element !== null ? { mark, element, url, id } : null;
}

// Reels keep the next ones ready beside the one that is shown: a video that names another number is not this page's.
function videos(document: Document, id: string): Element[] {
  const all = queryAll(document, 'video').map((video) => ({
    video,
    named: video.closest('[data-video-id]')?.getAttribute('data-video-id') ?? null,
  }));
  const wanted = all.some(({ named }) => named === id) ? id : null;
  return all.filter(({ named }) => named === wanted).map(({ video }) => video);
}

function around(mark: Element, isPhoto: boolean): Element | null {
  for (let step: Element | null = mark; step && step.localName !== 'body'; step = step.parentElement) {
    if (step.querySelector('[role="feed"], [aria-posinset]') || step.matches(cards)) return null;
    if (isPhoto ? hasPictureBeside(step, mark) : personLinks(step).length > 0) return step;
  }
  return null;
}

export function personLinks(box: Element): Element[] {
  return Array.from(box.querySelectorAll('a[href]')).filter(
    (link) =>
      link.textContent?.trim() !== '' &&
      link.closest(`${at.comment}, ${at.decoy}, [dir="auto"], [role="navigation"], [role="banner"]`) === null &&
      profileIn(link.getAttribute('href')) !== null,
  );
}

function hasPictureBeside(box: Element, column: Element): boolean {
  return Array.from(box.querySelectorAll('img[src*=".fbcdn.net/v/"], video')).some((each) => !column.contains(each));
}
