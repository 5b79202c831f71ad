import { shownPlain } from '../shared/telegram-date-shapes';
import type { WallTime } from '../shared/zoned-time';

/** Which of the first two numbers of a date is the day; it follows the language of her browser, which no page tells. */
export type Order = 'day-first' | 'month-first';
export type Day = Pick<WallTime, 'year' | 'month' | 'day'>;
export type Numbers = readonly [number, number, number];

const firstYear = 2009;

/** The two parts of `22:41, 21/11/2026`, in whichever order: the date has three numbers, the time two. */
export function partsOf(stamp: string): { clock: string; date: Numbers } | null {
  const parts = shownPlain(stamp).split(/[,\u060c\u3001]/);
  const clock = parts.find((part) => numbersIn(part).length === 2);
  const date = parts.map(dateNumbers).find((numbers) => numbers !== null);
  return parts.length === 2 && clock !== undefined && date != null ? { clock, date } : null;
}

/** The numbers of a text that is a date and nothing else. */
export function dateNumbers(text: string): Numbers | null {
  const plain = shownPlain(text);
  const numbers = numbersIn(plain);
  // The signs of Chinese, Japanese and Korean dates stand for year, month, day.
  if (numbers.length !== 3 || !/^[\d\s./\u2010-\u2015\u5e74\u6708\u65e5\ub144\uc6d4\uc77c-]+$/.test(plain)) return null;
  return numbers as unknown as Numbers;
}

/** Both readings that are days of ours; a year that comes first is followed by the month. Two digits for a year say too little. */
export function readings([first, second, third]: Numbers): Record<Order, Day | null> {
  const named = dayFrom(first, second, third);
  return {
    'day-first': named ?? dayFrom(third, second, first),
    'month-first': named ?? dayFrom(third, first, second),
  };
}

/** The day, if there is only one reading or the page's order is known. */
export function dayIn(numbers: Numbers, order: () => Order | null): Day | null {
  const both = readings(numbers);
  const [one, other] = [both['day-first'], both['month-first']];
  if (!one || !other || daysOf(one) === daysOf(other)) return one ?? other;
  const known = order();
  return known && both[known];
}

export const daysOf = ({ year, month, day }: Day) => Date.UTC(year, month - 1, day) / 86_400_000;

/** `22:41`, `10:41 م`, `下午1:23`; null when the half of the day is written in words that are not known. */
export function clockIn(text: string): { hour: number; minute: number } | null {
  const [hours, minutes] = numbersIn(text);
  if (hours === undefined || minutes === undefined || hours > 23 || minutes > 59) return null;
  const words = text.replace(/[\d\s:.\u066b\u064b]/g, '');
  if (hours > 12 || hours === 0 || words === '') return { hour: hours, minute: minutes };
  if (pm.test(words)) return { hour: (hours % 12) + 12, minute: minutes };
  return am.test(words) ? { hour: hours % 12, minute: minutes } : null;
}

// English, Arabic, Kurdish, Persian, Urdu, Turkish, Chinese, Korean, Japanese, without dots (CLDR 48, 2026-11).
const am = /^(am|ص|صباحا|بن|پن|قظ|قبلازظهر|öö|上午|오전|午前)$/;
const pm = /^(pm|م|مساء|دن|پاش|بظ|بعدازظهر|ös|下午|오후|午後)$/;

function dayFrom(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = year >= firstYear && year <= 2099 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay ? { year, month, day } : null;
}

const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
