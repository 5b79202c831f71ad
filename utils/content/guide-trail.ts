import type { GuideChoice } from '../reports/guide-order';
import { recognised } from './same-words';

export interface Trail {
  /** How deep this list is, from 1; null when that cannot be told. */
  depthOf(choices: readonly string[], isDeeper: boolean | null): number | null;
  /** The dialog was seen closed: the next list is the first. */
  closed(): void;
}

/**
 * Which list of a dialog is shown. Lists say nothing of their level, so it is told by words that are known in any language,
 * by the dialog's own way back, or by having seen every list since the dialog opened.
 */
export function followTrail(path: readonly GuideChoice[]): Trail {
  let seen: (readonly string[])[] = [];
  let wasClosed = false;
  let isSure = false;
  /** Lists that passed unseen, once words told the level of a later one. */
  let unseen = 0;
  return {
    depthOf(choices, isDeeper) {
      if (isDeeper === false) {
        seen = [choices];
        isSure = true;
        unseen = 0;
      } else {
        // A dialog that was further on when the guide came: how far is not known.
        if (seen.length === 0) isSure = isDeeper === null && wasClosed;
        const at = seen.findIndex((list) => isSameList(list, choices));
        seen = at >= 0 ? [...seen.slice(0, at), choices] : [...seen, choices];
      }
      const told = levelByWords(path, choices);
      if (told !== null) {
        unseen = told - seen.length;
        isSure = true;
      }
      return isSure ? seen.length + unseen : null;
    },
    closed() {
      seen = [];
      unseen = 0;
      wasClosed = true;
    },
  };
}

/** Made anew, or still growing. */
function isSameList(before: readonly string[], now: readonly string[]): boolean {
  return before.every((choice) => now.includes(choice));
}

/** The one level whose own words stand in this list. */
function levelByWords(path: readonly GuideChoice[], choices: readonly string[]): number | null {
  const levels = path.flatMap((choice, at) => (recognised(choice, choices) === null ? [] : [at + 1]));
  return levels.length === 1 ? levels[0]! : null;
}
