import type { Page } from '../platform';
import { shownPlain } from '../shared/telegram-date-shapes';
import { wallTimeOf } from '../shared/zoned-time';
import { dateNumbers, daysOf, type Numbers, type Order, partsOf, readings } from './dates';
import { columnOf, isMessage } from './find';
import { at } from './selectors';

/** A line of the chat that tells of days: a date, a weekday (0 is Sunday), today (0) or yesterday (-1), or other words. */
type Line = { date: Numbers } | { weekday: number } | { fromToday: number } | 'words';
type Clock = Pick<Page, 'now' | 'timeZone' | 'lang'>;

/** What the dates of this chat begin with. Null when both readings make sense: nothing is guessed from a language. */
export function dayOrder(message: Element, page: Clock): Order | null {
  const lines = linesOf(message, page.lang);
  const orders: Order[] = ['day-first', 'month-first'];
  const possible = orders.filter((order) => fits(lines, order, page));
  // Only a hint, as a tab that stays open goes on calling yesterday "today".
  const best = possible.length < 2 ? possible : possible.filter((order) => agreesWithToday(lines, order, page));
  return best.length === 1 ? best[0]! : null;
}

export function rowsOf(message: Element): Element[] {
  return Array.from(columnOf(message).querySelectorAll(at.row)).filter((row) => !row.closest(at.chatList));
}

/** What a line between messages says; null for a message. */
export function noticeText(row: Element): string | null {
  const held = Array.from(row.querySelectorAll(at.message));
  return held.some(isMessage) || row.matches(at.message) ? null : (row.textContent ?? '');
}

function linesOf(message: Element, lang: string | null): Line[] {
  return rowsOf(message).flatMap((row): Line[] => {
    const text = noticeText(row);
    if (text !== null) return [lineFrom(text, lang)];
    const stamp = /^\s*\[([^[\]]{1,100})\]/.exec(
      row.querySelector(at.stamp)?.getAttribute('data-pre-plain-text') ?? '',
    )?.[1];
    const date = stamp === undefined ? undefined : partsOf(stamp)?.date;
    return date ? [{ date }] : [];
  });
}

/** Messages stand in the order of time, none in the future, and under the right weekday. */
function fits(lines: readonly Line[], order: Order, { now, timeZone }: Clock): boolean {
  const latest = today({ now, timeZone }) + 1;
  let last = 0;
  let weekday: number | null = null;
  for (const line of lines) {
    if (line === 'words' || !('date' in line)) {
      weekday = line !== 'words' && 'weekday' in line ? line.weekday : null;
      continue;
    }
    const day = readings(line.date)[order];
    if (!day) return false;
    const days = daysOf(day);
    // A message that was sent late may stand a little out of its place.
    if (days > latest || days < last - 2) return false;
    if (weekday !== null && new Date(days * dayMs).getUTCDay() !== weekday) return false;
    weekday = null;
    last = Math.max(last, days);
  }
  return true;
}

function agreesWithToday(lines: readonly Line[], order: Order, clock: Clock): boolean {
  return lines.some((line, index) => {
    const next = lines[index + 1];
    if (line === 'words' || !('fromToday' in line) || next === undefined || next === 'words' || !('date' in next))
      return false;
    const day = readings(next.date)[order];
    return day !== null && daysOf(day) === today(clock) + line.fromToday;
  });
}

const dayMs = 86_400_000;

/** Days since 1970 on her calendar; endless when nobody knows when the page was saved. */
function today({ now, timeZone }: Pick<Clock, 'now' | 'timeZone'>): number {
  return Number.isNaN(now.getTime()) ? Number.POSITIVE_INFINITY : daysOf(wallTimeOf(now, timeZone));
}

function lineFrom(text: string, lang: string | null): Line {
  const date = dateNumbers(text);
  return date ? { date } : (wordsFor(lang).get(shownPlain(text)) ?? 'words');
}

const known = new Map<string, ReadonlyMap<string, Line>>();

/** The names of the weekdays, today and yesterday, in the page's language and those our users have. */
function wordsFor(lang: string | null): ReadonlyMap<string, Line> {
  const before = known.get(lang ?? '');
  if (before) return before;
  const words = new Map<string, Line>();
  for (const locale of ['fr', 'ar', 'en', lang ?? 'en']) addWords(words, locale);
  known.set(lang ?? '', words);
  return words;
}

function addWords(words: Map<string, Line>, locale: string): void {
  try {
    const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    // The fourth of January 1970 was a Sunday.
    for (let weekday = 0; weekday < 7; weekday++) {
      words.set(shownPlain(weekdays.format(new Date((weekday + 3) * dayMs))), { weekday });
    }
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    for (const fromToday of [0, -1]) words.set(shownPlain(relative.format(fromToday, 'day')), { fromToday });
  } catch {
    // `<html lang>` belongs to the page: anything can stand there.
  }
}
