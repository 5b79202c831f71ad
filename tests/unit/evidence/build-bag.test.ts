import { describe, expect, it } from 'vitest';
import { buildBag } from '../../../utils/evidence/bag';
import { fromUtf8, utf8 } from '../../../utils/evidence/bytes';
import { canonical } from '../../../utils/evidence/canonical';
import { newEvent } from '../../../utils/evidence/custody';
import { captureDigest, evidenceCapture, keptFiles } from '../../../utils/evidence/evidence-capture';
import { verifyBag } from '../../../utils/evidence/verify-bag';
import type { Capture } from '../../../utils/schema/capture';
import { sampleInput, sampleItem } from './sample-bag';

const at = '2026-11-23T18:00:00.000Z';

async function firstCapture(): Promise<Capture> {
  const capture = (await sampleItem()).captures[0]?.capture;
  if (capture === undefined) throw new Error('the sample has a capture');
  return capture;
}

describe('buildBag', () => {
  it.each([
    ['of another item', newEvent('item.captured', crypto.randomUUID(), at, {})],
    ['of the vault itself', newEvent('key.created', null, at, {})],
    ['of another item, of a kind that stays at home', newEvent('item.sent', crypto.randomUUID(), at, {})],
  ])('throws rather than show an event %s', async (_name, event) => {
    const input = await sampleInput();
    await expect(buildBag({ ...input, events: { ...input.events, 1: event } })).rejects.toThrow(TypeError);
  });

  it('refuses bytes that are not what their capture says, or are gone', async () => {
    for (const change of [
      (files: Map<string, Uint8Array>, id: string) => files.set(id, utf8('other')),
      (files: Map<string, Uint8Array>, id: string) => files.delete(id),
    ]) {
      const item = await sampleItem();
      const input = await sampleInput([item]);
      const [kept] = item.captures;
      change(kept!.files as Map<string, Uint8Array>, kept!.capture.image!.file.blob);
      await expect(buildBag(input)).rejects.toMatchObject({ code: 'damaged' });
    }
  });

  it('refuses a capture that its log does not know', async () => {
    const input = await sampleInput();
    const reviews = Object.entries(input.events).filter(([, { type }]) => type === 'item.reviewed');
    await expect(buildBag({ ...input, events: Object.fromEntries(reviews) })).rejects.toMatchObject({
      code: 'damaged',
    });
  });

  it('takes a text that a page cut inside an emoji', async () => {
    const item = await sampleItem({ text: 'cut \ud83d' });
    item.flag.review.note = '\ude00';
    const bag = await buildBag(await sampleInput([item]));
    expect(await verifyBag(bag)).toMatchObject({ verdict: 'accepted' });
    const [text] = [...bag].find(([path]) => path.endsWith('text.txt')) ?? [];
    expect(fromUtf8(bag.get(text ?? '') ?? new Uint8Array())).toBe('cut \ufffd');
  });
});

describe('the capture as evidence', () => {
  it('names files by their role and type, never by what a page called them', async () => {
    const capture = await firstCapture();
    const [media] = capture.media;
    const types = ['image/webp', 'video/mp4; codecs=avc1', 'image/svg+xml', 'text/html', '__proto__', ''];
    const many = types.map((mediaType, index) => ({ ...media!, index, file: { ...media!.file!, mediaType } }));
    const names = keptFiles({ ...capture, media: many }).map(({ name }) => name);
    expect(names).toEqual([
      'snapshot.html.txt',
      'image.png',
      'media-0.webp',
      'media-1.mp4',
      'media-2.bin',
      'media-3.bin',
      'media-4.bin',
      'media-5.bin',
    ]);
  });

  it('keeps everything but keys and blobs', async () => {
    const capture = await firstCapture();
    const record = evidenceCapture(capture);
    expect(Object.keys(record).sort()).toEqual(Object.keys(capture).sort());
    expect(canonical(record)).not.toMatch(/"(?:key|blob)":/);
    expect(record.image).toMatchObject({ kind: 'screenshot', masks: capture.image?.masks });
  });

  it('has one digest, and another for any change', async () => {
    const capture = await firstCapture();
    const digest = await captureDigest(capture);
    expect(await captureDigest(structuredClone(capture))).toBe(digest);
    expect(await captureDigest({ ...capture, pageUrl: 'https://x.com/other' })).not.toBe(digest);
    expect(await captureDigest({ ...capture, image: null })).not.toBe(digest);
  });

  it('without bytes lists none', async () => {
    const capture = await firstCapture();
    const bare: Capture = {
      ...capture,
      snapshot: null,
      image: null,
      media: [{ index: 0, sourceUrl: null, file: null, missing: 'failed' }],
    };
    expect(keptFiles(bare)).toEqual([]);
  });
});
