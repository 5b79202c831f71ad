import { readdir, readFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../../../partner/desk/desk';
import { buildBag } from '../../../../utils/evidence/bag';
import { fromBase64 } from '../../../../utils/evidence/bytes';
import { uuidv7 } from '../../../../utils/evidence/ids';
import { verifyOpened } from '../../../../utils/evidence/receipt';
import { newIdentity, openWithIdentity, sealToRecipients } from '../../../../utils/evidence/seal';
import { zipBag } from '../../../../utils/evidence/zip';
import { SignedOpened } from '../../../../utils/schema/delivery';
import { sampleInput, sampleItem } from '../../evidence/sample-bag';
import { connectedDesk, fileDesk, sealedBag, tempFolder } from './desk-world';

async function everyFile(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();
}

describe('an envelope from the intake', () => {
  it('is fetched, kept before it is acknowledged, opened, stored and answered', async () => {
    const { data, desk, card, intake } = await connectedDesk();
    const { sealed, zip, identity, items } = await sealedBag(card.recipients);
    const id = uuidv7();
    intake.envelopes.set(id, sealed);

    expect(await desk.pull()).toEqual({ arrived: [id], repliesWaiting: [] });
    expect(intake.calls).toEqual(['GET /v1/outbox', `GET /v1/envelopes/${id}/bytes`, 'POST /v1/ack']);
    expect(new Uint8Array(await readFile(join(data, 'inbox', `${id}.age`)))).toEqual(sealed);
    // When it came to this desk, whatever time the sender put into its number.
    const came = new Date('2026-11-24T07:30:00.000Z');
    await utimes(join(data, 'inbox', `${id}.age`), came, came);
    expect((await desk.list()).waiting).toEqual([{ id, arrivedAt: came.toISOString() }]);

    const outcome = await desk.open(id.slice(0, 13));
    expect(outcome).toMatchObject({
      verdict: 'accepted',
      state: 'stored',
      reply: 'sent',
      record: { id, via: 'intake' },
    });
    expect(new Uint8Array(await readFile(join(data, 'cases', id, 'bag.zip')))).toEqual(zip);
    const { waiting, cases } = await desk.list();
    expect(waiting).toEqual([]);
    expect(cases[0]?.items[0]).toMatchObject({
      flag: items[0]?.flag.id,
      platform: 'x',
      postId: '1990000000000000001',
      duplicate: null,
    });

    const reply = await openWithIdentity(intake.replies.get(id) ?? new Uint8Array(), identity);
    const signed = SignedOpened.parse(JSON.parse(new TextDecoder().decode(reply)));
    const head = outcome.verdict === 'accepted' ? outcome.record.head : '';
    expect(await verifyOpened(signed, fromBase64(card.deskKey ?? ''), { envelope: id, head })).toBe(true);
    expect(signed.opened).toMatchObject({ verdict: 'accepted', by: 'An organisation', reason: null });
  });

  it('that is refused changes no case and tells the sender why', async () => {
    const { data, desk, card, intake } = await connectedDesk();
    const good = await sealedBag(card.recipients);
    const first = uuidv7();
    intake.envelopes.set(first, good.sealed);
    await desk.pull();
    await desk.open(first);
    const before = await everyFile(join(data, 'cases'));

    const bad = await sealedBag(card.recipients);
    const files = new Map<string, Uint8Array>(await buildBag(bad.input));
    const image = [...files.keys()].find((path) => path.endsWith('image.png')) ?? '';
    files.set(image, Uint8Array.of(1));
    const id = uuidv7();
    intake.envelopes.set(id, await sealToRecipients(zipBag(files, { padded: true }), card.recipients));
    await desk.pull();

    expect(await desk.open(id)).toEqual({ verdict: 'refused', reason: 'hash-mismatch', where: image, reply: 'sent' });
    expect(await everyFile(join(data, 'cases'))).toEqual(before);
    expect(await desk.list()).toMatchObject({ waiting: [], refused: [{ id, reason: 'hash-mismatch', where: image }] });
    const reply = await openWithIdentity(intake.replies.get(id) ?? new Uint8Array(), bad.identity);
    const { opened } = SignedOpened.parse(JSON.parse(new TextDecoder().decode(reply)));
    expect(opened).toMatchObject({ verdict: 'refused', reason: `hash-mismatch ${image}`, head: null });
  });

  it('is answered later when the intake is away, and not lost', async () => {
    const { desk, card, intake } = await connectedDesk();
    const id = uuidv7();
    intake.envelopes.set(id, (await sealedBag(card.recipients)).sealed);
    await desk.pull();
    intake.instead.set(`/v1/replies/${id}`, { status: 503, body: '' });
    expect(await desk.open(id)).toMatchObject({ verdict: 'accepted', reply: 'waiting' });
    expect(await desk.pull()).toEqual({ arrived: [], repliesWaiting: [id] });
    intake.instead.clear();
    expect(await desk.pull()).toEqual({ arrived: [], repliesWaiting: [] });
    expect(intake.replies.has(id)).toBe(true);
  });

  it('opened a second time gives the same case and no second answer', async () => {
    const { desk, card, intake } = await connectedDesk();
    const id = uuidv7();
    intake.envelopes.set(id, (await sealedBag(card.recipients)).sealed);
    await desk.pull();
    await desk.open(id);
    intake.replies.clear();
    expect(await desk.open(id)).toMatchObject({
      verdict: 'accepted',
      state: 'same-bag',
      reply: 'none',
      record: { id },
    });
    expect(intake.replies.size).toBe(0);
    expect((await desk.list()).cases).toHaveLength(1);
  });

  it('that never gets here is not acknowledged', async () => {
    const { data, desk, card, intake } = await connectedDesk();
    const id = uuidv7();
    intake.envelopes.set(id, (await sealedBag(card.recipients)).sealed);
    for (const wrong of [
      { status: 200, body: 'other bytes' },
      { status: 404, body: '' },
      { status: 302, body: '' },
    ]) {
      intake.instead.set(`/v1/envelopes/${id}/bytes`, wrong);
      await expect(desk.pull()).rejects.toMatchObject({
        code: wrong.status === 200 ? 'intake-answer' : 'intake-refused',
      });
    }
    expect(intake.acknowledged).toEqual([]);
    expect(await everyFile(data)).not.toContain(`/inbox/${id}.age`);
  });

  it('is not looked for at a login page or a closed door', async () => {
    const { desk, intake } = await connectedDesk();
    intake.instead.set('/v1/outbox', { status: 200, body: '<html>Log in to this network</html>' });
    await expect(desk.pull()).rejects.toMatchObject({ code: 'intake-answer' });
    await intake.close();
    await expect(desk.pull()).rejects.toMatchObject({ code: 'intake-unreachable' });
  });
});

describe('a file handed over', () => {
  it('is opened with no server at all', async () => {
    const { desk, card } = await fileDesk();
    const { sealed } = await sealedBag(card.recipients);
    expect(await desk.importBytes(sealed)).toMatchObject({
      verdict: 'accepted',
      state: 'stored',
      reply: 'none',
      record: { via: 'file' },
    });
    await expect(desk.pull()).rejects.toMatchObject({ code: 'no-intake' });
  });

  it('that came twice is named, also sealed anew, and stored once', async () => {
    const { desk, card } = await fileDesk();
    const { sealed, zip } = await sealedBag(card.recipients);
    const first = await desk.importBytes(sealed);
    const id = first.verdict === 'accepted' ? first.record.id : '';
    for (const again of [sealed, await sealToRecipients(zip, card.recipients)]) {
      expect(await desk.importBytes(again)).toMatchObject({ verdict: 'accepted', state: 'same-bag', record: { id } });
    }
    expect((await desk.list()).cases).toHaveLength(1);
  });

  it('names a capture that came before and a post that somebody else documented', async () => {
    const { desk, card } = await fileDesk();
    const item = await sampleItem();
    const first = await desk.importBytes((await sealedBag(card.recipients, [item])).sealed);
    const of = first.verdict === 'accepted' ? first.record.id : '';
    const again = await desk.importBytes((await sealedBag(card.recipients, [item])).sealed);
    expect(again).toMatchObject({ state: 'stored', record: { items: [{ duplicate: { of, by: 'capture' } }] } });
    const other = await desk.importBytes((await sealedBag(card.recipients, [await sampleItem()])).sealed);
    expect(other).toMatchObject({ record: { items: [{ duplicate: { of, by: 'post' } }] } });
    const unnumbered = [await sampleItem({ postId: null }), await sampleItem({ postId: null })];
    const none = await desk.importBytes((await sealedBag(card.recipients, unnumbered)).sealed);
    expect(none).toMatchObject({ record: { items: [{ duplicate: null }, { duplicate: null }] } });
  });

  it.each([
    ['not-sealed', async () => new TextEncoder().encode('hello')],
    ['not-sealed', async () => new Uint8Array(0)],
    ['sealed-to-another-key', async () => (await sealedBag([(await newIdentity()).recipient])).sealed],
    ['seal-broken', async (r: string[]) => (await sealedBag(r)).sealed.slice(0, -1)],
    [
      'seal-broken',
      async (r: string[]) =>
        (await sealedBag(r)).sealed.map((byte, i, all) => (i === all.length - 1 ? byte ^ 1 : byte)),
    ],
    ['not-a-zip', async (r: string[]) => sealToRecipients(new TextEncoder().encode('not a zip'), r)],
  ])('is refused as %s and leaves no trace', async (reason, make) => {
    const { data, desk, card } = await fileDesk();
    const before = await everyFile(data);
    expect(await desk.importBytes(await make(card.recipients))).toMatchObject({ verdict: 'refused', reason });
    expect(await everyFile(data)).toEqual(before);
  });

  it('with the test message of a pairing holds no item', async () => {
    const { desk, card } = await fileDesk();
    const bag = await buildBag({ ...(await sampleInput([])), purpose: 'test' });
    const sealed = await sealToRecipients(zipBag(bag, { padded: true }), card.recipients);
    expect(await desk.importBytes(sealed)).toMatchObject({
      verdict: 'accepted',
      record: { purpose: 'test', items: [] },
    });
  });
});

describe('the desk on disk', () => {
  it('is readable by its owner only', async () => {
    const { data, desk, card } = await fileDesk();
    await desk.importBytes((await sealedBag(card.recipients)).sealed);
    const files = await everyFile(data);
    expect(files).toContain('/desk-keys.json');
    for (const path of files) expect((await stat(join(data, path))).mode & 0o077, path).toBe(0);
  });

  it('keeps its first keys', async () => {
    const { data, desk } = await fileDesk();
    const before = await readFile(join(data, 'desk-keys.json'), 'utf8');
    await expect(desk.init({ name: 'Again', origin: null, intakeKey: null })).rejects.toMatchObject({
      code: 'already-initialised',
    });
    expect(await readFile(join(data, 'desk-keys.json'), 'utf8')).toBe(before);
  });

  it.each(['http://intake.example', 'https://intake.example/path', 'https://me@intake.example', 'intake.example'])(
    'takes no card with the address %s',
    async (origin) => {
      const fresh = openDesk({ data: await tempFolder() });
      const init = fresh.init({ name: 'X', origin, intakeKey: new Uint8Array(32) });
      await expect(init).rejects.toMatchObject({ code: 'unsafe-address' });
    },
  );

  it('sends its token over no plain line', async () => {
    const { desk } = await fileDesk();
    const connect = desk.connect({ url: 'http://intake.example', deskToken: 'd'.repeat(43) });
    await expect(connect).rejects.toMatchObject({ code: 'unsafe-address' });
  });
});
