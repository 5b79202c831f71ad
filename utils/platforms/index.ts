import { facebook } from './facebook';
import { facebookMobile } from './facebook-mobile';
import type { Platform } from './platform';
import { telegramA } from './telegram-a';
import { telegramK } from './telegram-k';
import { telegramWebPreview } from './telegram-web-preview';
import { pageOfPlatform, web } from './web';
import { whatsapp } from './whatsapp';
import { x } from './x';

export { pageOfPlatform };

/** Every adapter. Order does not matter: no page belongs to two of them. */
export const platforms: readonly Platform[] = [
  x,
  facebook,
  facebookMobile,
  telegramA,
  telegramK,
  telegramWebPreview,
  whatsapp,
  web,
];

/** The adapter that reads this page, or null when there is none. */
export function platformFor(page: { url: string; document?: Document }): Platform | null {
  return platforms.find((platform) => platform.matches(page)) ?? null;
}
