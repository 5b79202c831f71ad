/** What a browser may show from a bag. All else, page snapshots before all, is only downloaded as text or bytes. */
const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
};

/** By the name, which the desk verified; never by what the bytes look like. */
export function shownTypeOf(name: string): string | null {
  const extension = name.split('.').at(-1) ?? '';
  return Object.hasOwn(types, extension) ? (types[extension] ?? null) : null;
}
