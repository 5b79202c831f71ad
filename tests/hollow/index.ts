import { facebookPages } from './facebook';
import { facebookMobilePages } from './facebook-mobile';
import type { HollowPage } from './page';
import { previewPages, telegramAPages, telegramKPages } from './telegram';
import { webPages } from './web';
import { whatsappPages } from './whatsapp';
import { xPages } from './x';

/** Every situation in which a button could say "Saved" though nothing was there, or the other way round. */
export const hollowPages: HollowPage[] = [
  ...xPages,
  ...facebookPages,
  ...facebookMobilePages,
  ...telegramAPages,
  ...telegramKPages,
  ...previewPages,
  ...whatsappPages,
  ...webPages,
];

/** Pages on which nothing can be kept. */
export const isHollow = (page: HollowPage) => page.expected.every((verdict) => !verdict.startsWith('saved'));
