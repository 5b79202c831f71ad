import type { MessageName, Messages } from '../../../utils/messaging';
import { emptyPost } from '../../../utils/platforms/shared/empty-post';
import type { DocumentPost } from '../../../utils/schema/messages';
import type { Post } from '../../../utils/schema/post';

export const examplePost: Post = {
  ...emptyPost('x', 'post'),
  postId: '1990000000000000001',
  url: 'https://x.com/invented_person/status/1990000000000000001',
  author: { name: 'Invented Person', handle: 'invented_person', id: null, url: 'https://x.com/invented_person' },
  postedAt: '2026-11-01T10:00:00.000Z',
  postedAtRaw: '2026-11-01T10:00:00.000Z',
  postedAtPrecision: 'second',
  text: 'Words that were never said.',
  lang: 'en',
  matched: { postId: 'time-link 2026-09' },
};

export const exampleDocument: DocumentPost = {
  post: examplePost,
  pageUrl: 'https://x.com/home',
  startedAt: '2026-11-23T12:00:00.000Z',
  monotonicMs: 12_345,
  timeZone: 'Africa/Tunis',
  utcOffsetMinutes: 60,
  viewport: { width: 1280, height: 900, dprX1000: 1000 },
  extractor: 'x@1',
  snapshot: '<!doctype html><html><body>Words that were never said.</body></html>',
  image: null,
  media: [],
};

/** One well-formed message of every type there is. */
export const messages: { [Name in MessageName]: Parameters<Messages[Name]>[0] } = {
  askPictures: { post: examplePost, pageUrl: exampleDocument.pageUrl },
  documentPost: exampleDocument,
  takeScreenshot: { post: { x: 0, y: 0, width: 100, height: 50 }, dprX1000: 1000, masks: [] },
  undoCapture: { undo: '3f0e8a52-9d0b-4c0b-8a51-0c3f5b0f7f10' },
  loadInPage: {},
  openSetUp: {},
  drainOutbox: {},
  vaultOpened: {},
};
