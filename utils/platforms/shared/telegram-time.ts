import { endsWithShown, type Shape, shapesOf, shownPlain } from './telegram-date-shapes';
import { atWallTime, type WallTime } from './zoned-time';

/** How the page writes times: its language, its zone, and now. */
export interface Clock {
  lang: string | null;
  timeZone: string;
  now: Date;
}

type Time = Required<Pick<WallTime, 'hour' | 'minute' | 'second'>>;
type Day = Pick<WallTime, 'year' | 'month' | 'day'>;

/** Telegram began in August 2013. The reader's own clock is no measure: it may be wrong by years. */
const firstYear = 2013;
const lastYear = 2099;
const dayMs = 86_400_000;

/**
 * The moment behind a full time as a client shows it (`Nov 21, 2026, 19:08:38`), in any language: times that could be meant
 * are written the way the client writes them, and compared. Null when none is the same: nothing is guessed.
 */
export function momentOf(shown: string, clock: Clock): Date | null {
  const plain = shownPlain(shown);
  for (const { time, rest } of clocksIn(numbersIn(plain))) {
    for (const shape of shapesOf(clock, 'moment')) {
      const wall = wallsFor(shape, rest, time).find((each) => endsWithShown(plain, shape.format(asUtc(each))));
      if (wall) return atWallTime(wall, clock.timeZone);
    }
  }
  return null;
}

/** The day behind `October 24` or `24 octobre 2025`; null for "today" or a weekday, which may be old when a tab stays open. */
export function dayOf(shown: string, clock: Clock): Day | null {
  const plain = shownPlain(shown);
  const numbers = numbersIn(plain);
  if (numbers.length === 0) return null;
  const isYearShown = numbers.some((number) => number > 31);
  const thisYear = clock.now.getUTCFullYear();
  const limit = clock.now.getTime() + dayMs;
  for (const shape of shapesOf(clock, isYearShown ? 'day' : 'day-of-year')) {
    const years = isYearShown ? yearsMeant(shape, numbers) : [thisYear, thisYear - 1];
    // Newest first: without a year, the last such day that is not in the future.
    const days = years
      .toSorted((one, other) => other - one)
      .flatMap((year) => daysMeant(shape, year, numbers).reverse());
    const day = days.find(
      (each) => (isYearShown || asUtc(each).getTime() <= limit) && plain === shownPlain(shape.format(asUtc(each))),
    );
    if (day) return day;
  }
  return null;
}

/** `14:20`, `02:20 PM`: the last time in a label such as "edited 14:20". */
export function minuteOf(shown: string): { hour: number; minute: number } | null {
  const match = /(\d{1,2})[:.](\d{2})\s*(am|pm)?$/.exec(shownPlain(shown));
  if (!match) return null;
  const [, hours, minutes, half] = match;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  const minute = Number(minutes);
  return hour < 24 && minute < 60 ? { hour, minute } : null;
}

/** Seconds since 1970 from an attribute; null when it cannot be a message's time. */
export function epochTime(text: string | null): Date | null {
  if (text === null || !/^\d{10}$/.test(text)) return null;
  const ms = Number(text) * 1000;
  return ms >= Date.UTC(firstYear, 7) && ms < Date.UTC(lastYear + 1, 0) ? new Date(ms) : null;
}

const numbersIn = (plain: string) => (plain.match(/\d+/g) ?? []).map(Number);

// A shape writes in UTC, so that no clock change hides an hour; the page's zone is applied to what was found.
const asUtc = (wall: WallTime) =>
  new Date(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour ?? 0, wall.minute ?? 0, wall.second ?? 0));

/** Every three numbers in a row that could be hour, minute, second; most languages write the time last. */
function clocksIn(numbers: readonly number[]): { time: Time; rest: number[] }[] {
  return numbers
    .map((hour, index) => ({
      time: { hour, minute: numbers[index + 1] ?? 99, second: numbers[index + 2] ?? 99 },
      rest: [...numbers.slice(0, index), ...numbers.slice(index + 3)],
    }))
    .filter(({ time }) => time.hour < 24 && time.minute < 60 && time.second < 60)
    .reverse();
}

function wallsFor(shape: Shape, numbers: readonly number[], time: Time): Required<WallTime>[] {
  const times =
    shape.halves && time.hour <= 12
      ? [time.hour % 12, (time.hour % 12) + 12].map((hour) => ({ ...time, hour }))
      : [time];
  return yearsMeant(shape, numbers)
    .flatMap((year) => daysMeant(shape, year, numbers))
    .flatMap((day) => times.map((each) => ({ ...day, ...each })));
}

/** Our years that these numbers could name in the shape's calendar. */
function yearsMeant({ calendar }: Shape, numbers: readonly number[]): number[] {
  const ours = numbers.flatMap((number) => {
    if (calendar === 'gregory') return [number];
    if (calendar === 'buddhist') return [number - 543];
    if (calendar === 'persian') return [number + 621, number + 622];
    // Lunar years are shorter.
    return [-1, 0, 1].map((more) => Math.floor(number * 0.970224 + 621.57) + more);
  });
  return [...new Set(ours)].filter((year) => year >= firstYear && year <= lastYear);
}

/** Days of a year that carry one of these numbers; in another calendar, every day. */
function daysMeant({ calendar }: Shape, year: number, numbers: readonly number[]): Day[] {
  const isSolar = calendar === 'gregory' || calendar === 'buddhist';
  const days = isSolar ? numbers.filter((number) => number >= 1 && number <= 31).sort((a, b) => a - b) : everyDay;
  const all = months.flatMap((month) => [...new Set(days)].map((day) => ({ year, month, day })));
  return all.filter((day) => asUtc(day).getUTCDate() === day.day);
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const everyDay = Array.from({ length: 31 }, (_, index) => index + 1);
