/** Arabic-Indic (٠-٩) and Persian, Kurdish (۰-۹) digits as ASCII. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** The first whole number of a label: `1,234 likes` → 1234, `١٬٢٣٤` → 1234. Null for none and for rounded ones (`1.2K`). */
export function wholeNumber(text: string | null | undefined): number | null {
  if (text == null) return null;
  const match = /\d+(?:[.,\u066c\u2019'\u00a0\u202f ]\d{3})*(?!\d)/.exec(asciiDigits(text));
  if (!match) return null;
  const rest = asciiDigits(text).slice(match.index + match[0].length);
  // `1.2K`, `3,4 mil`: a rounded number is not the number.
  if (/^[.,\u066b]\d/.test(rest) || /^\s?(?:[KMBkm]\b|mil\b|tys\b|тыс|万|億|ألف|هزار)/.test(rest)) return null;
  const value = Number(match[0].replace(/\D/g, ''));
  return Number.isSafeInteger(value) ? value : null;
}

/** A decimal id of a platform, as text: ids are longer than a JavaScript number is exact. */
export function numericId(text: string | null | undefined): string | null {
  return text != null && /^[1-9]\d{0,19}$/.test(text) ? text : null;
}
