import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { blindChain, blindedCommitOf } from '../../../utils/evidence/blinded-chain';
import {
  type CustodyEntry,
  type CustodyEvent,
  checkChain,
  headOf,
  newEvent,
  nextEntry,
} from '../../../utils/evidence/custody';
import { CustodyEntry as EntryShape, CustodyEvent as EventShape } from '../../../utils/evidence/custody-schema';

const length = 200;
const entries: CustodyEntry[] = [];
const events = new Map<number, CustodyEvent>();

beforeAll(async () => {
  for (let i = 0; i < length; i++) {
    const event = newEvent('item.captured', `item-${i}`, new Date(Date.UTC(2026, 10, 1) + i).toISOString(), { n: i });
    const entry = await nextEntry(entries.at(-1) ?? null, event);
    entries.push(entry);
    events.set(entry.seq, event);
  }
});

describe('the custody log', () => {
  it('starts at 1 from nothing, and has the shape that travels', async () => {
    expect(await headOf(null)).toBe('0'.repeat(64));
    expect(entries[0]).toMatchObject({ v: 1, seq: 1, prev: '0'.repeat(64) });
    for (const entry of entries) expect(EntryShape.parse(entry)).toEqual(entry);
    for (const event of events.values()) expect(EventShape.parse(event)).toEqual(event);
  });

  it('holds with all its events, some of them, or none', async () => {
    const head = await headOf(entries.at(-1) ?? null);
    expect(await checkChain(entries, events)).toEqual({ ok: true, head });
    expect(await checkChain(entries, new Map([...events].filter(([seq]) => seq % 7 === 0)))).toEqual({
      ok: true,
      head,
    });
    expect(await checkChain(entries, new Map())).toEqual({ ok: true, head });
    expect(await checkChain([], new Map())).toEqual({ ok: true, head: '0'.repeat(64) });
  });

  it('hides equal events behind their salts', async () => {
    const [one, two] = [
      newEvent('item.sent', 'a', '2026-11-01T00:00:00.000Z', {}),
      newEvent('item.sent', 'a', '2026-11-01T00:00:00.000Z', {}),
    ];
    expect((await nextEntry(null, one)).commit).not.toBe((await nextEntry(null, two)).commit);
  });

  it('breaks at every entry that is dropped, doubled, edited or moved', async () => {
    const at = fc.integer({ min: 0, max: length - 2 });
    await fc.assert(
      fc.asyncProperty(at, fc.constantFrom('drop', 'double', 'edit', 'swap', 'link', 'version'), async (i, how) => {
        const changed = entries.map((entry) => ({ ...entry }));
        const [here, next] = [changed[i]!, changed[i + 1]!];
        const expected = { ok: false, at: i + 1, why: 'sequence' };
        if (how === 'drop') changed.splice(i, 1);
        if (how === 'double') {
          changed.splice(i, 0, here);
          expected.at = i + 2;
        }
        if (how === 'edit') {
          here.commit = 'f'.repeat(64);
          expected.at = i + 2;
          expected.why = 'link';
        }
        if (how === 'swap') [changed[i], changed[i + 1]] = [next, here];
        if (how === 'link') {
          here.prev = 'f'.repeat(64);
          expected.why = 'link';
        }
        if (how === 'version') {
          Object.assign(here, { v: 2 });
          expected.why = 'version';
        }
        expect(await checkChain(changed, new Map())).toEqual(expected);
      }),
      { numRuns: 120 },
    );
  });

  it('names the event that was changed, and the one that was never written', async () => {
    const changed = new Map(events).set(41, { ...events.get(41)!, at: '2026-11-02T00:00:00.000Z' });
    expect(await checkChain(entries, changed)).toEqual({ ok: false, at: 41, why: 'commit' });
    const invented = new Map(events).set(length + 1, events.get(1)!);
    expect(await checkChain(entries, invented)).toEqual({ ok: false, at: length + 1, why: 'no-entry' });
  });

  it('cut off at its end is another head', async () => {
    const short = await checkChain(entries.slice(0, -1), new Map());
    expect(short.ok && short.head).not.toBe(await headOf(entries.at(-1) ?? null));
  });

  it('is independent of our own code: the digests of a fixed log', async () => {
    const event: CustodyEvent = {
      v: 1,
      type: 'key.created',
      item: null,
      at: '2026-11-01T00:00:00.000Z',
      salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
      detail: {},
    };
    // python3: hashlib.sha256(b'athar-event-v1\0{"at":"2026-11-01T00:00:00.000Z","detail":{},"item":null,"salt":"AAAAAAAAAAAAAAAAAAAAAA==","type":"key.created","v":1}')
    const entry = await nextEntry(null, event);
    expect(entry.commit).toBe('b5754fe97758b11713e0994b92844dfb2a47c22b1a151b25312c8195f3d44043');
    expect(await headOf(entry)).toBe('d7ad5161af9cd922922c9e890939d439c2197a4fd5797b2805f017f1719b4371');
  });
});

describe('the log as two organisations see it', () => {
  const [one, two] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];

  it('holds for each, with its own key only', async () => {
    const chain = await blindChain(entries, one);
    expect(await checkChain(chain, events, blindedCommitOf(one))).toMatchObject({ ok: true });
    expect(await checkChain(chain, events, blindedCommitOf(two))).toMatchObject({ ok: false, at: 1, why: 'commit' });
    expect(await checkChain(chain, events)).toMatchObject({ ok: false, at: 1, why: 'commit' });
  });

  it('has nothing in common but its length', async () => {
    const digests = (chain: CustodyEntry[]) => chain.flatMap(({ prev, commit }) => [prev, commit]).slice(1);
    const [a, b] = [await blindChain(entries, one), await blindChain(entries, two)];
    const all = [...digests(entries), ...digests(a), ...digests(b)];
    expect(new Set(all).size).toBe(3 * (2 * length - 1));
    expect(a).toHaveLength(length);
  });

  it('only grows: what was sent before is the beginning of what is sent later', async () => {
    const [earlier, later] = [await blindChain(entries.slice(0, 50), one), await blindChain(entries, one)];
    expect(later.slice(0, 50)).toEqual(earlier);
  });
});
