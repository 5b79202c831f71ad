import { emptyPost } from '../../../utils/platforms/shared/empty-post';
import type { Capture } from '../../../utils/schema/capture';
import type { Flag, FlagSummary } from '../../../utils/schema/flag';
import type { Post } from '../../../utils/schema/post';
import { emptyReview, type Review } from '../../../utils/schema/review';

/** Invented from end to end. */
export const summary: FlagSummary = {
  platform: 'x',
  kind: 'post',
  authorName: 'Practice Person',
  authorHandle: 'practice_person',
  postId: '1850000000000000001',
  url: 'https://x.com/practice_person/status/1850000000000000001',
  pageUrl: 'https://x.com/practice_person/status/1850000000000000001',
  postedAt: '2026-11-02T08:15:00.000Z',
  capturedAt: '2026-11-02T09:00:00.000Z',
  image: null,
  mediaKept: 0,
  mediaMissing: 0,
  missing: [],
};

export const post: Post = {
  ...emptyPost('x', 'post'),
  postId: summary.postId,
  url: summary.url,
  author: { name: 'Practice Person', handle: 'practice_person', id: null, url: null },
  postedAt: summary.postedAt,
  postedAtPrecision: 'second',
  text: 'These are invented words\nthat hurt nobody.',
  lang: 'en',
};

export const review: Review = { ...emptyReview, categories: ['gendered-insult'], role: 'herself' };

export const flagId = '00000000-0000-4000-8000-000000000001';

export function exampleFlag(changes: { summary?: Partial<FlagSummary>; review?: Partial<Review> } = {}): Flag {
  return {
    v: 1,
    id: flagId,
    createdAt: '2026-11-02T09:00:00.000Z',
    captures: ['00000000-0000-4000-8000-000000000002'],
    summary: { ...summary, ...changes.summary },
    review: { ...review, ...changes.review },
    reports: [],
    looks: [],
  };
}

export function exampleCapture(changes: Partial<Post> = {}): Capture {
  return {
    v: 1,
    id: '00000000-0000-4000-8000-000000000002',
    post: { ...post, ...changes },
    pageUrl: summary.pageUrl,
    startedAt: '2026-11-02T09:00:00.000Z',
    endedAt: '2026-11-02T09:00:01.000Z',
    monotonicMs: 1,
    timeZone: 'UTC',
    utcOffsetMinutes: 0,
    viewport: { width: 1, height: 1, dprX1000: 1000 },
    tool: { name: 'athar', version: '0', extractor: 'x@1', browser: 'test' },
    snapshot: null,
    image: null,
    media: [],
    missing: [],
  };
}
