import { browser } from 'wxt/browser';
import { AtharError } from '../errors';
import { readLink } from '../platforms/read-link';
import { emptyPost, finishPost } from '../platforms/shared/empty-post';
import type { Capture, CapturedMedia } from '../schema/capture';
import type { LinkRefusal, PictureRefusal } from '../schema/handed-in';
import type { Post } from '../schema/post';
import { unlockedVault } from '../storage/browser-world';
import { saveCapture, storeBlob } from '../storage/captures';
import { browserName } from './document-post';
import { drainInbox } from './flags';
import { judgePicture, largestPicture } from './judge-picture';

/** What of a chosen file is read: never its name, its path or its date. */
export type ChosenPicture = Pick<Blob, 'size' | 'arrayBuffer'>;
/** As she knows them; empty where she does not. `date`: `2026-11-24`. */
export interface SaidOfPicture {
  sender: string;
  date: string;
}
export interface HandedIn<Refusal> {
  saved: number;
  /** `place`: in the list she gave, from one on. */
  refused: { place: number; reason: Refusal }[];
}

export const mostPictures = 20;
export const mostLinks = 200;

/** Each picture is kept whole or not at all; a refused one stops no other. Throws `locked`, `quota`. */
export async function handInPictures(
  chosen: readonly ChosenPicture[],
  said: SaidOfPicture,
): Promise<HandedIn<PictureRefusal>> {
  await unlockedVault();
  const result: HandedIn<PictureRefusal> = { saved: 0, refused: [] };
  for (const [index, picture] of chosen.entries()) {
    const reason = index < mostPictures ? await keepPicture(picture, said) : 'too-many';
    if (reason === null) result.saved += 1;
    else result.refused.push({ place: index + 1, reason });
  }
  await drainInbox();
  return result;
}

async function keepPicture(picture: ChosenPicture, said: SaidOfPicture): Promise<PictureRefusal | null> {
  if (picture.size > largestPicture) return 'too-large';
  const read = await picture.arrayBuffer().catch(() => null);
  if (read === null) return 'unreadable';
  const bytes = new Uint8Array(read);
  const judged = judgePicture(bytes);
  if ('refused' in judged) return judged.refused;
  // She may lock between two pictures; what is begun then stays out.
  await unlockedVault();
  const file = await storeBlob(bytes, judged.mediaType);
  await save(pictured(said), '', [{ index: 0, sourceUrl: null, file, missing: null }]);
  return null;
}

function pictured({ sender, date }: SaidOfPicture): Post {
  const post = emptyPost('web', 'page');
  const name = sender.trim() === '' ? null : sender.trim().slice(0, 2_000);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00`) : null;
  const known = day !== null && !Number.isNaN(day.getTime());
  return finishPost({
    ...post,
    author: { ...post.author, name },
    postedAt: known ? day.toISOString() : null,
    postedAtRaw: known ? date : null,
    postedAtPrecision: known ? 'day' : null,
    media: [{ type: 'image', url: null, alt: null }],
    matched: { ...(name === null ? {} : { 'author.name': 'typed' }), ...(known ? { postedAt: 'typed' } : {}) },
  });
}

/** One link a line; the same post twice is kept once. `left`: the lines that were not taken, for her to mend. */
export async function handInLinks(pasted: string): Promise<HandedIn<LinkRefusal> & { left: string }> {
  await unlockedVault();
  const lines = pasted.split(/\r?\n/);
  const result: HandedIn<LinkRefusal> = { saved: 0, refused: [] };
  const posts = new Map<string, Post>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = readLink(line);
    const refused =
      typeof read === 'string' ? read : posts.size < mostLinks || posts.has(read.url!) ? null : 'too-many';
    if (refused !== null) result.refused.push({ place: index + 1, reason: refused });
    else if (typeof read !== 'string') posts.set(read.url!, read);
  }
  for (const post of posts.values()) {
    await unlockedVault();
    await save(post, post.url!, []);
    result.saved += 1;
  }
  await drainInbox();
  return { ...result, left: result.refused.map(({ place }) => lines[place - 1]).join('\n') };
}

async function save(post: Post, pageUrl: string, media: CapturedMedia[]): Promise<void> {
  const now = new Date();
  const capture: Omit<Capture, 'v' | 'id'> = {
    origin: 'imported',
    post,
    pageUrl,
    startedAt: now.toISOString(),
    endedAt: now.toISOString(),
    monotonicMs: Math.round(performance.now()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    utcOffsetMinutes: -now.getTimezoneOffset(),
    // Nothing was in view.
    viewport: { width: 0, height: 0, dprX1000: 0 },
    tool: {
      name: 'athar',
      version: browser.runtime.getManifest().version,
      extractor: 'import@1',
      browser: browserName(navigator.userAgent),
    },
    snapshot: null,
    image: null,
    media,
    missing: [...post.missing.map((field) => `post.${field}`), ...(media.length === 0 ? ['image'] : [])],
  };
  await saveCapture(capture);
}

/** The popup closes when files are chosen: it opens our own page in a tab. */
export async function openAddPage(): Promise<void> {
  const url = browser.runtime.getURL('/options.html');
  const opened = await browser.tabs.create({ url: `${url}#add` });
  if (opened.id === undefined) throw new AtharError('not-permitted');
}
