import { shownPlain } from './telegram-date-shapes';

/** The one number of a label, however it is grouped (`15,234`, `1,52,340`, `15 234`, `١٥٬٢٣٤`); null for none, two, or a rounded one. */
export function exactCount(label: string | null | undefined): number | null {
  if (label == null) return null;
  const plain = shownPlain(label);
  const found = plain.match(/\d+(?:[.,'’\u066c ]\d{2,3})*(?:[.,\u066b]\d+)?/g) ?? [];
  const [number] = found;
  if (found.length !== 1 || number === undefined) return null;
  const last = /\D(\d+)$/.exec(number)?.[1];
  // The last group has three digits; `15.2 k` has not.
  if (last !== undefined && last.length !== 3) return null;
  // `2.843K` would be rounded too.
  if (/^\s?[km]\b/.test(plain.slice(plain.indexOf(number) + number.length))) return null;
  const value = Number(number.replace(/\D/g, ''));
  return Number.isSafeInteger(value) ? value : null;
}
