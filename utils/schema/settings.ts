import { z } from './zod';

export const Language = z.enum(['en', 'fr', 'ar']);
export type Language = z.infer<typeof Language>;

/** In `storage.local`: readable by content scripts and on disk, so nothing sensitive may be here. */
export const Settings = z.strictObject({
  language: Language,
  /** Minutes without use until the vault locks; 0 locks when the popup closes. */
  autoLockMinutes: z.union([z.literal(0), z.literal(1), z.literal(5), z.literal(15), z.literal(60)]),
  /** Whether posts carry the button. */
  buttons: z.boolean(),
  /** `absent` until the first run is done. Content scripts save what they hold when it turns `ready`. */
  vault: z.enum(['absent', 'ready']),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = { language: 'en', autoLockMinutes: 5, buttons: true, vault: 'absent' };
