/** What Athar may see only after she allowed it, each for itself. */
export type PlaceId = 'whatsapp' | 't.me';

export interface Place {
  id: PlaceId;
  /** Whose pages carry the button then. */
  host: string;
  /** Who serves their pictures: asked for together with the pages (Telegram's file servers, 2026-09). */
  mediaHosts: readonly string[];
  /** The built script. */
  script: string;
  /** Posts of t.me stand in a frame of their own (`?embed=1`), on other sites too. */
  inFrames: boolean;
}

export const onRequest: readonly Place[] = [
  {
    id: 'whatsapp',
    host: 'web.whatsapp.com',
    mediaHosts: [],
    script: 'content-scripts/whatsapp.js',
    inFrames: false,
  },
  {
    id: 't.me',
    host: 't.me',
    mediaHosts: ['*.telesco.pe', '*.cdn-telegram.org'],
    script: 'content-scripts/telegram-preview.js',
    inFrames: true,
  },
];

/** The place that this host is; null for any other. */
export function placeAt(host: string): Place | null {
  return onRequest.find((place) => place.host === host) ?? null;
}

/** As the browser is asked for it. */
export const originsOf = ({ host, mediaHosts }: Place): string[] => [host, ...mediaHosts].map(pattern);
export const pattern = (host: string): string => `https://${host}/*`;
