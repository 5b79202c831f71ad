import type { OutOfCourtKey } from '../i18n/out-of-court';
import type { PlatformId } from '../schema/post';

type Day = `${number}-${number}-${number}`;

/** A certified body outside the platform and the courts (Article 21 of Regulation (EU) 2022/2065), for people in the Union. */
export interface OutOfCourtBody {
  id: string;
  name: string;
  /** Member State, as ISO 3166-1 has it. */
  country: string;
  /** Null: no source names it, or the day. */
  certified: { by: string; on: Day } | null;
  /** Of the platforms of ours; `any`: every online platform, which a private chat is not. */
  platforms: readonly PlatformId[] | 'any';
  about: 'rules' | 'rules-and-law';
  /** In which a complaint can be written; `eu`: every official language of the Union; null: not known. */
  languages: readonly string[] | 'eu' | null;
  /** Its own rule: how old the platform's decision may be. */
  notOlderThan: 'six-months' | null;
  address: `https://${string}`;
  source: string;
  unverified: readonly OutOfCourtKey[];
}

const verifiedOn: Day = '2026-11-24';

/**
 * Read in stored copies on 2026-11-24. None has a known route to WhatsApp. Searched, nothing found: the addresses and days of the
 * other bodies on the Commission's list, what each says of Telegram, whether X or Telegram do what a body decides (X writes that
 * it is not bound).
 */
export const outOfCourtBodies: readonly OutOfCourtBody[] = [
  {
    id: 'appeals-centre',
    name: 'Appeals Centre Europe',
    country: 'IE',
    certified: { by: 'Coimisiún na Meán', on: '2024-09-26' },
    platforms: ['facebook'],
    about: 'rules',
    languages: ['de', 'en', 'es', 'fr', 'it', 'nl'],
    notOlderThan: 'six-months',
    address: 'https://www.appealscentre.eu/',
    source:
      'cnam.ie, 2024-10-08 (for five years); appealscentre.eu, its rules of procedure (six months, in a Member State); languages: November 2024',
    unverified: ['unverified.languages'],
  },
  {
    id: 'user-rights',
    name: 'User Rights',
    country: 'DE',
    certified: { by: 'Bundesnetzagentur', on: '2024-08-12' },
    platforms: ['x'],
    about: 'rules-and-law',
    languages: null,
    notOlderThan: null,
    address: 'https://www.user-rights.org/',
    source:
      'user-rights.org (certified on 12 August 2024); for X: one public note of 2026, its pages of 2024 name other platforms',
    unverified: ['unverified.platforms', 'unverified.languages'],
  },
  {
    id: 'adroit',
    name: 'ADROIT',
    country: 'MT',
    certified: { by: 'Malta Communications Authority', on: '2024-07-12' },
    platforms: 'any',
    about: 'rules-and-law',
    languages: null,
    notOlderThan: null,
    address: 'https://adroit.legal/',
    source:
      'adroit.legal (certified on 12 July 2024, all of the Union); named by a large platform in its list for users',
    unverified: ['unverified.languages'],
  },
  {
    id: 'rtr',
    name: 'RTR, Fachbereich Medien',
    country: 'AT',
    certified: { by: 'KommAustria', on: '2024-10-24' },
    platforms: 'any',
    about: 'rules-and-law',
    languages: ['de'],
    notOlderThan: null,
    address: 'https://www.rtr.at/beschwerdeportal',
    source:
      'rtr.at, decision KOA 16.400/24-025 of 2024-10-24 (German; unlawful words, bullying, violence, privacy and others)',
    unverified: ['unverified.address'],
  },
  {
    id: 'adr-center',
    name: 'ADR Center',
    country: 'IT',
    certified: null,
    platforms: 'any',
    about: 'rules-and-law',
    languages: 'eu',
    notOlderThan: null,
    address: 'https://ods.adrcenter.it/en',
    source: 'ods.adrcenter.it, rules of 2025-09-01 (certified under Article 21, it writes; opening a case is free)',
    unverified: ['unverified.certified'],
  },
];

/** The whole list, and who stands on it besides: no source gave their addresses. */
export const commissionList = {
  address: 'https://digital-strategy.ec.europa.eu/en/policies/dsa-out-court-dispute-settlement',
  /** Its own date, in a public note that quotes it. */
  updated: '2026-09-11' satisfies Day,
  count: 11,
  alsoNames: [
    'Online Platform Vitarendező Tanács',
    'Central European Appeals Hub',
    'IH21 – Digitálny ombudsman',
    'Platform Control',
    'Impress',
  ],
} as const;

export const outOfCourtVerifiedOn = verifiedOn;

/** Online platforms in the sense of the law that Athar knows ways to report to; a chat between people is none. */
const onlinePlatforms: readonly string[] = ['x', 'facebook', 'telegram'] satisfies PlatformId[];

/** Those that may take a complaint about a decision of this platform. */
export function outOfCourtFor(platform: string): readonly OutOfCourtBody[] {
  if (!onlinePlatforms.includes(platform)) return [];
  return outOfCourtBodies.filter(({ platforms }) => platforms === 'any' || platforms.some((one) => one === platform));
}

/** Its page by its id, or the Commission's; null: not one of ours. */
export function outOfCourtAddress(id: string): string | null {
  if (id === 'commission') return commissionList.address;
  return outOfCourtBodies.find((body) => body.id === id)?.address ?? null;
}
