import type { ViewerParts } from '../platform';
import { queryFirst } from '../shared/query';
import { tidyName } from '../shared/text';
import { avatarHandle } from './author';
import { profileLink } from './detect';
import { at } from './selectors';

/** The handle of the person who is logged in, as the page's own navigation shows it. */
export function viewerHandle(document: Document): string | null {
  const fromTab = profileLink(queryFirst(document, at.ownProfile)?.getAttribute('href') ?? null);
  if (fromTab !== null) return fromTab;
  const switcher = queryFirst(document, at.accountSwitcher) ?? queryFirst(document, at.ownPicture);
  if (!switcher) return null;
  const said = Array.from(switcher.querySelectorAll('span, div')).map(
    (leaf) => /^@(\w{1,20})$/.exec(tidyName(leaf.textContent) ?? '')?.[1] ?? null,
  );
  return avatarHandle(switcher.querySelector(at.avatar)) ?? said.findLast((handle) => handle !== null) ?? null;
}

/** What in this post shows her: her avatar and name (a quote of hers, her repost), and the reply composer. */
export function viewerParts(element: Element): ViewerParts {
  const document = element.ownerDocument;
  const composers = Array.from(element.querySelectorAll(at.composer));
  const handle = viewerHandle(document);
  if (handle === null) {
    const loggedOut = queryFirst(document, at.loggedOut) !== null && queryFirst(document, at.accountSwitcher) === null;
    return { certain: loggedOut, parts: outermost(composers) };
  }
  const parts = [
    ...composers,
    ...Array.from(element.querySelectorAll(at.avatar)).filter((avatar) => same(avatarHandle(avatar), handle)),
    ...pictures(element, viewerPicture(document)),
    ...Array.from(element.querySelectorAll(at.userName)).filter((name) => namesHer(name, handle)),
    ...Array.from(element.querySelectorAll(at.socialContext))
      .map((line) => line.closest('a[href]') ?? line)
      .filter((line) => same(profileLink(line.getAttribute('href')), handle) || namesHer(line, handle)),
  ];
  return { certain: true, parts: outermost(parts) };
}

function namesHer(element: Element, handle: string): boolean {
  const links = Array.from(element.querySelectorAll('a[href]')).map((link) => profileLink(link.getAttribute('href')));
  if (links.some((link) => same(link, handle))) return true;
  return Array.from(element.querySelectorAll('span, div')).some((leaf) =>
    same(tidyName(leaf.textContent)?.replace(/^@/, '') ?? null, handle),
  );
}

function viewerPicture(document: Document): string | null {
  const image = queryFirst(document, `${at.accountSwitcher} img[src*="/profile_images/"]`);
  return pictureKey(image);
}

function pictures(element: Element, key: string | null): Element[] {
  if (key === null) return [];
  return Array.from(element.querySelectorAll('img')).filter((image) => pictureKey(image) === key);
}

// `…/profile_images/<user>/<name>_bigger.jpg`: the same picture in another size.
const pictureKey = (image: Element | null) =>
  /\/profile_images\/(\d+\/[\w-]+?)(?:_(?:normal|bigger|mini|x96|200x200|400x400|reasonably_small))?\.\w*$/.exec(
    image?.getAttribute('src') ?? '',
  )?.[1] ?? null;

const same = (one: string | null, other: string) => one !== null && one.toLowerCase() === other.toLowerCase();

function outermost(elements: Element[]): Element[] {
  const all = [...new Set(elements)];
  return all.filter((element) => !all.some((other) => other !== element && contains(other, element)));
}

// A form's field can be named `contains`: the method of its kind is asked.
function contains(other: Element, element: Element): boolean {
  return (Object.getPrototypeOf(other) as Element).contains.call(other, element);
}
