const marks: readonly { at: number; bytes: readonly number[]; is: string }[] = [
  { at: 0, bytes: [0xff, 0xd8, 0xff], is: 'image/jpeg' },
  { at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], is: 'image/png' },
  { at: 0, bytes: [...ascii('GIF87a')], is: 'image/gif' },
  { at: 0, bytes: [...ascii('GIF89a')], is: 'image/gif' },
  { at: 8, bytes: [...ascii('WEBP')], is: 'image/webp' },
  { at: 4, bytes: [...ascii('ftypavif')], is: 'image/avif' },
  { at: 4, bytes: [...ascii('ftypheic')], is: 'image/heic' },
  { at: 4, bytes: [...ascii('ftyp')], is: 'video/mp4' },
  { at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3], is: 'video/webm' },
  { at: 0, bytes: [...ascii('OggS')], is: 'audio/ogg' },
  { at: 0, bytes: [...ascii('ID3')], is: 'audio/mpeg' },
  { at: 0, bytes: [...ascii('%PDF-')], is: 'application/pdf' },
];

/** What the first bytes say they are; what a server or a page calls them does not count. Null for anything else. */
export function sniff(bytes: Uint8Array): string | null {
  const mark = marks.find(({ at, bytes: wanted }) => wanted.every((byte, index) => bytes[at + index] === byte));
  return mark?.is ?? null;
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
