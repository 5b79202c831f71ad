import type { Post } from '../../schema/post';
import { asciiDigits } from '../shared/numbers';
import { tidyName } from '../shared/text';
import { atWallTime, wallTimeOf } from '../shared/zoned-time';

export interface ShownMoment {
  postedAt: string;
  precision: NonNullable<Post['postedAtPrecision']>;
}
interface World {
  now: Date;
  timeZone: string;
  lang: string | null;
}

type Unit = 'now' | 'minute' | 'hour' | 'day' | 'week';
/** Abbreviations and words as Facebook shows them in English, French, Arabic, Kurdish, Persian, Turkish and Vietnamese. */
const units: Record<Unit, RegExp> = {
  now: /^(just now|à l’instant|à l'instant|الآن|للتو|ئێستا|niha|şimdi|vừa xong)$/,
  minute: /^(m|min|mins|minute|minutes|mn|د|دقيقة|دقائق|دقیقه|خولەک|deqîqe|dk|dakika|phút)$/,
  hour: /^(h|hr|hrs|hour|hours|heure|heures|t|tim|time|timer|timmar|std|stunden|godz|س|ساعة|ساعات|ساعت|کاتژمێر|saet|sa|saat|giờ)$/,
  day: /^(d|day|days|j|jour|jours|dag|dager|dagar|dage|tage|ي|يوم|أيام|روز|ڕۆژ|roj|g|gün|ngày)$/,
  week: /^(w|wk|wks|week|weeks|uke|uker|uger|veckor|wochen|sem|semaine|semaines|أسبوع|أسابيع|هفته|هەفتە|hefte|hafta|tuần)$/,
};
const lengths = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000 };
const ago = /\b(ago|il y a)\b|^(منذ|قبل|پێش)\s/g;
const yesterday = /^(yesterday|hier|أمس|دوێنێ|duh|dün|hôm qua|i går|igår|gestern|ayer)(?=$|[\s,،])/;

/** What a shown time means: "16m", "30 May at 11:02", "٥ س". Null when it is not understood: a wrong time is worse. */
export function parseShownTime(raw: string, world: World): ShownMoment | null {
  const text = asciiDigits(tidyName(raw) ?? '').toLowerCase();
  // Longer ones are no times; "bb5y.com" once became five years.
  if (text === '' || text.length > 60 || Number.isNaN(world.now.getTime())) return null;
  return relative(text, world) ?? absolute(text, world);
}

function relative(text: string, { now, timeZone, lang }: World): ShownMoment | null {
  if (units.now.test(text)) return { postedAt: whole(now.getTime(), lengths.minute), precision: 'minute' };
  const match = /^(\d{1,3})\s*(\D+?)\.?$/.exec(text.replace(ago, '').trim());
  if (!match) return null;
  // "5 j" is five days in French and five hours in Indonesian.
  if (match[2]!.trim() === 'j' && lang !== null && !/^fr/i.test(lang)) return null;
  const amount = Number(match[1]);
  const unit = (['minute', 'hour', 'day', 'week'] as const).find((each) => units[each].test(match[2]!.trim()));
  if (!unit) return null;
  const moment = now.getTime() - amount * lengths[unit];
  if (unit === 'day') return dayOnly(wallTimeOf(new Date(moment), timeZone));
  // A week is no precision of its own; a day would claim too much.
  if (unit === 'week') return { ...dayOnly(wallTimeOf(new Date(moment), timeZone)), precision: 'month' };
  return { postedAt: whole(moment, lengths[unit]), precision: unit };
}

function absolute(text: string, { now, timeZone, lang }: World): ShownMoment | null {
  const clock = /(?:^|\D)(\d{1,2})[:h](\d{2})(?::\d{2})?(?:\s*(am|pm|a\.m\.|p\.m\.|ص|م)(?=$|[\s.,]))?/.exec(text);
  const rest = clock ? text.replace(clock[0], ' ') : text;
  const today = wallTimeOf(now, timeZone);
  const date = yesterday.test(rest) ? dayBefore(now, timeZone) : dateIn(rest, today, monthNames(lang));
  if (!date) return null;
  const hour = clock ? to24(Number(clock[1]), clock[3]) : 0;
  const moment = atWallTime({ ...date, hour, minute: clock ? Number(clock[2]) : 0 }, timeZone);
  if (!moment || moment.getTime() > now.getTime() + 2 * 86_400_000) return null;
  return clock ? { postedAt: moment.toISOString(), precision: 'minute' } : dayOnly(date);
}

function dateIn(text: string, today: { year: number; month: number; day: number }, months: Map<string, number>) {
  // Vietnamese counts its months: "30 tháng 5".
  const counted = /(?:^|\s)(?:tháng|thg)\s+(1[0-2]|[1-9])(?!\d)/.exec(text);
  const tokens = (counted ? text.replace(counted[0], ' ') : text).split(/[\s,،.]+/).filter(Boolean);
  const named = tokens.map((token) => months.get(token)).find((found) => found !== undefined);
  const month = counted ? Number(counted[1]) : named;
  const numbers = tokens.filter((token) => /^\d+$/.test(token)).map(Number);
  const year = numbers.find((number) => number >= 2004 && number <= today.year);
  const days = numbers.filter((number) => number >= 1 && number <= 31);
  // A number that is neither day nor year makes it something else than a date.
  if (month === undefined || days.length !== 1 || numbers.length !== (year === undefined ? 1 : 2)) return null;
  const day = days[0]!;
  const isLater = month > today.month || (month === today.month && day > today.day);
  return { year: year ?? (isLater ? today.year - 1 : today.year), month, day };
}

/** A date has no clock and no zone: its midnight in UTC, so that every reader of the record reads the same day. */
function dayOnly({ year, month, day }: { year: number; month: number; day: number }): ShownMoment {
  return { postedAt: new Date(Date.UTC(year, month - 1, day)).toISOString(), precision: 'day' };
}

function dayBefore(now: Date, timeZone: string) {
  const { year, month, day } = wallTimeOf(new Date(now.getTime() - lengths.day), timeZone);
  return { year, month, day };
}

// The browser knows the months' names in every language Facebook shows; Arabic has two sets of them.
function monthNames(lang: string | null): Map<string, number> {
  const names = new Map<string, number>();
  const locales = [lang ?? 'en', 'en', 'fr', 'ar', 'ar-IQ'].filter((locale) => /^[a-zA-Z-]{2,20}$/.test(locale));
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      const format = formatter(locale, style);
      if (!format) continue;
      for (let month = 1; month <= 12; month += 1) {
        const name = format
          .format(Date.UTC(2024, month - 1, 15))
          .toLowerCase()
          .replace(/\.$/, '');
        if (!names.has(name)) names.set(name, month);
      }
    }
  }
  return names;
}

function formatter(locale: string, month: 'long' | 'short'): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { month, timeZone: 'UTC' });
  } catch {
    return null;
  }
}

function to24(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  const isLate = /^(p|م)/.test(half);
  return (hour % 12) + (isLate ? 12 : 0);
}

const whole = (moment: number, unit: number) => new Date(Math.floor(moment / unit) * unit).toISOString();
