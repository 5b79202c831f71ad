// zod probes `new Function` unless told not to, and a strict CSP reports that probe (zod 4.6, 2026-11).
import { z } from 'zod';

z.config({ jitless: true });

export { z };

/** ISO-8601 in UTC, ending in `Z`. */
export const IsoTime = z.iso.datetime();
/** Random identifier (UUID version 4): it tells nothing about time or order. */
export const RandomId = z.uuidv4();
/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Standard base64 with padding. */
export const Base64 = z.base64();
