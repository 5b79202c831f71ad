import type { PlatformId } from '../schema/post';
import type { AttackType } from '../schema/review';
import { attacks } from './attacks';
import { facebookOptions, type Option, telegramOptions } from './options';
import { facebookRules } from './rules/facebook';
import type { PlatformRule } from './rules/rule';
import { telegramRules } from './rules/telegram';
import { whatsappRules } from './rules/whatsapp';
import { xOptions, xRules } from './rules/x';

/** The closest rule for each type, in her order, each once. A report claims no more than that. */
export function rulesFor(platform: PlatformId, types: readonly AttackType[]): PlatformRule[] {
  return [...new Set(types.flatMap((type) => rulesOf(platform, type).slice(0, 1)))];
}

/** What to choose in the platform's own dialog; null when no choice fits or nothing was said about the post. */
export function optionFor(platform: PlatformId, types: readonly AttackType[]): Option | null {
  for (const type of types) {
    const option = optionOf(platform, type);
    if (option !== null) return option;
  }
  return null;
}

function optionOf(platform: PlatformId, type: AttackType): Option | null {
  const { xOption, facebookOption, telegramOption } = attacks[type];
  switch (platform) {
    case 'x':
      return xOption && xOptions[xOption];
    case 'facebook':
      return facebookOption && facebookOptions[facebookOption];
    case 'telegram':
      return telegramOptions[telegramOption];
    case 'whatsapp':
    case 'web':
      return null;
  }
}

function rulesOf(platform: PlatformId, type: AttackType): readonly PlatformRule[] {
  const { x, facebook, telegram, whatsapp } = attacks[type].rules;
  switch (platform) {
    case 'x':
      return x.map((rule) => xRules[rule]);
    case 'facebook':
      return facebook.map((rule) => facebookRules[rule]);
    case 'telegram':
      return telegram.map((rule) => telegramRules[rule]);
    case 'whatsapp':
      return whatsapp.map((rule) => whatsappRules[rule]);
    case 'web':
      return [];
  }
}
