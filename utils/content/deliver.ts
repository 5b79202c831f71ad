import { send } from '../messaging';
import type { DocumentPost } from '../schema/messages';
import type { ButtonState } from './button-states';
import type { Gathered } from './gather';
import { hintFor } from './hint';
import { upload } from './upload';

/** Hands one gathered post to the background. `needs-setup`: nothing was kept there, hold on to it. */
export async function deliver({ record, image, media }: Gathered): Promise<ButtonState | 'needs-setup'> {
  const stagedMedia: DocumentPost['media'] = [];
  for (const { index, bytes } of media) {
    const staged = await stage(bytes, 'media');
    if (staged !== null) stagedMedia.push({ index, staged });
  }
  const answer = await send('documentPost', { ...record, image: await stagedImage(image), media: stagedMedia });
  if (answer.state === 'needs-setup') return 'needs-setup';
  if (answer.state === 'refused') return { at: 'not-saved', why: answer.reason };
  return { at: 'saved', partly: answer.missing.some(isPart), hint: hintFor(record), undo: answer.undo };
}

/** A field that the page does not show is no part of the post; a picture that had not loaded is. */
function isPart(missing: string): boolean {
  return missing === 'post.media' || missing === 'post.snapshot' || !missing.startsWith('post.');
}

async function stagedImage(image: Gathered['image']): Promise<DocumentPost['image']> {
  if (image === null) return null;
  if ('staged' in image) {
    const reason = image.part ? 'visible-part' : null;
    return { staged: image.staged, kind: 'screenshot', masks: image.masks, reason };
  }
  const staged = await stage(image.bytes, 'rendering');
  return staged === null ? null : { staged, kind: 'rendering', masks: [], reason: image.reason };
}

/** Null when it was refused: the record is saved without it, and names what is missing. */
async function stage(bytes: Uint8Array, purpose: 'media' | 'rendering'): Promise<string | null> {
  const mediaType = purpose === 'rendering' ? 'image/png' : 'application/octet-stream';
  const answer = await upload(bytes, { mediaType, purpose });
  return answer.state === 'staged' ? answer.staged : null;
}
