import { DeskError } from './desk-error';

/** The one id that begins with `start`: people type the first letters. */
export function onlyOne(ids: readonly string[], start: string): string {
  const found = [...new Set(ids)].filter((id) => start !== '' && id.startsWith(start.toLowerCase()));
  const [id] = found;
  if (id === undefined) throw new DeskError('not-found', `Nothing here begins with "${start}".`);
  if (found.length > 1) throw new DeskError('ambiguous', `${found.length} ids begin with "${start}". Give more of it.`);
  return id;
}
