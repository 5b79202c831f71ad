import { facebook } from './facebook';
import type { Platform } from './platform';
import { x } from './x';

/** Every adapter. Order does not matter: no page belongs to two of them. */
export const platforms: readonly Platform[] = [x, facebook];

/** The adapter that reads this page, or null when there is none. */
export function platformFor(page: { url: string; document?: Document }): Platform | null {
  return platforms.find((platform) => platform.matches(page)) ?? null;
}
