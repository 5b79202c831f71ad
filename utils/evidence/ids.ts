import { toHex } from './bytes';

/** UUID version 4: tells nothing about time or order. */
export function randomId(): string {
  return crypto.randomUUID();
}

/** UUID version 7 (RFC 9562 §5.7): sorts by its creation, and tells it. Only for what the intake sees anyway. */
export function uuidv7(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
