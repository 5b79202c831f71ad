import type { Capture, FileRef } from '../schema/capture';

/** Every file it names, each once. */
export function filesOf(capture: Capture): FileRef[] {
  const files = [capture.snapshot, capture.image?.file, ...capture.media.map((media) => media.file)];
  const byBlob = new Map<string, FileRef>();
  for (const file of files) if (file !== null && file !== undefined) byBlob.set(file.blob, file);
  return [...byBlob.values()];
}

export function blobsOf(capture: Capture): string[] {
  return filesOf(capture).map((file) => file.blob);
}
