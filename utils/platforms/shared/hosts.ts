import type { PlatformId } from '../../schema/post';

/** Whose page a host name belongs to, its help and sign-in pages included; `web` for every other one. */
export function platformAt(host: string): PlatformId {
  if (/(^|\.)(x|twitter)\.com$/.test(host)) return 'x';
  if (/(^|\.)facebook\.com$/.test(host)) return 'facebook';
  if (/(^|\.)whatsapp\.com$|^wa\.me$/.test(host)) return 'whatsapp';
  // `t.me` shows previews of public channels.
  return /(^|\.)telegram\.org$|^(t\.me|telegram\.me|telegram\.dog)$/.test(host) ? 'telegram' : 'web';
}
