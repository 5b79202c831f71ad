/** One way in which a client may write a time, in UTC. */
export interface Shape {
  format(moment: Date): string;
  /** `gregory`, `persian`, `buddhist`, `islamic-umalqura` … */
  calendar: string;
  /** Whether hours go to twelve. */
  halves: boolean;
}

type Options = Intl.DateTimeFormatOptions;
const days: Options[] = (['long', 'short', 'numeric'] as const).map((month) => ({ month, day: 'numeric' }));

// Web A: `toLocaleString(lang, { year, month: 'short', day, hour, minute, second, hourCycle })` (its source, 2021 to 2026-08);
// its newer dates and those of Web K have long months and two digits.
const moments = (['short', 'long', 'numeric'] as const).flatMap((month) =>
  (['numeric', '2-digit'] as const).flatMap((clock) =>
    (['h23', 'h12'] as const).map(
      (hourCycle): Options => ({
        ...{ year: 'numeric', month, day: 'numeric' },
        ...{ hour: clock, minute: clock, second: clock, hourCycle },
      }),
    ),
  ),
);
const kinds = {
  moment: moments,
  day: days.map((options): Options => ({ ...options, year: 'numeric' })),
  'day-of-year': days,
} as const;

/** The page's language first; a client whose language this browser does not know writes in the browser's own, or English. */
export function* shapesOf({ lang }: { lang: string | null }, kind: keyof typeof kinds): Generator<Shape> {
  const named = [lang, lang?.split(/[-_]/)[0]].filter((locale) => typeof locale === 'string' && locale !== '');
  for (const locale of new Set([...named, undefined, 'en-US', 'en-GB'])) {
    for (const options of kinds[kind]) {
      const shape = known(locale ?? undefined, options);
      if (shape) yield shape;
    }
    const plain = kind === 'moment' ? plainShape(locale ?? undefined) : null;
    if (plain) yield plain;
  }
}

/** What is left when writing systems, engines and directions differ: ASCII digits, plain spaces, lower case. */
export function shownPlain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\uffff]/g, (character) => (/\p{Nd}/u.test(character) ? digitOf(character) : character))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Whether a line ends with this time, after a label or alone; `1 November` is not in `21 November`. */
export function endsWithShown(line: string, written: string): boolean {
  const plain = shownPlain(written);
  return line.endsWith(plain) && !/\d/.test(line.at(-plain.length - 1) ?? '');
}

/** Digits of any script stand in a row of ten. */
function digitOf(character: string): string {
  const code = character.charCodeAt(0);
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(code - value - 1))) value++;
  return String(value);
}

const shapes = new Map<string, Shape | null>();

function known(locale: string | undefined, options: Options): Shape | null {
  const key = JSON.stringify([locale ?? '', options]);
  const before = shapes.get(key);
  if (before !== undefined) return before;
  const made = make(locale, options);
  shapes.set(key, made);
  return made;
}

/** Web K's own `21 November 2026, 14:20:00` (its source, 2023 to 2026-04). */
function plainShape(locale: string | undefined): Shape | null {
  const month = known(locale, { month: 'long' });
  return month?.calendar !== 'gregory'
    ? null
    : {
        ...month,
        format: (moment) =>
          `${moment.getUTCDate()} ${month.format(moment)} ${moment.getUTCFullYear()}, ${moment.toISOString().slice(11, 19)}`,
      };
}

function make(locale: string | undefined, options: Options): Shape | null {
  try {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    const { calendar } = format.resolvedOptions();
    return {
      format: (moment) => format.format(moment),
      // `iso8601` and the like count as ours do.
      calendar: calendar === 'iso8601' ? 'gregory' : calendar,
      halves: options.hourCycle === 'h12',
    };
  } catch {
    // `<html lang>` belongs to the page: anything can stand there.
    return null;
  }
}
