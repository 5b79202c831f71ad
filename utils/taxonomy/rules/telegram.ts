import type { PlatformRule } from './rule';

const dsaPage = {
  page: 'https://telegram.org/tos/eu-dsa',
  version: 'February 2026',
  readOn: '2026-11-23',
  source: 'MarshalX/telegram-crawler, stored copy',
} as const;

export const telegramRules = {
  violence: { ...dsaPage, title: 'Promoting violence', unverified: ['exact wording of the live page'] },
  sexualMaterial: {
    ...dsaPage,
    title: 'Non-consensual sexual material',
    unverified: ['exact wording of the live page'],
  },
  personalDetails: {
    ...dsaPage,
    title: 'Sharing personal details of others to intimidate or bully',
    unverified: ['exact wording of the live page'],
  },
  fake: {
    page: 'https://core.telegram.org/api/report',
    version: null,
    readOn: '2026-11-23',
    source: 'report reasons of the public API schema',
    title: 'Fake account',
    unverified: ['whether the present report menu still offers it by this name'],
  },
} as const satisfies Record<string, PlatformRule>;
export type TelegramRule = keyof typeof telegramRules;
