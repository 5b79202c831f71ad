import type { PlatformRule } from './rule';

const overview = 'https://help.x.com/rules-and-policies/x-rules';
/** Headings of the overview page, read in stored copies of several language versions. */
const fromOverview = {
  page: overview,
  version: null,
  readOn: '2026-11-23',
  source: 'stored copies of help.x.com/…/rules-and-policies/x-rules',
} as const;

export const xRules = {
  abuse: {
    title: 'Abuse and Harassment',
    page: 'https://help.x.com/rules-and-policies/abusive-behavior',
    version: 'March 2024',
    readOn: '2026-11-23',
    source: 'stored copy of help.twitter.com/rules-and-policies/abusive-behavior',
    unverified: ['whether a later version than March 2024 is in force'],
  },
  hateful: { ...fromOverview, title: 'Hateful Conduct', unverified: ['wording of the live page'] },
  violent: {
    ...fromOverview,
    title: 'Violent Content',
    unverified: ['older copies of the page call it "Violent Speech"'],
  },
  violentEntities: { ...fromOverview, title: 'Violent and Hateful Entities', unverified: ['wording of the live page'] },
  privateInformation: { ...fromOverview, title: 'Private Information', unverified: ['wording of the live page'] },
  nudity: { ...fromOverview, title: 'Non-Consensual Nudity', unverified: ['wording of the live page'] },
  manipulation: {
    ...fromOverview,
    title: 'Platform Manipulation and Spam',
    unverified: ['not in the stored excerpts: heading from background knowledge'],
  },
  identities: {
    ...fromOverview,
    title: 'Misleading and Deceptive Identities',
    unverified: ['not in the stored excerpts: heading from background knowledge'],
  },
  syntheticMedia: {
    ...fromOverview,
    title: 'Synthetic and Manipulated Media',
    unverified: ['not in the stored excerpts: may have been renamed to "Authenticity"'],
  },
} as const satisfies Record<string, PlatformRule>;
export type XRule = keyof typeof xRules;

/**
 * First choices of X's in-app dialog, as its API names them (third-party API client, 2025–26). What the
 * dialog shows for them comes from the server in the account's language: match by value, never by text.
 */
export const xOptions = {
  hateOrAbuse: { id: 'HateOrAbuseSimpleOption', shown: 'Hate or abuse' },
  violentSpeech: { id: 'ViolentSpeechSimpleOption', shown: 'Violent speech' },
  privateContent: { id: 'PrivateContentSimpleOption', shown: 'Private content' },
  spam: { id: 'SpamSimpleOption', shown: 'Spam' },
  impersonation: { id: 'ImpersonationSimpleOption', shown: 'Impersonation' },
} as const;
export type XOption = keyof typeof xOptions;
