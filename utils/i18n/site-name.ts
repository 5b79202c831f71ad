import type { FlagSummary } from '../schema/flag';
import type { Language } from '../schema/settings';
import { dictionary } from './dictionary';
import { platformNames } from './names';

type Summary = Pick<FlagSummary, 'platform' | 'url' | 'pageUrl' | 'origin'>;

const pictures = dictionary({ en: { name: 'Picture' }, fr: { name: 'Image' }, ar: { name: 'صورة' } });

/** What a list calls the place of a saved post: the platform, of any other page its host, of a picture she handed in neither. */
export function siteName(language: Language, summary: Summary): string {
  if (summary.platform !== 'web') return platformNames[language][summary.platform];
  return hostOf(summary) ?? (isPictureAlone(summary) ? pictures[language].name : platformNames[language].web);
}

/** In a sentence of any direction. Null where there is no name to write to or to report to. */
export function siteInSentence(language: Language, summary: Summary): string | null {
  if (summary.platform !== 'web') return siteName(language, summary);
  const host = hostOf(summary);
  return host === null ? null : `\u2068${host}\u2069`;
}

/** Nothing is known of where it stands: all she has is what she handed in. */
export function isPictureAlone(summary: Summary): boolean {
  return summary.origin === 'imported' && summary.platform === 'web' && hostOf(summary) === null;
}

function hostOf({ url, pageUrl }: Summary): string | null {
  const address = url ?? pageUrl;
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') || null : null;
}
