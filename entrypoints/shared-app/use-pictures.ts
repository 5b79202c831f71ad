import { useEffect, useState } from 'preact/hooks';
import type { Pictures } from '../../components/flag-media';
import { readFile } from '../../utils/actions/flags';
import type { Capture, FileRef } from '../../utils/schema/capture';
import { attempt } from './attempt';

/** Opens the images of one capture, one after the other; the addresses end with the screen. */
export function usePictures(capture: Capture | undefined): Pictures {
  const [pictures, setPictures] = useState<Pictures>(new Map());
  const id = capture?.id;
  useEffect(() => {
    if (capture === undefined) return;
    const made: string[] = [];
    let ended = false;
    const open = async () => {
      for (const file of imagesOf(capture)) {
        const bytes = await attempt(() => readFile(file));
        if (ended) return;
        if (!bytes.ok) continue;
        const href = URL.createObjectURL(new Blob([bytes.value], { type: file.mediaType }));
        made.push(href);
        setPictures((known) => new Map(known).set(file.blob, href));
      }
    };
    void open();
    return () => {
      ended = true;
      for (const href of made) URL.revokeObjectURL(href);
    };
  }, [id]);
  return pictures;
}

function imagesOf({ image, media }: Capture): FileRef[] {
  const files = [image?.file, ...media.map(({ file }) => file)];
  return files.filter((file) => file?.mediaType.startsWith('image/') === true) as FileRef[];
}
