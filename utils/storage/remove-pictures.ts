import { newEvent } from '../evidence/custody';
import type { Capture } from '../schema/capture';
import type { Vault } from '../vault/vault';
import { alone } from './alone';
import { removeBlobs } from './blobs';
import { chained, sealEvent } from './custody';
import { findCapture, findFlag, mustBeUnchanged, sealFlag } from './flags';

/** Screenshot, drawn image and media; the copy of the page's part holds words and addresses only and stays. */
export function picturesOf({ image, media }: Capture): string[] {
  const files = [image?.file, ...media.map(({ file }) => file)];
  return files.flatMap((file) => (file === null || file === undefined ? [] : [file.blob]));
}

/** What is left to show of it once they are removed. */
export function withoutPictures(capture: Capture): Capture {
  return { ...capture, image: null, media: capture.media.map((one) => ({ ...one, file: null })) };
}

/**
 * The bytes of every picture of a flag go; its captures keep their record and their digests, because they are written
 * once. `item.pictures-removed` says so in the log. Null when the flag is not there.
 */
export async function removePictures(vault: Vault, id: string, at: string): Promise<number | null> {
  return alone('athar-inbox', async () => {
    const found = await findFlag(vault, id);
    if (found === null) return null;
    const { record, flag } = found;
    const kept = await Promise.all(flag.captures.map((capture) => findCapture(vault, capture)));
    const blobs = kept.flatMap((one) => (one === null ? [] : picturesOf(one.capture)));
    const summary = { ...flag.summary, image: null, mediaKept: 0 };
    const next = await sealFlag(vault, { ...flag, summary }, record);
    const event = newEvent('item.pictures-removed', id, at, { files: blobs.length });
    await chained({
      events: [event],
      stores: ['flags', 'blobs', 'staged', 'events'],
      seal: ([link]) => sealEvent(vault, link!.seq, event),
      async run(tx, sealed) {
        await mustBeUnchanged(tx, record);
        await tx.objectStore('flags').put(next);
        await removeBlobs(tx, blobs);
        await tx.objectStore('events').add(sealed);
      },
    });
    return blobs.length;
  });
}
