import { browser } from 'wxt/browser';
import { AtharError, type ErrorCode } from '../errors';
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
  /** Why it ended before the last one: `quota`, `locked`. What is counted as saved stays saved. */
  stopped: ErrorCode | 'unknown' | null;
  /** Places that it did not come to, or that could not be kept because of it. */
  unsaved: number[];
}

export const mostPictures = 20;
export const mostLinks = 200;

/** Each picture is kept whole or not at all; a refused one stops no other. Throws `locked` before the first. */
export async function handInPictures(
  chosen: readonly ChosenPicture[],
  said: SaidOfPicture,
): Promise<HandedIn<PictureRefusal>> {
  await unlockedVault();
  const result: HandedIn<PictureRefusal> = { saved: 0, refused: [], stopped: null, unsaved: [] };
  for (const [index, picture] of chosen.entries()) {
    const place = index + 1;
    const reason = place > mostPictures ? 'too-many' : await unlessStopped(result, () => keepPicture(picture, said));
    if (reason === 'stopped') result.unsaved.push(place);
    else if (reason === null) result.saved += 1;
    else result.refused.push({ place, reason });
  }
  await sortIn();
  return result;
}

/** What is kept before a full disk or a lock is told together with it. */
async function unlessStopped<T>(
  result: Pick<HandedIn<never>, 'stopped'>,
  keep: () => Promise<T>,
): Promise<T | 'stopped'> {
  if (result.stopped !== null) return 'stopped';
  try {
    return await keep();
  } catch (error) {
    if (!(error instanceof AtharError)) reportError(error);
    result.stopped = error instanceof AtharError ? error.code : 'unknown';
    return 'stopped';
  }
}

/** Saved is what lies in the inbox: a list that cannot be brought up to date now is the next time. */
async function sortIn(): Promise<void> {
  await drainInbox().catch((error: unknown) => {
    if (!(error instanceof AtharError)) reportError(error);
  });
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
  // The day as she gave it: midnight here would be the day before in UTC, and reports are written in UTC.
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00Z`) : null;
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

/** One link a line; the same post twice is kept once. `left`: the lines not taken, for her to mend; places count in it. */
export async function handInLinks(pasted: string): Promise<HandedIn<LinkRefusal> & { left: string }> {
  await unlockedVault();
  const result: HandedIn<LinkRefusal> = { saved: 0, refused: [], stopped: null, unsaved: [] };
  const taken = new Set<string>();
  const left: string[] = [];
  for (const line of pasted.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const read = readLink(line);
    if (typeof read !== 'string' && taken.has(read.url!)) continue;
    const reason =
      typeof read === 'string'
        ? read
        : taken.size >= mostLinks
          ? 'too-many'
          : await unlessStopped(result, () => keepLink(read));
    if (reason === null) taken.add((read as Post).url!);
    else left.push(line);
    if (reason === null) result.saved += 1;
    else if (reason === 'stopped') result.unsaved.push(left.length);
    else result.refused.push({ place: left.length, reason });
  }
  await sortIn();
  return { ...result, left: left.join('\n') };
}

async function keepLink(post: Post): Promise<null> {
  await unlockedVault();
  await save(post, post.url!, []);
  return null;
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
