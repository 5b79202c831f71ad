import { emptyPost } from '../../../utils/platforms/shared/empty-post';
import type { Capture } from '../../../utils/schema/capture';
import type { Post } from '../../../utils/schema/post';

export const passphrase = 'tundra velvet quarry mosaic ember lantern';

export function examplePost(over: Partial<Post> = {}): Post {
  return {
    ...emptyPost('x', 'post'),
    postId: '1800000000000000001',
    url: 'https://x.com/invented_person/status/1800000000000000001',
    author: { name: 'Invented Person', handle: 'invented_person', id: null, url: 'https://x.com/invented_person' },
    postedAt: '2026-11-20T10:00:00.000Z',
    postedAtRaw: '2026-11-20T10:00:00.000Z',
    postedAtPrecision: 'second',
    text: 'An invented threat 🔥\nsecond line',
    lang: 'en',
    ...over,
  };
}

export function exampleCapture(over: Partial<Omit<Capture, 'v' | 'id'>> = {}): Omit<Capture, 'v' | 'id'> {
  return {
    post: examplePost(),
    pageUrl: 'https://x.com/home',
    startedAt: '2026-11-23T12:00:00.000Z',
    endedAt: '2026-11-23T12:00:01.000Z',
    monotonicMs: 4_200,
    timeZone: 'Asia/Amman',
    utcOffsetMinutes: 180,
    viewport: { width: 1_280, height: 720, dprX1000: 1_000 },
    tool: { name: 'athar', version: '0.1.0', extractor: 'x@1', browser: 'Chromium 156' },
    snapshot: null,
    image: null,
    media: [],
    missing: [],
    ...over,
  };
}
