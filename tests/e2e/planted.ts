import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Listener } from '../../scripts/practice/server';

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Nothing that LevelDB's Snappy could shorten, and nothing that is found by chance. */
export function marker(length = 24): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join('');
}

/** The first digits put it into the autumn of 2026: a number that could be a post's. */
export function postNumber(): string {
  return `2123${Array.from(randomBytes(15), (byte) => byte % 10).join('')}`;
}

const home = fileURLToPath(new URL('../practice/x.com/home.html', import.meta.url));

export interface Planted {
  name: string;
  handle: string;
  id: string;
  text: string;
  photo: string;
  alt: string;
}

/** X's practice timeline, with one post in which every part is the test's own. */
export async function plantedTimeline(planted: Planted): Promise<Listener> {
  const html = (await readFile(home, 'utf8'))
    .replaceAll('Cedar Pictures', planted.name)
    .replaceAll('cedar_pictures', planted.handle)
    .replaceAll('2123518046499794944', planted.id)
    .replaceAll('Two posters against her, seen this morning. Share them widely.', planted.text)
    .replaceAll('ATHARDEMO1', planted.photo)
    .replaceAll('Poster on a wall', planted.alt);
  return (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
}

/** Which files hold a piece of this text, as plain bytes, UTF-16, base64 or hexadecimal. Paths from `folder`. */
export async function filesWith(folder: string, text: string | Uint8Array): Promise<string[]> {
  const needles = spellings(text);
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (needles.some((needle) => bytes.includes(needle))) found.push(path.relative(folder, file));
  }
  return found.sort();
}

/** Beginning and end apart: a compressed block may cut what it has seen before in two. */
function spellings(text: string | Uint8Array): Buffer[] {
  const whole = typeof text === 'string' ? Buffer.from(text) : Buffer.from(text);
  const pieces = whole.length < 20 ? [whole] : [whole.subarray(0, 12), whole.subarray(-12)];
  return pieces.flatMap((piece) => {
    const hex = piece.toString('hex');
    return [
      piece,
      Buffer.from(piece.toString('latin1'), 'utf16le'),
      Buffer.from(hex),
      Buffer.from(hex.toUpperCase()),
      ...base64Of(piece),
    ];
  });
}

/** As it looks inside longer base64, wherever it begins: only the characters that depend on nothing else. */
function base64Of(piece: Buffer): Buffer[] {
  return [0, 1, 2].map((shift) => {
    const from = (3 - shift) % 3;
    const whole = piece.subarray(from, from + Math.floor((piece.length - from) / 3) * 3);
    return Buffer.from(whole.toString('base64'));
  });
}
