import type { HollowReason, Page, Platform, ViewerParts } from '../platforms/platform';
import type { Rect } from '../schema/capture';
import type { AskPictures, DocumentPost } from '../schema/messages';
import type { Post } from '../schema/post';
import type { Pressed } from './in-page';
import { masksFor, relativeTo } from './masks';
import { isMediaHost } from './media-hosts';
import { isPlaceKnown, pageUrlOf } from './page-url';
import type { PostButton } from './post-button';
import { bringIntoView, frameOf, hasMoved, shotRect, whyNoShot } from './post-rect';
import { asShown, type PageBytes, readMedia, type Shown } from './read-media';
import { renderImage } from './render-image';
import { type Snapshot, takeSnapshot } from './snapshot';
import { visiblePart } from './visible-part';

type ImageReason = NonNullable<DocumentPost['image']>['reason'];

/** Everything one press keeps, in the page's memory until the background has it. */
export interface Gathered {
  record: Omit<DocumentPost, 'image' | 'media'>;
  /** `part`: the picture shows the part of a page that was visible. */
  image: { staged: string; masks: Rect[]; part?: true } | { bytes: Uint8Array; reason: ImageReason } | null;
  media: PageBytes[];
}

export type Shoot = (shot: { post: Rect; dprX1000: number; masks: Rect[] }) => Promise<string | 'not-permitted' | null>;

export interface GatherWorld {
  window: Window;
  platform: Platform;
  page: Page;
  button: PostButton;
  /** Null: no picture of the tab may be taken now. */
  shoot: Shoot | null;
  /** Asked before anything is drawn, read or scrolled: she may have said that a child is in this post. */
  arePicturesWanted(of: AskPictures): Promise<boolean>;
  pressed: Pick<Pressed, 'key' | 'at' | 'monotonicMs' | 'buttons'>;
}

const largestSnapshot = 3_000_000;

/** Reads one post. The record, the snapshot and the list of media belong to one moment: nothing waits between them. */
export async function gather(element: Element, world: GatherWorld): Promise<Gathered | { hollow: HollowReason }> {
  const { platform, page, button } = world;
  const post = platform.extractPost(element, page);
  const hollow = platform.hollow(element, post);
  if (hollow !== null) return { hollow };
  const viewer = platform.viewerParts(element, page);
  const outside = platform.outside(element);
  const hosts = [...world.pressed.buttons].map((each) => each.host);
  const remove = [...viewer.parts, ...outside, button.host, ...hosts];
  const only = platform.copied?.(element);
  const snapshot =
    isShownAnywhere(post, viewer) || only?.length === 0
      ? null
      : orNull(() => takeSnapshot(element, { remove, peers: isPlaceKnown(post), only }));
  const shown = onlyInPage(post, platform.mediaElements(element));
  const kept = record(whatIsCut(post, snapshot), snapshot?.html ?? null, world);
  if (!(await world.arePicturesWanted({ post, pageUrl: kept.pageUrl })))
    return { record: kept, image: null, media: [] };
  const isStill = element.isConnected && platform.keyOf(element) === world.pressed.key;
  const media = readMedia(shown, isStill);
  const frame = frameOf(element, new Set(remove));
  const shot = await inTurn(() => takeShot(element, frame, { ...world, isPage: post.kind === 'page' }));
  const image = 'staged' in shot ? shot : await render(shot.reason);
  return { record: kept, image, media: await media };

  async function render(reason: ImageReason): Promise<Gathered['image']> {
    const bytes = snapshot === null ? null : await renderImage(snapshot);
    return bytes === null ? null : { bytes, reason };
  }
}

/** A platform's page as a whole names its reader in any place of it: no copy and no drawing where nobody knows which. */
function isShownAnywhere({ kind, platform }: Post, { certain }: ViewerParts): boolean {
  return kind === 'page' && platform !== 'web' && !certain;
}

/** Media whose bytes the background cannot ask a server for. */
function onlyInPage(post: Post, elements: readonly (Element | null)[]): Shown[] {
  return post.media.flatMap((medium, index) => {
    const element = elements[index] ?? null;
    const isPublic = medium.url !== null && isMediaHost(medium.url);
    return element === null || isPublic ? [] : [asShown(index, element)];
  });
}

