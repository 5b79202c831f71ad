import { platformFor } from '../../../utils/platforms';
import type { Page, Platform } from '../../../utils/platforms/platform';
import type { Post } from '../../../utils/schema/post';
import { seeded } from '../../unit/platforms/mutate';
import { attributeNames, gone, type Harm, harms, origin, without } from './harms';

export interface Read {
  /** Which post of the unharmed page the element was; null for an element that was none. */
  from: number | null;
  post: Post;
  hollow: string | null;
  /** What was done, where a harm is many. */
  by: string;
}
export interface Outcome {
  reads: Read[];
  /** What was thrown, with where. */
  thrown: string[];
}
interface At {
  url: string;
  now: number;
  timeZone: string;
}

/** The page as it is, then under every harm; it is put back each time. */
export function underHarm(at: At): { unharmed: Read[]; harmed: Record<string, Outcome> } {
  const platform = platformFor({ url: at.url, document })!;
  const unharmed = readAll(platform, at).reads;
  const posts = platform.findPosts(document);
  posts.forEach((element, index) => void element.setAttribute(origin, String(index)));
  const whole = document.documentElement.cloneNode(true);
  const names = unharmed
    .flatMap(({ post }) => [post.author.name, post.quoted?.author.name ?? null])
    .filter((name) => name !== null);
  const harmed: Record<string, Outcome> = {};
  const back = () => void Document.prototype.replaceChild.call(document, whole.cloneNode(true), root());
  for (const [name, harm] of Object.entries({ ...harms, ...gone })) {
    back();
    harmed[name] = after(harm, platform, at, names, name in gone);
  }
  back();
  const attributes: Outcome[] = [];
  for (const name of attributeNames(platform.findPosts(document))) {
    back();
    attributes.push(after(without(name), platform, at, names, false, `without ${name}: `));
  }
  harmed['each attribute in turn is gone'] = together(attributes);
  back();
  harmed['each part in turn is gone'] = together(eachPartGone(platform, at));
  return { unharmed, harmed };
}

const mostPosts = 2;
// A page's selection is asked for only after a layout, and Chromium ends a tab that lays out 3,000 boxes in each other, with
// or without us (measured 2026-11-24). The adapters of the platforms never make it lay out.
const laidOut = 2_000;

/** Every element of the first posts taken out and put back, one after another. */
function eachPartGone(platform: Platform, at: At): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const post of platform.findPosts(document).slice(0, mostPosts)) {
    for (const part of Array.from(post.querySelectorAll('*'))) {
      if (part.hasAttribute(origin)) continue;
      const { parentNode, nextSibling } = part;
      part.remove();
      outcomes.push(readAll(platform, at, [post], [], `without ${part.outerHTML.slice(0, 120)}: `));
      parentNode!.insertBefore(part, nextSibling);
    }
  }
  return outcomes;
}

function together(outcomes: Outcome[]): Outcome {
  const reads = new Map(
    outcomes.flatMap((outcome) => outcome.reads).map((read) => [JSON.stringify({ ...read, by: '' }), read]),
  );
  return { reads: [...reads.values()], thrown: outcomes.flatMap(({ thrown }) => thrown) };
}

// A page can hide `documentElement`; the getter of its kind cannot be hidden.
const root = () =>
  Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')!.get!.call(document) as Element;

function after(harm: Harm, platform: Platform, at: At, names: string[], isGone: boolean, by = ''): Outcome {
  const posts = platform.findPosts(document);
  harm({ document, posts, names, deepest: platform.adapter === 'web' ? laidOut : 5_000, random: seeded(7) });
  return readAll(platform, at, null, isGone ? posts : [], by);
}

/** All posts of the page (or `only` these), and those that are pressed although they are gone. */
function readAll(
  platform: Platform,
  at: At,
  only: readonly Element[] | null = null,
  pressed: readonly Element[] = [],
  by = '',
): Outcome {
  const page: Page = { url: at.url, now: new Date(at.now), timeZone: at.timeZone, lang: null, document };
  const thrown: string[] = [];
  const attempt = <T>(what: string, work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      thrown.push(`${by}${what}: ${error instanceof Error ? error.stack : String(error)}`);
      return null;
    }
  };
  const found = only ?? attempt('findPosts', () => platform.findPosts(document)) ?? [];
  const reads: Read[] = [];
  for (const element of new Set([...found, ...pressed])) {
    const post = attempt('extractPost', () => platform.extractPost(element, page));
    if (post === null) continue;
    const hollow = attempt('hollow', () => platform.hollow(element, post));
    attempt('keyOf', () => platform.keyOf(element));
    attempt('buttonPlace', () => platform.buttonPlace(element));
    attempt('viewerParts', () => platform.viewerParts(element, page));
    attempt('outside', () => platform.outside(element));
    attempt('mediaElements', () => platform.mediaElements(element));
    const from = element.getAttribute(origin);
    reads.push({ from: from === null ? null : Number(from), post, hollow, by });
  }
  return { reads, thrown };
}
