export interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
}

/** The moment at which clocks in `timeZone` show this; null for a date that does not exist. */
export function atWallTime(wall: WallTime, timeZone: string): Date | null {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = wall;
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const check = new Date(utc);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day || hour > 23 || minute > 59) return null;
  // Twice, because the offset may change between the guess and the moment itself.
  let moment = utc - offsetMs(utc, timeZone);
  moment = utc - offsetMs(moment, timeZone);
  return new Date(moment);
}

/** The calendar of `timeZone` at a moment. */
export function wallTimeOf(moment: Date, timeZone: string): Required<WallTime> {
  const parts = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const value = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return {
    year: value('year'),
    month: value('month'),
    day: value('day'),
    hour: value('hour'),
    minute: value('minute'),
    second: value('second'),
  };
}

function offsetMs(moment: number, timeZone: string): number {
  const wall = wallTimeOf(new Date(moment), timeZone);
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return shown - Math.floor(moment / 1000) * 1000;
}
