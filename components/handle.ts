import type { FlagSummary } from '../utils/schema/flag';
import { visibleName } from './visible-text';

/** The handle as people write it: some platforms' pages show it without the sign. */
export function shownHandle({ platform, authorHandle }: FlagSummary): string | null {
  if (authorHandle === null) return null;
  const handle = visibleName(authorHandle);
  return (platform === 'x' || platform === 'telegram') && !handle.startsWith('@') ? `@${handle}` : handle;
}
