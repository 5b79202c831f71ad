import type { FlagList } from '../../../components/flag-list';
import type { FollowedReport } from '../../../components/followed';
import { emptyPost } from '../../../utils/platforms/shared/empty-post';
import type { Capture } from '../../../utils/schema/capture';
import type { Delivery, DeliveryState } from '../../../utils/schema/delivery';
import type { Flag } from '../../../utils/schema/flag';
import type { Partner } from '../../../utils/schema/partner';
import type { Post } from '../../../utils/schema/post';
import { emptyReview, type Review } from '../../../utils/schema/review';

export const abuse = 'We know where you work, invented sentence.';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const file = (n: number, mediaType = 'image/png') => ({
  blob: id(n),
  key: 'AAAA',
  sha256: String(n % 10).repeat(64),
  size: 10,
  mediaType,
});

export function inventedFlag(
  n: number,
  change: { review?: Partial<Review>; summary?: Partial<Flag['summary']> } = {},
): Flag {
  return {
    v: 1,
    id: id(n),
    createdAt: '2026-11-20T18:25:00.000Z',
    captures: [id(n + 500)],
    summary: {
      platform: 'x',
      kind: 'post',
      authorName: `Invented ${n}`,
      authorHandle: `@invented_${n}`,
      postId: '1900000000000000001',
      url: 'https://x.com/invented/status/1900000000000000001',
      pageUrl: 'https://x.com/home',
      postedAt: '2026-11-20T18:22:05.000Z',
      capturedAt: '2026-11-20T18:25:00.000Z',
      image: 'screenshot',
      mediaKept: 1,
      mediaMissing: 0,
      missing: [],
      ...change.summary,
    },
    review: { ...emptyReview, ...change.review },
    reports: [],
    looks: [],
  };
}

export const inventedPost: Post = {
  ...emptyPost('x', 'post'),
  postId: '1900000000000000001',
  url: 'https://x.com/invented/status/1900000000000000001',
  author: { name: 'Invented 1', handle: '@invented_1', id: null, url: null },
  postedAt: '2026-11-20T18:22:05.000Z',
  postedAtPrecision: 'second',
  text: abuse,
  lang: 'en',
  media: [
    { type: 'image', url: null, alt: 'words on a picture' },
    { type: 'video', url: null, alt: null },
  ],
};

export const inventedCapture: Capture = {
  v: 1,
  id: id(501),
  post: inventedPost,
  pageUrl: 'https://x.com/home',
  startedAt: '2026-11-20T18:25:00.000Z',
  endedAt: '2026-11-20T18:25:01.000Z',
  monotonicMs: 1,
  timeZone: 'Asia/Baghdad',
  utcOffsetMinutes: 180,
  viewport: { width: 1280, height: 800, dprX1000: 1000 },
  tool: { name: 'athar', version: '0.1.0', extractor: 'x@1', browser: 'Chromium 156' },
  snapshot: null,
  image: { kind: 'rendering', file: file(601), masks: [], reason: 'not-permitted' },
  media: [
    { index: 0, sourceUrl: null, file: file(602), missing: null },
    { index: 1, sourceUrl: null, file: null, missing: 'not-supported' },
  ],
  missing: ['post.author.id', 'snapshot'],
};

export const pictures = new Map([
  [id(601), 'blob:invented/1'],
  [id(602), 'blob:invented/2'],
]);

export function inventedPartner(n: number, origin: string | null = 'https://intake.athar.test:8443'): Partner {
  return {
    v: 1,
    id: id(n + 700),
    card: {
      v: 1,
      name: `Invented Desk ${n}`,
      origin,
      recipients: ['age1'],
      intakeKey: null,
      deskKey: null,
      issuedAt: '2026-11-01T00:00:00.000Z',
      expiresAt: null,
    },
    capability: null,
    fingerprint: 'one two three four five six',
    pairedAt: '2026-11-01T00:00:00.000Z',
    storeConsentAt: '2026-11-01T00:00:00.000Z',
    replyIdentity: '',
    replyRecipient: 'age1',
    signingKey: 'AAAA',
    signingPublicKey: 'AAAA',
  };
}

const envelope = '01890000-0000-7000-8000-000000000001';
const receipt = {
  receipt: {
    v: 1 as const,
    type: 'athar.receipt' as const,
    envelope,
    sha256: 'a'.repeat(64),
    size: 1,
    receivedAt: '2026-11-23T10:00:00.000Z',
  },
  signature: 'AAAA',
};
export const states: { [At in DeliveryState['at']]: Extract<DeliveryState, { at: At }> } = {
  queued: { at: 'queued', attempts: 1, notBefore: '2026-11-23T10:05:00.000Z', lastError: 'offline' },
  sending: { at: 'sending', attempts: 1, leaseUntil: '2026-11-23T10:05:00.000Z' },
  sent: { at: 'sent', receipt },
  opened: {
    at: 'opened',
    receipt,
    opened: {
      opened: {
        v: 1,
        type: 'athar.opened',
        envelope,
        verdict: 'accepted',
        reason: null,
        head: 'b'.repeat(64),
        openedAt: '2026-11-23T11:00:00.000Z',
        by: 'Desk of invention',
      },
      signature: 'AAAA',
    },
  },
  refused: { at: 'refused', reason: 'too-large', since: '2026-11-23T10:00:00.000Z' },
  'handed-over': {
    at: 'handed-over',
    since: '2026-11-23T10:00:00.000Z',
    fileName: 'notes-2026-11-23.age',
    sha256: 'c'.repeat(64),
  },
};

export function inventedDelivery(state: DeliveryState, change: Partial<Delivery> = {}): Delivery {
  return {
    v: 1,
    id: id(801),
    envelope,
    purpose: 'flags',
    partnerId: id(701),
    partnerName: 'Invented Desk 1',
    flagIds: [id(1)],
    createdAt: '2026-11-23T09:00:00.000Z',
    sealed: null,
    state,
    ...change,
  };
}

export const followedReport: FollowedReport = {
  id: 'r',
  name: 'An invented form',
  standing: 'submitted',
  steps: [
    {
      step: 'submitted',
      at: '2026-11-20T12:00:00.000Z',
      recordedAt: '2026-11-20T13:00:00.000Z',
      reference: 'INVENTED-12',
      outcome: null,
      page: null,
      takenBackAt: null,
    },
  ],
  next: ['acknowledged', 'decided'],
  deadlines: [{ text: 'No answer yet? Athar asks again on Dec 4, 2026; no law sets a day', is: 'soon' }],
  outOfCourt: null,
};

export const takenBackStep: FollowedReport['steps'][number] = {
  ...followedReport.steps[0]!,
  recordedAt: '2026-11-20T12:30:00.000Z',
  reference: 'INVENTED-11',
  takenBackAt: '2026-11-20T12:45:00.000Z',
};

/** A list of saved posts with nothing in it. */
export const emptyList: Parameters<typeof FlagList>[0] = {
  here: [],
  recent: [],
  more: false,
  deliveries: [],
  selected: new Set(),
  cases: [],
  caseName: null,
  onCase: () => {},
  onSelect: () => {},
  onOpen: () => {},
  onReport: () => {},
  onMore: () => {},
  focusTitle: false,
};
