import type { Language } from '../../utils/schema/settings';

/** In this computer's zone, and naming it: whoever reads here may sit in another one than the sender. */
export function localTime(at: string, language: Language, timeZone?: string): string {
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    numberingSystem: 'latn',
    timeZone,
  }).format(new Date(at));
}