async function takeShot(
  element: Element,
  frame: Element,
  { window, platform, page, shoot, pressed, isPage }: GatherWorld & { isPage: boolean },
): Promise<{ staged: string; masks: Rect[]; part?: true } | { reason: ImageReason }> {
  if (shoot === null) return { reason: 'not-permitted' };
  const first = look();
  if (first === null) return { reason: 'viewer-uncertain' };
  if (!first.part) bringIntoView(frame, first.post, window);
  const ours = [...pressed.buttons];
  // Hidden, it loses the keyboard.
  const focused = ours.map(({ says }) => (says.getRootNode() as ShadowRoot).activeElement).find((each) => each);
  for (const button of ours) button.hide(true);
  try {
    await painted(window);
    const before = look();
    if (before === null) return { reason: 'viewer-uncertain' };
    const why = before.part ? null : whyNoShot(frame, before.post, window);
    if (why !== null) return { reason: why };
    const { post, masks } = before;
    const staged = await shoot({ dprX1000: Math.round(window.devicePixelRatio * 1000), post, masks });
    if (staged === null) return { reason: 'failed' };
    if (staged === 'not-permitted') return { reason: 'not-permitted' };
    const isSame = frame.isConnected && platform.keyOf(element) === pressed.key && areSame(before, look());
    if (!isSame) return { reason: 'moved' };
    return { staged, masks: relativeTo(post, masks), ...(before.part ? { part: true } : {}) };
  } finally {
    for (const button of ours) button.hide(false);
    if (focused && window.document.activeElement === window.document.body) {
      (focused as HTMLElement).focus({ preventScroll: true });
    }
  }

  /** Each time anew: parts of hers can appear between the press and the picture. Null: not sure what shows her. */
  function look(): Seen | null {
    const viewer = platform.viewerParts(element, page);
    const outside = platform.outside(element);
    const whole = shotRect(frame, outside);
    // An article is longer than a window: the picture shows what she saw of it.
    const visible = isPage ? visiblePart(frame, whole, window) : null;
    const post = visible?.rect ?? whole;
    const masks = viewer.certain ? masksFor(post, [...viewer.parts, ...outside, ...(visible?.covers ?? [])]) : null;
    return masks && { post, masks, part: visible !== null && hasMoved(post, whole) };
  }
}

interface Seen {
  post: Rect;
  masks: Rect[];
  part: boolean;
}

function areSame(before: Seen, after: Seen | null): boolean {
  if (after === null || hasMoved(before.post, after.post) || before.masks.length !== after.masks.length) return false;
  return before.masks.every((mask, index) => !hasMoved(mask, after.masks[index]!));
}

/** Markup that nobody thought of must not cost her the record: it is saved, and the snapshot named as missing. */
function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

let lastShot: Promise<unknown> = Promise.resolve();

/** Two posts pressed at once would scroll and uncover each other. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = lastShot.then(work);
  lastShot = mine.catch(() => undefined);
  return mine;
}

/** Two frames: the first lays out, the second has been painted. */
function painted(window: Window): Promise<void> {
  return new Promise((done) => window.requestAnimationFrame(() => window.requestAnimationFrame(() => done())));
}

/** A copy of the page that ends before the post does is named among what is missing. */
function whatIsCut(post: Post, snapshot: Snapshot | null): Post {
  return snapshot?.whole === false ? { ...post, missing: [...post.missing.slice(0, 99), 'snapshot'] } : post;
}

function record(post: Post, html: string | null, world: GatherWorld): Gathered['record'] {
  const { window, page, platform, pressed } = world;
  return {
    post,
    pageUrl: pageUrlOf(post, page.url),
    startedAt: pressed.at.toISOString(),
    monotonicMs: pressed.monotonicMs,
    timeZone: page.timeZone,
    utcOffsetMinutes: -pressed.at.getTimezoneOffset(),
    viewport: {
      width: Math.round(window.innerWidth),
      height: Math.round(window.innerHeight),
      dprX1000: Math.round(window.devicePixelRatio * 1000),
    },
    extractor: platform.version,
    snapshot: html !== null && html.length <= largestSnapshot ? html : null,
  };
}
