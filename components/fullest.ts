import type { Capture } from '../utils/schema/capture';

/** The capture that is shown: the last one; a link she pasted later hides nothing of what a page had shown. */
export function fullest(captures: readonly Capture[]): Capture | undefined {
  return captures.findLast(({ origin }) => origin === undefined) ?? captures.at(-1);
}
