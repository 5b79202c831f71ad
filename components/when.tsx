import { useLanguage } from './language';

/** A time in her zone and language with Latin digits, as in the evidence; the exact UTC time is in `datetime`. */
export function When({ at }: { at: string }) {
  const language = useLanguage();
  return (
    <time dateTime={at} title={at}>
      <bdi>{localTime(at, language)}</bdi>
    </time>
  );
}

export function localTime(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', numberingSystem: 'latn' }).format(
    new Date(at),
  );
}

/** A day that no clock time belongs to: the same one in every zone. `at`: ISO, read as UTC. */
export function localDay(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC', numberingSystem: 'latn' }).format(
    new Date(at),
  );
}
