/**
 * A text of hers without the words of the post, for reading it again without reading them. Null when the words are no
 * longer in it as they were: then it cannot be said what is hers, and all of it stays covered.
 */
export function coverPassage(text: string, quoted: readonly (string | null)[], instead: string): string | null {
  let covered = text;
  for (const words of quoted) {
    if (words === null || words.trim() === '') continue;
    if (!covered.includes(words.trim())) return null;
    covered = covered.replaceAll(words.trim(), () => instead);
  }
  return covered;
}
