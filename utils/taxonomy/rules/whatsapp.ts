import type { PlatformRule } from './rule';

/** One clause of the terms, by its letters. The wording was read in others' copies; the live page was not. */
const acceptableUse = {
  page: 'https://www.whatsapp.com/legal/terms-of-service',
  version: null,
  readOn: '2026-11-24',
  source: 'clause quoted word for word in several public documents of 2021–2025',
  unverified: ['the live page', 'whether the clause still has these letters'],
} as const;

export const whatsappRules = {
  rights: { ...acceptableUse, title: 'Legal and Acceptable Use (a): rights of others, including privacy' },
  harassment: {
    ...acceptableUse,
    title: 'Legal and Acceptable Use (b): threatening, intimidating, harassing, hateful',
  },
  falsehoods: { ...acceptableUse, title: 'Legal and Acceptable Use (c): publishing falsehoods' },
  impersonation: { ...acceptableUse, title: 'Legal and Acceptable Use (d): impersonate someone' },
  bulk: { ...acceptableUse, title: 'Legal and Acceptable Use (e): illegal or impermissible communications' },
} as const satisfies Record<string, PlatformRule>;
export type WhatsappRule = keyof typeof whatsappRules;
