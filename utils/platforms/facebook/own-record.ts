import { tidyName } from '../shared/text';
import { postAddress } from './addresses';
import type { StoryRecord } from './page-records';

/** What the markup says about a post before the page's records are asked. */
export interface Known {
  id: string | null;
  url: string | null;
  name: string | null;
  text: string | null;
}

/** The one record that is this post's, by id, permalink, or author and words together. Null when it is not certain. */
export function ownRecord(records: readonly StoryRecord[], known: Known): { record: StoryRecord; way: string } | null {
  const sameAuthor = records.filter((record) => known.name === null || same(record.actor?.name, known.name));
  if (known.id !== null) {
    const byId = records.find((record) => record.postId === known.id);
    return byId ? { record: byId, way: 'record-by-id 2026-01' } : null;
  }
  const byUrl = sameAuthor.filter(
    (record) => known.url !== null && slashless(postAddress(record.url)?.url) === slashless(known.url),
  );
  if (byUrl.length === 1) return { record: byUrl[0]!, way: 'record-by-link 2026-01' };
  if (known.name === null || known.text === null) return null;
  const byWords = sameAuthor.filter((record) => record.text !== null && startsAlike(record.text, known.text!));
  return byWords.length === 1 ? { record: byWords[0]!, way: 'record-by-words 2026-01' } : null;
}

/** The whole text from the record when the page shows only its beginning. */
export function wholeText(shown: string | null, record: StoryRecord | null): string | null {
  if (shown === null || record?.text == null) return null;
  const begin = squeeze(shown)
    .replace(/(…|\.\.\.)$/, '')
    .slice(0, 60);
  return record.text.length > shown.length && squeeze(record.text).startsWith(begin) ? record.text : null;
}

function startsAlike(one: string, other: string): boolean {
  const [a, b] = [squeeze(one), squeeze(other).replace(/(…|\.\.\.)$/, '')];
  return a.length < 25 || b.length < 25 ? a === b : a.slice(0, 25) === b.slice(0, 25);
}

const squeeze = (text: string) => text.normalize('NFC').replace(/[\s\p{Cf}\p{DI}]+/gu, '');
export const same = (one: string | null | undefined, other: string) =>
  tidyName(one)?.normalize('NFC') === other.normalize('NFC');
const slashless = (url: string | undefined) => url?.replace(/\/$/, '');
