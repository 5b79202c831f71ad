import type { Platform } from './platform';

/** Every adapter. Order does not matter: no page belongs to two of them. */
export const platforms: readonly Platform[] = [];

/** The adapter that reads this page, or null when there is none. */
export function platformFor(page: { url: string; document?: Document }): Platform | null {
  return platforms.find((platform) => platform.matches(page)) ?? null;
}
