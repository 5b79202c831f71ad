import { describe, expect, it } from 'vitest';
import { caseTitle } from '../../../../partner/desk/case-title';
import { listLines } from '../../../../partner/desk/lines';
import { localTime } from '../../../../partner/desk/local-time';
import type { Post } from '../../../../utils/schema/post';
import { emptyReview, type Review } from '../../../../utils/schema/review';
import { sampleItem } from '../../evidence/sample-bag';
import { fileDesk, sealedBag } from './desk-world';

type Change = { post?: Partial<Post>; review?: Partial<Review> };

async function recordOf(...changes: Change[]) {
  const { desk, card } = await fileDesk();
  const items = await Promise.all(
    changes.map(async ({ post, review }) => {
      const item = await sampleItem(post);
      item.flag.review = { ...emptyReview, ...review };
      return item;
    }),
  );
  const outcome = await desk.importBytes((await sealedBag(card.recipients, items)).sealed);
  if (outcome.verdict === 'refused') throw new Error(outcome.reason);
  return { record: outcome.record, lines: listLines(await desk.list()) };
}

const by = (handle: string | null, name = 'Somebody') => ({ author: { name, handle, id: null, url: null } });

describe('the title of a case', () => {
  it('says where, what kind and by which account, in the language of the page', async () => {
    const { record, lines } = await recordOf({ post: by('invented_account'), review: { categories: ['doxing'] } });
    expect(caseTitle(record, 'en')).toEqual(['X', 'Private details made public', '@invented_account']);
    expect(caseTitle(record, 'ar')[0]).toBe('X');
    expect(caseTitle(record, 'ar')[1]).toMatch(/\p{Script=Arabic}/u);
    expect(lines).toContain(
      `  ${record.id}  opened ${localTime(record.openedAt, 'en')}  X · Private details made public · @invented_account  (1 posts)`,
    );
  });

  it('begins with her own name for it, and counts what is too much to read', async () => {
    const review = { caseName: 'Spring', categories: ['smear' as const] };
    const { record } = await recordOf(
      ...['one', 'two', 'three', 'four'].map((handle, n) => ({ post: { ...by(handle), postId: `${n}` }, review })),
    );
    const [name, place, kind, handles] = caseTitle(record, 'en');
    expect([name, place, kind]).toEqual(['Spring', 'X', 'Smear, defamation']);
    expect(handles).toMatch(/^@\w+, @\w+ \+2$/);
  });

  it('never has what was said: no name as it was shown, and no handle that is a sentence', async () => {
    const { record, lines } = await recordOf(
      { post: by('she must pay\u202e', 'A name that threatens') },
      { post: { ...by(null, 'A name that threatens'), postId: '2' } },
    );
    expect(caseTitle(record, 'en')).toEqual(['X', 'not sorted']);
    expect(lines.join('\n')).not.toMatch(/threatens|must pay/);
  });

  it('names any other site by its host', async () => {
    const { record } = await recordOf({
      post: { ...by(null), platform: 'web', kind: 'page', url: 'https://forum.example.invalid/t/1' },
    });
    expect(caseTitle(record, 'en')[0]).toBe('forum.example.invalid');
  });
});

it('a time is the one on the wall here, with its zone, in Latin digits', () => {
  const at = '2026-11-24T22:05:00.000Z';
  expect(localTime(at, 'en', 'Asia/Baghdad')).toBe('Nov 25, 2026, 01:05 GMT+3');
  expect(localTime(at, 'ar', 'Asia/Baghdad')).toMatch(/^25 .*2026.*01:05 .*\+3$/u);
});
