import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listLines } from '../../../../partner/desk/lines';
import { buildBag } from '../../../../utils/evidence/bag';
import { utf8 } from '../../../../utils/evidence/bytes';
import { decodeInvite } from '../../../../utils/evidence/card';
import { sha256Hex } from '../../../../utils/evidence/hash';
import { sealToRecipients } from '../../../../utils/evidence/seal';
import { zipBag } from '../../../../utils/evidence/zip';
import { writeCsv } from '../../../../utils/figures/csv';
import { followed } from '../../evidence/followed-bag';
import { sampleItem } from '../../evidence/sample-bag';
import { connectedDesk, fileDesk, sealedBag, tempFolder } from './desk-world';

describe('invite', () => {
  it('gives the intake and the disk a hash, the person the secret', async () => {
    const { data, desk, card, intake } = await connectedDesk();
    const text = await desk.invite({ days: 7, label: 'for R.' });
    const read = decodeInvite(text);
    if ('refused' in read) throw new Error(read.refused);
    const secret = read.invite.capability ?? '';
    expect(read.invite.card).toEqual(card);
    expect(intake.capabilities).toEqual([
      { hash: await sha256Hex(utf8(secret)), expiresAt: '2026-12-01T08:00:00.000Z' },
    ]);
    const kept = await readFile(join(data, 'invites.jsonl'), 'utf8');
    expect(kept).toContain('for R.');
    expect(kept).not.toContain(secret);
  });

  it('gives nothing when the intake did not take it', async () => {
    const { desk, intake } = await connectedDesk();
    intake.instead.set('/v1/capabilities', { status: 500, body: '' });
    await expect(desk.invite()).rejects.toMatchObject({ code: 'intake-refused' });
  });

  it('of a desk without an intake holds the card only', async () => {
    const { desk, card } = await fileDesk();
    expect(decodeInvite(await desk.invite())).toEqual({ invite: { v: 1, card, capability: null } });
  });
});

describe('export', () => {
  it('writes bags as they came, each address once, and a table', async () => {
    const { desk, card } = await fileDesk();
    const items = [
      await sampleItem(),
      await sampleItem({
        postId: '2',
        url: 'https://x.com/a/status/2',
        author: { name: '=HYPERLINK("http://evil")', handle: '+a', id: null, url: null },
      }),
      await sampleItem({ postId: '3', url: null }),
      await sampleItem({ postId: '4', url: 'javascript:alert(1)' }),
      await sampleItem({ postId: '5', url: 'https://x.com/a\nhttps://evil.example' }),
    ];
    const { sealed, zip } = await sealedBag(card.recipients, items);
    const outcome = await desk.importBytes(sealed);
    const id = outcome.verdict === 'accepted' ? outcome.record.id : '';
    const other = await sealedBag(card.recipients, [await sampleItem()]);
    await desk.importBytes(other.sealed);

    const to = await tempFolder();
    expect(await desk.export({ to, ids: [id.slice(0, -2)] })).toEqual([`${id}/bag.zip`, 'urls.txt', 'cases.csv']);
    expect(new Uint8Array(await readFile(join(to, id, 'bag.zip')))).toEqual(zip);
    const urls = (await readFile(join(to, 'urls.txt'), 'utf8')).split('\n').filter(Boolean).sort();
    expect(urls).toEqual(['https://x.com/a/status/2', 'https://x.com/invented_account/status/1990000000000000001']);
    const table = await readFile(join(to, 'cases.csv'), 'utf8');
    expect(table.startsWith('\ufeff"case","flag",')).toBe(true);
    expect(table).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(table).toContain(`"'+a"`);
    const everything = await tempFolder();
    expect(await desk.export({ to: everything })).toHaveLength(4);
  });

  it('names the last step of each report that stands, in the table and in the list; older cases have none', async () => {
    const { data, desk, card } = await fileDesk();
    const { bag } = await followed('gone');
    const sealed = await sealToRecipients(zipBag(await buildBag(bag), { padded: true }), card.recipients);
    await desk.importBytes(sealed);
    const to = await tempFolder();
    await desk.export({ to });
    expect(await readFile(join(to, 'cases.csv'), 'utf8')).toMatch(/"captured","x-dsa decided 2026-11-24"\r\n$/);
    const lines = () => desk.list().then(listLines);
    expect(await lines()).toContain('      report, as she told it: x-dsa decided 2026-11-24');

    const path = join(data, 'cases', (await desk.list()).cases[0]!.id, 'case.json');
    const record = JSON.parse(await readFile(path, 'utf8')) as { items: { reports?: unknown }[] };
    for (const item of record.items) delete item.reports;
    await writeFile(path, JSON.stringify(record));
    expect((await lines()).join()).not.toContain('report, as she told it');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '|calc',
    '%0A',
    ' =1',
    '\t=1',
    '\u200f=1',
    '\ufeff=1',
    '＝1',
    '＠A',
    '\n=1',
    '\r1',
  ])('puts an apostrophe before %j', (text) => {
    expect(writeCsv([[text]])).toBe(`\ufeff"'${text}"\r\n`);
  });

  it.each(['text', 'سلام', 'a=b', '1+1', '', "it's"])('leaves %j alone', (text) => {
    expect(writeCsv([[text]])).toBe(`\ufeff"${text}"\r\n`);
  });
});
