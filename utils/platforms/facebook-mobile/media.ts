import type { PostMedia } from '../../schema/post';
import { pictureUrl, type ShownMedia } from '../facebook/media';
import { tidyName } from '../shared/text';
import { at } from './selectors';
import { isInside } from './text';

/** Narrower or lower ones are faces, icons and covers beside a name. */
const smallest = 120;

/** The pictures that can only be the post's own. Videos are boxes without an address here. */
export function mediaOf(screen: Element): ShownMedia[] {
  const found = new Map<string, ShownMedia>();
  for (const element of Array.from(screen.querySelectorAll('img'))) {
    const url = isInside(element, `${at.listed}, ${at.apps}`, screen) ? null : pictureUrl(element.getAttribute('src'));
    if (url === null || isFace(url) || isSmall(element, url) || found.has(url.href)) continue;
    const media: PostMedia = {
      type: isStill(url) ? 'video' : 'image',
      url: url.href,
      alt: tidyName(element.getAttribute('alt')),
    };
    found.set(url.href, { media, element });
  }
  return [...found.values()];
}

/** A picture of a person or page stands above every post; not in the bars, where it is her own. */
export function facesOf(screen: Element): Element[] {
  return Array.from(screen.querySelectorAll('img')).filter(
    (each) => pictureUrl(each.getAttribute('src')) !== null && !isInside(each, `${at.listed}, ${at.bars}`, screen),
  );
}

// `t39.30808-1`, `t1.6435-1`: the last number is the use, 1 for profile pictures (2026-01).
const isFace = (url: URL) => /^\/v\/t\d+\.\d+-1\//.test(url.pathname);
const isStill = (url: URL) => /^\/v\/t15\./.test(url.pathname);

/** By the size its address asks for, and that of its box: every box of this app is placed with inline numbers. */
function isSmall(element: Element, url: URL): boolean {
  const asked = /(?:^|_)[sp](\d+)x(\d+)(?:_|$)/.exec(url.searchParams.get('stp') ?? '');
  const box = element.closest('[style*="width"]')?.getAttribute('style') ?? '';
  const sizes = [...(asked?.slice(1) ?? []), ...sidesIn(box), ...sidesIn(element.getAttribute('style') ?? '')];
  return sizes.some((size) => Number(size) < smallest);
}

function sidesIn(style: string): string[] {
  return Array.from(style.matchAll(/(?:^|[;\s])(?:width|height)\s*:\s*(\d+(?:\.\d+)?)px/g), ([, size]) => size!);
}
