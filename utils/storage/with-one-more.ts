import { AtharError } from '../errors';

/** At the end of a list that may not grow for ever. Throws `full`: what is kept stays, and nothing is written. */
export function withOneMore<Entry>(list: readonly Entry[], entry: Entry, most: number): Entry[] {
  if (list.length >= most) throw new AtharError('full');
  return [...list, entry];
}
