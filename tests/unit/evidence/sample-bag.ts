import { type BagInput, type BagItem, buildBag } from '../../../utils/evidence/bag';
import { fromBase64, utf8 } from '../../../utils/evidence/bytes';
import { type CustodyEntry, type CustodyEvent, newEvent, nextEntry } from '../../../utils/evidence/custody';
import { captureDigest } from '../../../utils/evidence/evidence-capture';
import { sha256Hex } from '../../../utils/evidence/hash';
import { randomId } from '../../../utils/evidence/ids';
import { newIdentity } from '../../../utils/evidence/seal';
import { newSigningKey, signBytes } from '../../../utils/evidence/signing';
import type { Capture, FileRef } from '../../../utils/schema/capture';
import type { Flag } from '../../../utils/schema/flag';
import type { Post } from '../../../utils/schema/post';
import { emptyReview } from '../../../utils/schema/review';

/** A red pixel. */
export const png = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
);
export const arabicText = 'اسكتي يا كاذبة 😡\nوإلّا نعرف بيتك \u202eabc\u202c';

export function samplePost(change: Partial<Post> = {}): Post {
  return {
    platform: 'x',
    kind: 'post',
    postId: '1990000000000000001',
    url: 'https://x.com/invented_account/status/1990000000000000001',
    author: { name: 'Invented Account', handle: 'invented_account', id: null, url: 'https://x.com/invented_account' },
    postedAt: '2026-11-20T10:00:00.000Z',
    postedAtRaw: '1:00 PM · Nov 20, 2026',
    postedAtPrecision: 'minute',
    text: arabicText,
    lang: 'ar',
    translated: false,
    truncated: false,
    edited: false,
    sponsored: false,
    media: [{ type: 'image', url: 'https://pbs.twimg.com/media/invented.jpg', alt: null }],
    links: [],
    container: null,
    replyTo: null,
    repostedBy: null,
    counts: null,
    missing: ['author.id'],
    matched: { text: 'tweetText@2026-11' },
    quoted: null,
    ...change,
  };
}

async function fileRef(bytes: Uint8Array, mediaType: string, files: Map<string, Uint8Array>): Promise<FileRef> {
  const blob = randomId();
  files.set(blob, bytes);
  return {
    blob,
    key: 'c2VjcmV0IGtleSBvZiBvbmUgYmxvYiEhISEhISEhISE=',
    sha256: await sha256Hex(bytes),
    size: bytes.length,
    mediaType,
  };
}

export async function sampleItem(change: Partial<Post> = {}): Promise<BagItem> {
  const files = new Map<string, Uint8Array>();
  const post = samplePost(change);
  const capture: Capture = {
    v: 1,
    id: randomId(),
    post,
    pageUrl: 'https://x.com/home',
    startedAt: '2026-11-23T18:40:00.123Z',
    endedAt: '2026-11-23T18:40:00.935Z',
    monotonicMs: 8120,
    timeZone: 'Asia/Baghdad',
    utcOffsetMinutes: 180,
    viewport: { width: 1280, height: 720, dprX1000: 1000 },
    tool: { name: 'athar', version: '0.1.0', extractor: 'x@1', browser: 'chromium/156' },
    snapshot: await fileRef(utf8('<article>invented</article>'), 'text/html', files),
    image: {
      kind: 'screenshot',
      file: await fileRef(png, 'image/png', files),
      masks: [{ x: 1.5, y: 2, width: 10, height: 10 }],
      reason: null,
    },
    media: [
      {
        index: 0,
        sourceUrl: 'https://pbs.twimg.com/media/invented.jpg',
        file: await fileRef(utf8('not really a photo'), 'image/jpeg', files),
        missing: null,
      },
    ],
    missing: ['post.author.id'],
  };
  const flag: Flag = {
    v: 1,
    id: randomId(),
    createdAt: capture.endedAt,
    captures: [capture.id],
    summary: {
      platform: post.platform,
      kind: post.kind,
      authorName: post.author.name,
      authorHandle: post.author.handle,
      postId: post.postId,
      url: post.url,
      pageUrl: capture.pageUrl,
      postedAt: post.postedAt,
      capturedAt: capture.endedAt,
      image: 'screenshot',
      mediaKept: 1,
      mediaMissing: 0,
      missing: capture.missing,
    },
    review: { ...emptyReview, categories: ['honour-threat'], note: 'اتّصلت بي أختها' },
    reports: [],
    looks: [],
  };
  return { flag, captures: [{ capture, files }] };
}

/** A vault's log: a key, then for every item a capture and a review, with other people's cases in between. */
export async function sampleLog(items: readonly BagItem[]) {
  const entries: CustodyEntry[] = [];
  const all: Record<number, CustodyEvent> = {};
  const add = async (event: CustodyEvent) => {
    const entry = await nextEntry(entries.at(-1) ?? null, event);
    entries.push(entry);
    all[entry.seq] = event;
  };
  await add(newEvent('key.created', null, '2026-11-23T18:00:00.000Z', {}));
  for (const { flag, captures } of items) {
    for (const { capture } of captures) {
      await add(newEvent('item.captured', capture.id, capture.endedAt, { sha256: await captureDigest(capture) }));
      await add(newEvent('item.captured', randomId(), capture.endedAt, { sha256: 'a'.repeat(64) }));
    }
    await add(newEvent('item.reviewed', flag.id, flag.createdAt, { note: 'ملاحظة' }));
    await add(newEvent('item.sent', flag.id, flag.createdAt, { partner: 'Another organisation' }));
  }
  const own = new Set(items.flatMap(({ flag, captures }) => [flag.id, ...captures.map(({ capture }) => capture.id)]));
  const events = Object.fromEntries(Object.entries(all).filter(([, event]) => own.has(event.item ?? '')));
  return { entries, events, all };
}

export async function sampleSender() {
  const key = await newSigningKey();
  const { identity, recipient } = await newIdentity();
  return {
    identity,
    pkcs8: key.pkcs8,
    sender: { recipient, publicKey: key.publicKey, sign: (bytes: Uint8Array) => signBytes(key.pkcs8, bytes) },
  };
}

export async function sampleInput(items?: readonly BagItem[]): Promise<BagInput> {
  const kept = items ?? [await sampleItem(), await sampleItem({ postId: '1990000000000000002', text: null })];
  const { entries, events } = await sampleLog(kept);
  const { sender } = await sampleSender();
  return {
    items: kept,
    purpose: 'flags',
    custody: entries,
    events,
    sender,
    tool: { version: '0.1.0' },
    now: new Date('2026-11-23T19:00:00.000Z'),
  };
}

export async function sampleBag(items?: readonly BagItem[]): Promise<Map<string, Uint8Array>> {
  return buildBag(await sampleInput(items));
}
