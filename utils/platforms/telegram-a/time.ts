import type { Post } from '../../schema/post';
import { type Clock, dayOf, minuteOf, momentOf } from '../shared/telegram-time';
import { tidyName } from '../shared/text';
import { atWallTime, wallTimeOf } from '../shared/zoned-time';
import { at } from './selectors';

export interface Times extends Pick<Post, 'postedAt' | 'postedAtRaw' | 'postedAtPrecision'> {
  editedAt: Date | null;
  /** When the forwarded original was written. */
  originAt: Date | null;
}

/** The full time appears in a title once the pointer was there; without it, the minute and the day above the messages. */
export function timesOf(message: Element, clock: Clock, matched: Post['matched']): Times {
  const time = timeElement(message);
  const [first, ...rest] = titleLines(time);
  const posted = first === undefined ? null : momentOf(first, clock);
  if (posted !== null) {
    matched.postedAt = 'time-title 2026-11';
    const others = rest.map((line) => momentOf(line, clock)).filter((moment) => moment !== null);
    return {
      ...{ postedAt: posted.toISOString(), postedAtRaw: first!, postedAtPrecision: 'second' },
      // Labels are in her language; an edit comes after, an original before.
      editedAt: others.find((moment) => moment > posted) ?? null,
      originAt: others.find((moment) => moment <= posted) ?? null,
    };
  }
  const date = message.closest(at.dateGroup)?.querySelector(at.date) ?? null;
  const shown = [first ?? tidyName(date?.textContent), tidyName(time?.textContent)].filter((text) => text != null);
  const minute = shownMinute(message, time, date, clock);
  if (minute !== null) matched.postedAt = 'minute-and-day 2026-11';
  return {
    postedAt: minute?.toISOString() ?? null,
    postedAtRaw: shown.join(' ') || null,
    postedAtPrecision: minute === null ? null : 'minute',
    editedAt: null,
    originAt: null,
  };
}

export function timeElement(message: Element): Element | null {
  return Array.from(message.querySelectorAll(at.time)).find((time) => !time.closest(at.reply)) ?? null;
}

function titleLines(time: Element | null): string[] {
  return (time?.getAttribute('title') ?? '').split('\n').filter((line) => line.trim() !== '');
}

function shownMinute(message: Element, time: Element | null, date: Element | null, clock: Clock): Date | null {
  const minute = time ? minuteOf(time.textContent ?? '') : null;
  const day = dayBeside(message, clock) ?? (date ? dayOf(date.textContent ?? '', clock) : null);
  return minute && day ? atWallTime({ ...day, ...minute }, clock.timeZone) : null;
}

/** All messages of a date group are of one day: a neighbour that shows its full time tells it, whatever the label says. */
function dayBeside(message: Element, clock: Clock) {
  const times = message.closest(at.dateGroup)?.querySelectorAll(`${at.time}[title]`) ?? [];
  for (const time of Array.from(times).slice(0, 5)) {
    const moment = momentOf(titleLines(time)[0] ?? '', clock);
    if (!moment) continue;
    const { year, month, day } = wallTimeOf(moment, clock.timeZone);
    return { year, month, day };
  }
  return null;
}
