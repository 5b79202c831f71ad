import type { PlatformId } from '../schema/post';
import type { AttackType } from '../schema/review';
import { attacks } from './attacks';
import { facebookRules } from './rules/facebook';
import type { PlatformRule } from './rules/rule';
import { telegramRules } from './rules/telegram';
import { type XOption, xOptions, xRules } from './rules/x';

/** The closest rule for each type, in her order, each once. A report claims no more than that. */
export function rulesFor(platform: PlatformId, types: readonly AttackType[]): PlatformRule[] {
  return [...new Set(types.flatMap((type) => rulesOf(platform, type).slice(0, 1)))];
}

/** What to choose first in X's dialog; null when no choice fits or nothing was said about the post. */
export function xOptionFor(types: readonly AttackType[]): (typeof xOptions)[XOption] | null {
  for (const type of types) {
    const option = attacks[type].xOption;
    if (option !== null) return xOptions[option];
  }
  return null;
}

function rulesOf(platform: PlatformId, type: AttackType): readonly PlatformRule[] {
  const { x, facebook, telegram } = attacks[type].rules;
  switch (platform) {
    case 'x':
      return x.map((rule) => xRules[rule]);
    case 'facebook':
      return facebook.map((rule) => facebookRules[rule]);
    case 'telegram':
      return telegram.map((rule) => telegramRules[rule]);
    case 'whatsapp':
    case 'web':
      return [];
  }
}
