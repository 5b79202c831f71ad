/** What was pasted as the platform's number for a report, made fit to keep: one line, nothing invisible. */
export function readReference(
  pasted: string,
): { is: 'none' } | { is: 'kept'; reference: string } | { is: 'refused'; why: 'markup' | 'too-long' } {
  const reference = pasted
    .normalize('NFC')
    // Bidi controls and zero-width signs come along from right-to-left mails.
    .replace(/(?!\s)\p{C}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (reference === '') return { is: 'none' };
  // Half a page was copied: a number with tags in it is none that the platform would find again.
  if (/[<>]/.test(reference)) return { is: 'refused', why: 'markup' };
  return reference.length > 200 ? { is: 'refused', why: 'too-long' } : { is: 'kept', reference };
}
