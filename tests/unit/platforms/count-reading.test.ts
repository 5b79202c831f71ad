import { describe, expect, test } from 'vitest';
import { countReadings, readingsText } from '../../../utils/platforms/count-reading';
import { exampleCapture, examplePost } from '../storage/example';

const tool = { name: 'athar', version: '0.1.0', extractor: 'x@1', browser: 'Chrome/142' } as const;
const capture = (over: Parameters<typeof examplePost>[0] = {}, more: Parameters<typeof exampleCapture>[0] = {}) =>
  exampleCapture({ post: examplePost(over), tool, ...more });

test('counts by adapter version, browser, kind of page and field: read, missing, by which strategy', () => {
  const author = { name: 'Invented', handle: null, id: null, url: null };
  const readings = countReadings([
    capture({ matched: { postId: 'time-link 2026-09', text: 'tweetText 2026-09' } }),
    capture({ matched: { postId: 'analytics-link 2026-09' }, author, missing: ['author.handle'] }),
    capture({ matched: { postId: 'time-link 2026-09' } }, { tool: { ...tool, extractor: 'x@2' } }),
    capture({}, { pageUrl: 'https://x.com/invented_person/status/1800000000000000001' }),
  ]);
  expect(readings).toEqual([
    {
      ...{ extractor: 'x@1', browser: 'Chrome/142', pageKind: 'feed', kind: 'post', posts: 2, changed: 1 },
      fields: [
        {
          field: 'postId',
          read: 2,
          missing: 0,
          isExpected: true,
          ways: { 'time-link 2026-09': 1, 'analytics-link 2026-09': 1 },
        },
        { field: 'text', read: 1, missing: 0, isExpected: false, ways: { 'tweetText 2026-09': 1 } },
        { field: 'author.handle', read: 0, missing: 1, isExpected: true, ways: {} },
      ],
    },
    { extractor: 'x@1', browser: 'Chrome/142', pageKind: 'post', kind: 'post', posts: 1, changed: 0, fields: [] },
    {
      ...{ extractor: 'x@2', browser: 'Chrome/142', pageKind: 'feed', kind: 'post', posts: 1, changed: 0 },
      fields: [{ field: 'postId', read: 1, missing: 0, isExpected: true, ways: { 'time-link 2026-09': 1 } }],
    },
  ]);
  expect(readingsText(readings, '0.1.0')).toBe(
    [
      'Athar 0.1.0: how well it read. Counts only, no content.',
      '',
      'x@1 · Chrome/142 · page: feed · post: 2 saved, 1 with a sign of change',
      '  postId: 2 read, 0 missing (time-link 2026-09 ×1; analytics-link 2026-09 ×1)',
      '  text: 1 read, 0 missing (tweetText 2026-09 ×1)',
      '  author.handle: 0 read, 1 missing',
      '',
      'x@1 · Chrome/142 · page: post · post: 1 saved, 0 with a sign of change',
      '',
      'x@2 · Chrome/142 · page: feed · post: 1 saved, 0 with a sign of change',
      '  postId: 1 read, 0 missing (time-link 2026-09 ×1)',
    ].join('\n'),
  );
});

test('pages and pictures that no adapter read are not counted', () => {
  expect(countReadings([capture({}, { tool: { ...tool, extractor: 'nowhere@1' } })])).toEqual([]);
  expect(countReadings([capture({}, { tool: { ...tool, extractor: 'constructor@1' } })])).toEqual([]);
});

describe('nothing of a record gets into the text', () => {
  const canaries = {
    text: 'CANARYWORDS she said at the square',
    id: '1807775550001234567',
    handle: 'canary_handle',
    name: 'Canary Surname',
    url: 'https://x.com/canary_handle/status/1807775550001234567',
    chat: '-1007775550009',
    time: '2026-11-20T10:31:07.000Z',
  };
  const post = {
    platform: 'x',
    postId: canaries.id,
    url: canaries.url,
    text: canaries.text,
    postedAt: canaries.time,
    postedAtRaw: canaries.time,
    author: { name: canaries.name, handle: canaries.handle, id: canaries.id, url: `https://x.com/${canaries.handle}` },
    container: { name: canaries.name, id: canaries.chat, url: canaries.url },
    links: [canaries.url],
    replyTo: { postId: canaries.id, handle: canaries.handle },
    repostedBy: canaries.handle,
    media: [{ type: 'image', url: canaries.url, alt: canaries.text }],
  } as const;
  const full = { ...post, links: [...post.links], media: [...post.media] };

  test.each<[string, Parameters<typeof examplePost>[0], Parameters<typeof exampleCapture>[0]]>([
    ['a plain capture', { ...full, matched: { text: 'tweetText 2026-09' } }, {}],
    ['content where strategies are named', { ...full, matched: { text: canaries.text, url: canaries.url } }, {}],
    [
      'an id or a handle where strategies are named',
      { ...full, matched: { postId: canaries.id, text: canaries.handle } },
      {},
    ],
    ['a moment where strategies are named', { ...full, matched: { postedAt: canaries.time, text: canaries.chat } }, {}],
    [
      'content where fields are named',
      { ...full, matched: { [canaries.text]: 'x 2026', [canaries.url]: 'x 2026' } },
      {},
    ],
    ['content among what is missing', { ...full, missing: [canaries.handle, canaries.id, canaries.text] }, {}],
    ['content in browser and version', full, { tool: { ...tool, browser: canaries.name, version: canaries.id } }],
    ['content in the adapter’s name', full, { tool: { ...tool, extractor: `x@1 ${canaries.handle}` } }],
    ['an address as page', full, { pageUrl: canaries.url }],
  ])('%s', (_, over, more) => {
    const text = readingsText(countReadings([capture(over, more)]), '0.1.0');
    for (const canary of [...Object.values(canaries), '2026-11-20', 'CANARY', 'Surname', '777555']) {
      expect(text).not.toContain(canary);
    }
    expect(text).not.toMatch(/https?:|x\.com|@(?!\d)/);
    expect(text).toContain('Counts only');
  });

  test('a strategy of ours is named, any other text is “other”', () => {
    const ways = (text: string) => countReadings([capture({ matched: { text } })])[0]!.fields[0]!.ways;
    expect(ways('page-record, shown cut 2026-01')).toEqual({ 'page-record, shown cut 2026-01': 1 });
    expect(ways('selectable-class 2025')).toEqual({ 'selectable-class 2025': 1 });
    for (const foreign of ['canary_handle 2026-09', 'she said 2026-09', 'x 1998', '2026-09', '']) {
      expect(ways(foreign), foreign).toEqual({ other: 1 });
    }
  });
});
