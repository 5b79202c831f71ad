import type { BytesResult, BytesStart } from '../schema/messages';
import type { Snapshot } from './snapshot';

export interface PageBytes {
  index: number;
  bytes: Uint8Array;
}

/** What only a press needs; injected on the first one, so that a page that is only read stays light. */
export interface InPage {
  takeSnapshot(element: Element, options: { remove: readonly Element[] }): Snapshot;
  renderImage(snapshot: Snapshot): Promise<Uint8Array | null>;
  /** Bytes that only the page can read: `blob:` addresses, canvases, pictures without a public address. */
  readMedia(wanted: readonly { index: number; element: Element }[]): Promise<PageBytes[]>;
  upload(bytes: Uint8Array, start: Omit<BytesStart, 'size'>): Promise<BytesResult>;
}

/** Both scripts run in the extension's isolated world; the page does not see its globals. */
const key = Symbol.for('athar.in-page');
type World = { [key]?: InPage };

export function provideInPage(parts: InPage): void {
  (globalThis as World)[key] = parts;
}

/** Null until the script was injected. */
export function inPage(): InPage | null {
  return (globalThis as World)[key] ?? null;
}
