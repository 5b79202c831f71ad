// Characters that act without being seen: controls, direction overrides and isolates, zero-width space, BOM, soft
// hyphen. Joiners (U+200C/D) and plain direction marks stay: Arabic, Kurdish and emoji need them, and isolation by
// <bdi> keeps the marks harmless.
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to show
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2028\u2029\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

/** A text whose invisible characters can be seen: `‹U+202E›`. */
export function visibleText(text: string): string {
  return text.replace(hidden, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}

/** The same for a name: one line, so that it cannot push the rest of the card away. */
export function visibleName(text: string): string {
  return visibleText(text.replace(/\s+/g, ' ').trim());
}
