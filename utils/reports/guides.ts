import { facebookGuide } from './guides/facebook';
import type { Guide } from './guides/guide';
import { telegramGuide } from './guides/telegram';
import { whatsappGuide } from './guides/whatsapp';
import { xGuide } from './guides/x';

export const guides: readonly Guide[] = [xGuide, facebookGuide, telegramGuide, whatsappGuide];

export function guideOf(planId: string): Guide | null {
  return guides.find(({ plan }) => plan === planId) ?? null;
}
