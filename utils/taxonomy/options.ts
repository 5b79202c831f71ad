/** A choice in a platform's dialog. */
export interface Option {
  /** How it is recognised by value, where it has one; labels follow the account's language. */
  id: string | null;
  /** What an English dialog shows; steps are joined by `→`. */
  shown: string;
}

/**
 * Facebook's two levels, as several sources of 2024–2025 list them. They differ from place to place (post, comment,
 * profile), carry no value, and lead straight to the end in some branches.
 */
export const facebookOptions = {
  bullying: { id: null, shown: 'Bullying, harassment or abuse → Bullying or harassment' },
  threat: { id: null, shown: 'Violent, hateful or disturbing content → Credible threat to safety' },
  violence: { id: null, shown: 'Violent, hateful or disturbing content → Calling for violence' },
  hate: { id: null, shown: 'Violent, hateful or disturbing content → Promoting hate' },
  nude: { id: null, shown: 'Adult content → My nude images have been shared' },
  sextortion: { id: null, shown: 'Bullying, harassment or abuse → Threatening to share my nude images' },
  fake: { id: null, shown: 'Scam, fraud or false information → Fake profile' },
} as const satisfies Record<string, Option>;
export type FacebookOption = keyof typeof facebookOptions;

/**
 * Telegram's first level comes from its server in the account's language; entries are told by a news page and by
 * background knowledge (2026-11). Never "Scam or spam" for threats: it reports the chat and may leave it.
 */
export const telegramOptions = {
  violence: { id: null, shown: 'Violence' },
  adult: { id: null, shown: 'Illegal adult content' },
  personal: { id: null, shown: 'Personal data' },
  scam: { id: null, shown: 'Scam or spam → Impersonation' },
  other: { id: null, shown: 'Other' },
} as const satisfies Record<string, Option>;
export type TelegramOption = keyof typeof telegramOptions;
