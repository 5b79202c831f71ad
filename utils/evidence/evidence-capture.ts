import type { Capture, CapturedImage, CapturedMedia, FileRef } from '../schema/capture';
import { utf8 } from './bytes';
import { canonical } from './canonical';
import { sha256Hex } from './hash';

/** A kept file as the evidence names it: where it lies beside `capture.json`, never its key or blob. */
export interface EvidenceFile {
  name: string;
  sha256: string;
  size: number;
  mediaType: string;
}

export type EvidenceCapture = Omit<Capture, 'snapshot' | 'image' | 'media'> & {
  snapshot: EvidenceFile | null;
  image: (Omit<CapturedImage, 'file'> & { file: EvidenceFile }) | null;
  media: (Omit<CapturedMedia, 'file'> & { file: EvidenceFile | null })[];
};

/** The capture as it stands in a bag. Pure: the same capture gives the same bytes at capture and years later. */
export function evidenceCapture(capture: Capture): EvidenceCapture {
  const { snapshot, image, media, ...rest } = capture;
  return wellFormed({
    ...rest,
    snapshot: snapshot && evidenceFile(snapshot, 'snapshot.html.txt'),
    image: image && { ...image, file: evidenceFile(image.file, `image.${extensionOf(image.file.mediaType)}`) },
    media: media.map((one) => ({
      ...one,
      file: one.file && evidenceFile(one.file, `media-${one.index}.${extensionOf(one.file.mediaType)}`),
    })),
  });
}

/** Goes into the custody event `item.captured` (`item.imported`) as `detail.sha256`: it binds the chain to the content. */
export async function captureDigest(capture: Capture): Promise<string> {
  return sha256Hex(utf8(canonical(evidenceCapture(capture))));
}

/** Kept files with the name each has in the evidence. */
export function keptFiles(capture: Capture): { name: string; ref: FileRef }[] {
  const named = evidenceCapture(capture);
  const kept: { name: string; ref: FileRef }[] = [];
  if (capture.snapshot && named.snapshot) kept.push({ name: named.snapshot.name, ref: capture.snapshot });
  if (capture.image && named.image) kept.push({ name: named.image.file.name, ref: capture.image.file });
  capture.media.forEach((one, i) => {
    const name = named.media[i]?.file?.name;
    if (one.file && name !== undefined) kept.push({ name, ref: one.file });
  });
  return kept;
}

function evidenceFile(ref: FileRef, name: string): EvidenceFile {
  return { name, sha256: ref.sha256, size: ref.size, mediaType: ref.mediaType };
}

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'application/pdf': 'pdf',
};

/** Unknown types become `bin`, so that nothing from a page opens by itself at the desk. */
function extensionOf(mediaType: string): string {
  const bare = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(extensions, bare) ? (extensions[bare] ?? 'bin') : 'bin';
}

/** Pages may cut a text inside an emoji; half a surrogate pair has no UTF-8, so it becomes U+FFFD everywhere alike. */
function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed() as T;
  if (Array.isArray(value)) return value.map(wellFormed) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key.toWellFormed(), wellFormed(child)])) as T;
}
