import { describe, expect, it } from 'vitest';
import { buildBag } from '../../../utils/evidence/bag';
import { fromUtf8, toHex } from '../../../utils/evidence/bytes';
import { readBag } from '../../../utils/evidence/read-bag';
import { verifyBag } from '../../../utils/evidence/verify-bag';
import { zipBag } from '../../../utils/evidence/zip';
import { sampleBag, sampleInput } from './sample-bag';

describe('verifyBag', () => {
  it('accepts what buildBag made, through the padded zip', async () => {
    const input = await sampleInput();
    const bag = await buildBag(input);
    const read = readBag(zipBag(bag, { padded: true }));
    if ('refused' in read) throw new Error(JSON.stringify(read.refused));
    const verdict = await verifyBag(read.files);
    expect(verdict).toMatchObject({
      verdict: 'accepted',
      purpose: 'flags',
      tool: '0.1.0',
      date: '2026-11-23',
      seq: input.custody.length,
      replyRecipient: input.sender.recipient,
      senderKey: toHex(input.sender.publicKey),
      vouchers: { bytes: 'manifest', content: 'sender-key', order: 'sender-key', times: 'sender-clock' },
    });
    if (verdict.verdict !== 'accepted') return;
    expect(verdict.items.map((item) => item.flag).sort()).toEqual(input.items.map(({ flag }) => flag.id).sort());
    const item = verdict.items.find(({ flag }) => flag === input.items[0]?.flag.id);
    expect(item?.review).toEqual(input.items[0]?.flag.review);
    expect(item?.captures[0]?.capture.post).toEqual(input.items[0]?.captures[0]?.capture.post);
    expect(item?.captures[0]?.files).toEqual(['snapshot.html.txt', 'image.png', 'media-0.jpg']);
  });

  it('carries no key, no blob id and no event of another organisation', async () => {
    const input = await sampleInput();
    const all = [...(await buildBag(input)).values()].map((bytes) => fromUtf8(bytes) ?? '').join('\n');
    const ref = input.items[0]?.captures[0]?.capture.image?.file;
    expect(ref?.key).toBeTruthy();
    expect(all).not.toContain(ref?.key);
    expect(all).not.toContain(ref?.blob);
    expect(all).not.toContain('Another organisation');
    for (const { commit } of input.custody) expect(all).not.toContain(commit);
  });

  it('accepts an empty test message, which has no flag', async () => {
    const input = { ...(await sampleInput([])), purpose: 'test' as const };
    expect(await verifyBag(await buildBag(input))).toMatchObject({ verdict: 'accepted', purpose: 'test', items: [] });
  });

  it('uses only names that every file system takes', async () => {
    for (const path of (await sampleBag()).keys()) {
      if (path.startsWith('data/')) expect(path).toMatch(/^[a-z0-9./-]+$/);
    }
  });
});
