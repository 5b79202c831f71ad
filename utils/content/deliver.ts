import type { send } from '../messaging';
import type { DocumentPost } from '../schema/messages';
import type { ButtonState } from './document-button';
import type { Gathered } from './gather';
import type { InPage } from './in-page';

/** Hands one gathered post to the background. `needs-setup`: nothing was kept there, hold on to it. */
export async function deliver(
  { record, image, media }: Gathered,
  world: { send: typeof send; parts: InPage },
): Promise<ButtonState | 'needs-setup'> {
  const stagedMedia: DocumentPost['media'] = [];
  for (const { index, bytes } of media) {
    const staged = await stage(bytes, 'media', world.parts);
    if (staged !== null) stagedMedia.push({ index, staged });
  }
  const answer = await world.send('documentPost', {
    ...record,
    image: await stagedImage(image, world),
    media: stagedMedia,
  });
  if (answer.state === 'needs-setup') return 'needs-setup';
  if (answer.state === 'refused') return { at: 'not-saved', why: answer.reason };
  return { at: 'saved', partly: answer.missing.some((name) => !name.startsWith('post.')), undo: answer.undo };
}

async function stagedImage(image: Gathered['image'], world: { parts: InPage }): Promise<DocumentPost['image']> {
  if (image === null) return null;
  if ('staged' in image) return { staged: image.staged, kind: 'screenshot', masks: image.masks, reason: null };
  const staged = await stage(image.bytes, 'rendering', world.parts);
  return staged === null ? null : { staged, kind: 'rendering', masks: [], reason: image.reason };
}

async function stage(bytes: Uint8Array, purpose: 'media' | 'rendering', parts: InPage): Promise<string | null> {
  const mediaType = purpose === 'rendering' ? 'image/png' : 'application/octet-stream';
  const answer = await parts.upload(bytes, { mediaType, purpose });
  return answer.state === 'staged' ? answer.staged : null;
}
