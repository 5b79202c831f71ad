import { diffArrays } from 'diff';
import type { Capture } from '../schema/capture';
import type { Look } from '../schema/look';

export interface Piece {
  text: string;
  is: 'same' | 'added' | 'gone';
}

/** One thing that was seen of a post after it was first saved. */
export type Seen =
  | { at: string; saw: Look['saw']; by: 'told'; evidence: string | null }
  | { at: string; saw: 'up'; by: 'capture' }
  | { at: string; saw: 'edited'; by: 'capture'; changes: Piece[] };

/** Word edits between two texts that are still worth showing one by one. */
const mostEdits = 2_000;

/** Everything that was seen since the first capture, newest first. */
export function seenSince(captures: readonly Capture[], looks: readonly Look[]): Seen[] {
  const told = looks.map((look): Seen => ({ at: look.at, saw: look.saw, by: 'told', evidence: look.evidence }));
  // A link or picture handed in shows nothing of whether the post is still there.
  const real = captures.filter(({ origin }) => origin === undefined);
  const captured = real.slice(1).map((now, index): Seen => {
    const changes = textChanges(real[index]!, now);
    return { at: now.startedAt, by: 'capture', ...(changes === null ? { saw: 'up' } : { saw: 'edited', changes }) };
  });
  return [...told, ...captured].sort((a, b) => b.at.localeCompare(a.at));
}

/** What changed in the words of a post; null when nothing did, or when the two cannot be compared. */
export function textChanges(before: Capture, now: Capture): Piece[] | null {
  // A machine's translation, or a text that was cut off, differs without having been edited.
  if (before.post.translated || now.post.translated) return null;
  if (before.post.truncated || now.post.truncated) return null;
  if (before.post.text === null || now.post.text === null) return null;
  const [was, is] = [plain(before.post.text), plain(now.post.text)];
  if (was === is) return null;
  const pieces = diffArrays(wordsOf(was), wordsOf(is), { maxEditLength: mostEdits });
  if (pieces === undefined) return [piece([was], 'gone'), piece([is], 'added')];
  return pieces.map(({ value, added, removed }) => piece(value, added ? 'added' : removed ? 'gone' : 'same'));
}

const piece = (words: readonly string[], is: Piece['is']): Piece => ({ text: words.join(''), is });

/** The library's own words are those of Latin script: it would take Arabic ones apart letter by letter. */
function wordsOf(text: string): string[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return Array.from(segments, ({ segment }) => segment);
}

/** Marks that no reader sees; joiners stay, they change Arabic and Kurdish letters and emoji. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/(?![\u200c\u200d])\p{Cf}/gu, '');
}
