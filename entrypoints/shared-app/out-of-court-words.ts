import type { OutOfCourtShown } from '../../components/out-of-court';
import { localDay } from '../../components/when';
import { outOfCourtTexts } from '../../utils/i18n/out-of-court';
import { t } from '../../utils/i18n/translate';
import {
  commissionList,
  type OutOfCourtBody,
  outOfCourtFor,
  outOfCourtVerifiedOn,
} from '../../utils/reports/out-of-court';
import type { Language } from '../../utils/schema/settings';

/** The bodies that may look at a decision of this platform, in her language; null where there is none. */
export function outOfCourtInWords(language: Language, platform: string): OutOfCourtShown | null {
  const bodies = outOfCourtFor(platform);
  if (bodies.length === 0) return null;
  const say = t(language, outOfCourtTexts);
  const { address, count, updated, alsoNames } = commissionList;
  return {
    bodies: bodies.map((body) => ({
      id: body.id,
      name: body.name,
      address: body.address,
      facts: factsOf(language, body),
    })),
    list: {
      text: say('list', { count, date: day(language, updated), names: listOf(language, alsoNames.map(apart)) }),
      address,
    },
    readOn: say('readOn', { date: day(language, outOfCourtVerifiedOn) }),
  };
}

function factsOf(language: Language, body: OutOfCourtBody): string[] {
  const say = t(language, outOfCourtTexts);
  const country = nameOf(language, 'region', body.country);
  const { certified, languages, notOlderThan } = body;
  return [
    certified === null
      ? say('certified.unknown', { country })
      : say('certified.by', { who: apart(certified.by), country, date: day(language, certified.on) }),
    // What is not certain is said once, below.
    ...(body.unverified.includes('unverified.platforms')
      ? []
      : [say(body.platforms === 'any' ? 'platforms.any' : 'platforms.these')]),
    say(`about.${body.about}`),
    ...(languages === 'eu' ? [say('languages.eu')] : []),
    ...(Array.isArray(languages)
      ? [
          say('languages.these', {
            languages: listOf(
              language,
              languages.map((one) => nameOf(language, 'language', one)),
            ),
          }),
        ]
      : []),
    ...(notOlderThan === null ? [] : [say(`notOlderThan.${notOlderThan}`)]),
    ...body.unverified.map((key) => say('notCertain', { what: say(key) })),
  ];
}

const day = (language: Language, date: string): string => apart(localDay(`${date}T00:00:00.000Z`, language));

/** Names and dates in another script keep their place in the sentence. */
const apart = (words: string): string => `\u2068${words}\u2069`;

const listOf = (language: Language, words: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words);

function nameOf(language: Language, type: 'region' | 'language', code: string): string {
  return new Intl.DisplayNames(language, { type }).of(code) ?? code;
}
