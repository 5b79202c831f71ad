import type { Post } from '../utils/schema/post';
import { isDate, postedAsSaid } from '../utils/schema/posted-at';
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

/** When a post was written, no finer than its page said it: a day has no hour, and is the same day in every zone. */
export function PostedAt({ at, precision }: { at: string; precision: Post['postedAtPrecision'] | undefined }) {
  const language = useLanguage();
  if (!isDate(precision)) return <When at={at} />;
  const said = postedAsSaid(at, precision);
  return (
    <time dateTime={said} title={said}>
      <bdi>{precision === 'day' ? localDay(at, language) : localMonth(at, language)}</bdi>
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

function localMonth(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  }).format(new Date(at));
}
