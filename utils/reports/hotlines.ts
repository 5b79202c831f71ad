import type { HotlineKey } from '../i18n/hotlines';
import type { Country } from './rank';

/** Whom to tell when a child is in the picture. Never a platform alone, and never with the picture attached. */
export interface Hotline {
  id: string;
  name: string;
  what: HotlineKey;
  /** As it is dialled or opened. Shown to copy; nothing is called or opened. */
  reach: string;
  /** Null: from anywhere. */
  country: Country | null;
  confidence: 'seen' | 'thin';
  verifiedOn: `${number}-${number}-${number}`;
  source: string;
  unverified: HotlineKey;
}

const verifiedOn = '2026-11-24';

export const hotlines: readonly Hotline[] = [
  {
    id: 'inhope',
    name: 'INHOPE',
    what: 'what.inhope',
    reach: 'https://www.inhope.org',
    country: null,
    confidence: 'seen',
    verifiedOn,
    source: 'inhope.org, "Where your reports go", stored copy',
    unverified: 'unverified.members',
  },
  {
    id: 'iwf',
    name: 'Internet Watch Foundation',
    what: 'what.iwf',
    reach: 'https://report.iwf.org.uk',
    country: null,
    confidence: 'seen',
    verifiedOn,
    source: "IWF's annual report 2022 on its portals and the one with ICMEC for countries without a hotline",
    unverified: 'unverified.address',
  },
  {
    id: 'take-it-down',
    name: 'Take It Down (NCMEC)',
    what: 'what.take-it-down',
    reach: 'https://takeitdown.ncmec.org',
    country: null,
    confidence: 'seen',
    verifiedOn,
    source: 'stopncii.org/faq, stored copy: where it sends everyone who was under 18 in the picture',
    unverified: 'unverified.languages',
  },
  {
    id: 'iq-community-police',
    name: 'الشرطة المجتمعية (العراق)',
    what: 'what.police',
    reach: '497',
    country: 'iq',
    confidence: 'seen',
    verifiedOn,
    source:
      'statement of the Ministry of Interior in Al-Araby Al-Jadeed ("free hotline 497"), stored copy; its date is not certain',
    unverified: 'unverified.iq-number',
  },
  {
    id: 'jo-family-protection',
    name: 'إدارة حماية الأسرة والأحداث (الأردن)',
    what: 'what.police',
    reach: '911',
    country: 'jo',
    confidence: 'thin',
    verifiedOn,
    source: 'fanack.com on the Family Protection Department, stored copy without a date',
    unverified: 'unverified.jo-number',
  },
];

/** Those that can be reached from anywhere, and those of her country when she said it. */
export function hotlinesFor(country: Country | null): readonly Hotline[] {
  return hotlines.filter((one) => one.country === null || one.country === country);
}
