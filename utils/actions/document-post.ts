import { browser } from 'wxt/browser';
import { AtharError } from '../errors';
import { utf8 } from '../evidence/bytes';
import { Capture, type CapturedImage, type CapturedMedia } from '../schema/capture';
import type { DocumentPost, DocumentResult } from '../schema/messages';
import { dropBlob, saveCapture, storeBlob } from '../storage/captures';
import { isMarked } from './ask-pictures';
import { drainInbox, isMarkedPost } from './flags';
import { fetchMedia, kept } from './media';
import { isAllowed } from './on-request';
import { vaultState } from './set-up';
import { type Staged, takeStaged } from './staged';

export interface DocumentWorld {
  vaultState: typeof vaultState;
  takeStaged: typeof takeStaged;
  storeBlob: typeof storeBlob;
  dropBlob: typeof dropBlob;
  saveCapture: typeof saveCapture;
  isMarkedPost: typeof isMarkedPost;
  drainInbox: typeof drainInbox;
  fetch: typeof fetch;
  isAllowed: typeof isAllowed;
  now(): Date;
  tool: { version: string; browser: string };
}

/** Of one post, all media together. */
const roomForMedia = 100 * 1024 * 1024;
const mediaBudgetMs = 20_000;
const NewCapture = Capture.omit({ v: true, id: true });

/** Makes a capture of what a page gathered. Works while the vault is locked; without a vault nothing is kept. */
export async function documentPost(
  input: DocumentPost,
  { tab }: { tab: number },
  world: DocumentWorld = browserWorld(),
): Promise<DocumentResult> {
  const vault = await world.vaultState();
  if (vault === 'absent') return { state: 'needs-setup' };
  if (vault === 'lost') return { state: 'refused', reason: 'failed' };
  const ids = [...(input.image === null ? [] : [input.image.staged]), ...input.media.map((medium) => medium.staged)];
  if (new Set(ids).size !== ids.length) return { state: 'refused', reason: 'bad-message' };
  const staged = new Map((await world.takeStaged(ids, tab)).map((one, index) => [ids[index]!, one]));
  const withChild = vault === 'unlocked' && (await isMarked(input, world));
  if (withChild) await drop(staged, world);
  const image = withChild ? null : imageOf(input, staged);
  const media = withChild ? leftOut(input) : await mediaOf(input, staged, world);
  const snapshot = input.snapshot === null ? null : await world.storeBlob(utf8(input.snapshot), 'text/html');
  const missing = [
    ...input.post.missing.map((field) => `post.${field}`),
    ...(snapshot === null ? ['snapshot'] : []),
    ...(image === null ? ['image'] : []),
    ...media.filter((medium) => medium.missing !== null).map(({ index }) => `media.${index}`),
  ];
  const { post, pageUrl, startedAt, monotonicMs, timeZone, utcOffsetMinutes, viewport, extractor } = input;
  const capture = NewCapture.parse({
    ...{ post, pageUrl, startedAt, monotonicMs, timeZone, utcOffsetMinutes, viewport, snapshot, image, media, missing },
    endedAt: world.now().toISOString(),
    tool: { name: 'athar', extractor, ...world.tool },
  });
  try {
    const { undo } = await world.saveCapture(capture);
    if (vault === 'unlocked') await merge(world);
    return { state: 'saved', undo, image: image?.kind ?? null, missing, waitsForUnlock: vault !== 'unlocked' };
  } catch (error) {
    if (error instanceof AtharError && error.code === 'no-vault') return { state: 'needs-setup' };
    throw error;
  }
}

/** She marked it after the page had asked, or the page lies: of a marked post none of it stays. */
async function drop(staged: ReadonlyMap<string, Staged | null>, world: DocumentWorld): Promise<void> {
  for (const one of staged.values()) if (one !== null) await world.dropBlob(one.file.blob);
}

function leftOut({ post }: DocumentPost): CapturedMedia[] {
  return post.media.map(({ url }, index) => ({ index, sourceUrl: url, file: null, missing: 'child-shown' }));
}

/** It is saved already: merging can fail (locked in this very moment) and is done again at the next unlock. */
async function merge(world: DocumentWorld): Promise<void> {
  try {
    await world.drainInbox();
  } catch (error) {
    if (!(error instanceof AtharError)) throw error;
  }
}

/** What kind of picture it is, the background knows itself; a page cannot call a rendering a screenshot. */
function imageOf({ image }: DocumentPost, staged: ReadonlyMap<string, Staged | null>): CapturedImage | null {
  const found = image === null ? null : staged.get(image.staged);
  if (!image || !found || found.purpose === 'media') return null;
  return found.purpose === 'screenshot'
    ? { kind: 'screenshot', file: found.file, masks: found.masks, reason: partOf(image.reason) }
    : { kind: 'rendering', file: found.file, masks: [], reason: whyDrawn(image.reason) };
}

type ImageReason = CapturedImage['reason'];

const partOf = (reason: ImageReason): ImageReason => (reason === 'visible-part' ? reason : null);
const whyDrawn = (reason: ImageReason): ImageReason => (reason === 'visible-part' ? 'failed' : (reason ?? 'failed'));

async function mediaOf(
  { post, media }: DocumentPost,
  staged: ReadonlyMap<string, Staged | null>,
  world: DocumentWorld,
): Promise<CapturedMedia[]> {
  const brought = new Map<number, CapturedMedia>();
  for (const { index, staged: id } of media) {
    const found = staged.get(id);
    const medium = post.media[index];
    if (found?.purpose !== 'media' || medium === undefined) continue;
    brought.set(index, kept(index, medium, medium.url, found.file));
  }
  const used = [...brought.values()].reduce((sum, { file }) => sum + (file?.size ?? 0), 0);
  const wanted = post.media.map((medium, index) => ({ index, medium })).filter(({ index }) => !brought.has(index));
  const fetched = await fetchMedia(wanted, {
    fetch: world.fetch,
    isAllowed: world.isAllowed,
    keep: world.storeBlob,
    budgetMs: mediaBudgetMs,
    room: Math.max(0, roomForMedia - used),
  });
  return [...brought.values(), ...fetched].sort((a, b) => a.index - b.index);
}

function browserWorld(): DocumentWorld {
  return {
    vaultState,
    takeStaged,
    storeBlob,
    dropBlob,
    saveCapture,
    isMarkedPost,
    drainInbox,
    fetch: (...request) => fetch(...request),
    isAllowed,
    now: () => new Date(),
    tool: { version: browser.runtime.getManifest().version, browser: browserName(navigator.userAgent) },
  };
}

/** Name and major version, nothing that tells one machine from another. */
export function browserName(userAgent: string): string {
  return /(Firefox|Edg|Chrome)\/\d+/.exec(userAgent)?.[0] ?? 'unknown';
}
