/**
 * RFC 4180 with a byte order mark, which spreadsheets need for Arabic. A cell that a spreadsheet would run as a formula gets
 * an apostrophe in front (OWASP "CSV Injection"): pages are written by attackers.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  return `"${(looksLikeFormula(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** Spreadsheets skip leading blanks and invisible marks, and some read full-width signs like plain ones. */
function looksLikeFormula(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@|%\uff0b\uff0d\uff1d\uff20]/u.test(text) || /^[\t\r\n]/.test(text);
}
