import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../utils/evidence/bytes';
import { readBag } from '../../../utils/evidence/read-bag';
import { unzip, type ZipCaps } from '../../../utils/evidence/unzip';
import { verifyBag } from '../../../utils/evidence/verify-bag';
import { padme, zipBag } from '../../../utils/evidence/zip';
import { sampleBag } from './sample-bag';

const caps: ZipCaps = { entries: 10, file: 4_000_000, total: 5_000_000, ratio: 200 };
const mtime = new Date(1980, 0, 1);
const files = new Map([
  ['bagit.txt', utf8('text '.repeat(100))],
  ['data/test.txt', utf8('more')],
]);

describe('padme', () => {
  // PoPETs 2019-0056, table of examples, and the bound it proves.
  it.each([
    [1, 1],
    [9, 10],
    [100, 104],
    [1_000, 1_024],
    [65_536, 65_536],
    [65_537, 67_584],
    [1_000_000, 1_015_808],
  ])('pads %d to %d', (size, padded) => expect(padme(size)).toBe(padded));

  it('never shrinks, costs at most 12 %, and is its own padded size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2 ** 40 }), (size) => {
        const padded = padme(size);
        expect(padded).toBeGreaterThanOrEqual(size);
        expect(padded).toBeLessThanOrEqual(size * 1.12 + 1);
        expect(padme(padded)).toBe(padded);
      }),
    );
  });
});

describe('zipBag', () => {
  it('makes sizes that are Padmé sizes, the small ones all alike', () => {
    for (const length of [0, 1, 1_000, 60_000, 70_000, 1_234_567]) {
      const zip = zipBag(
        new Map([
          ['data/test.txt', crypto.getRandomValues(new Uint8Array(Math.min(length, 65_536)))],
          ['bagit.txt', new Uint8Array(0)],
        ]),
        { padded: true },
      );
      expect(padme(zip.length)).toBe(zip.length);
      if (length < 60_000) expect(zip.length).toBe(65_536);
    }
  });

  it('makes the same bytes of the same files, in whatever order', () => {
    const turned = new Map([...files].reverse());
    expect(zipBag(turned, { padded: true })).toEqual(zipBag(files, { padded: true }));
    expect(zipBag(files, { padded: false }).length).toBeLessThan(1_000);
  });

  it('is read back as it was', () => {
    for (const padded of [true, false]) expect(readBag(zipBag(files, { padded }))).toEqual({ files: new Map(files) });
  });
});

describe('unzip refuses', () => {
  const zip = zipSync({ a: [utf8('some text, some text'), { mtime }], b: [utf8('b'), { level: 0, mtime }] });
  const view = (bytes: Uint8Array) => new DataView(bytes.buffer);
  const central = view(zip).getUint32(zip.length - 6, true);
  const changed = (offset: number, value: number, bytes = 1) => {
    const copy = zip.slice();
    for (let i = 0; i < bytes; i++) copy[offset + i] = (value >> (8 * i)) & 255;
    return copy;
  };

  it('nothing that zipSync made', () => {
    const read = unzip(zip, caps);
    expect('files' in read && [...read.files.keys()]).toEqual(['a', 'b']);
  });

  it.each<[string, () => Uint8Array, string]>([
    ['no bytes', () => new Uint8Array(0), 'not-a-zip'],
    ['text', () => utf8('this is not a zip, but it is long enough'), 'not-a-zip'],
    ['bytes after the end', () => new Uint8Array([...zip, 0]), 'not-a-zip'],
    ['bytes before the beginning', () => new Uint8Array([0, ...zip]), 'odd-zip'],
    ['a comment', () => new Uint8Array([...changed(zip.length - 2, 1), 65]), 'not-a-zip'],
    ['a wrong count', () => changed(zip.length - 12, 1), 'odd-zip'],
    ['counts that hide an entry', () => changed(zip.length - 14, 0x00010001, 4), 'odd-zip'],
    ['several disks', () => changed(zip.length - 18, 1), 'odd-zip'],
    ['another name in the directory than at the entry', () => changed(central + 46, 'z'.charCodeAt(0)), 'odd-zip'],
    ['another size in the directory', () => changed(central + 24, 3), 'odd-zip'],
    ['another place in the directory', () => changed(central + 42, 9), 'odd-zip'],
    ['flags (encryption, descriptors)', () => both(6, 8, 8), 'odd-zip'],
    ['a symbolic link', () => changed(central + 38, 0xa1ff0000, 4), 'odd-zip'],
    ['a Unix origin', () => changed(central + 5, 3), 'odd-zip'],
    ['an unknown method', () => both(8, 10, 12), 'zip-damaged'],
    ['a wrong checksum', () => both(14, 16, 0), 'zip-damaged'],
    ['one flipped bit of a file', () => changed(31 + 5, (zip[36] ?? 0) ^ 4), 'zip-damaged'],
    ['a stated size below the real one', () => both(22, 24, 5), 'zip-damaged'],
    ['a stated size above the real one', () => both(22, 24, 90), 'zip-damaged'],
  ])('%s', (_name, make, refused) => {
    expect(unzip(make(), caps)).toMatchObject({ refused });
  });

  function both(local: number, directory: number, value: number): Uint8Array {
    const copy = changed(local, value);
    copy[central + directory] = value;
    return copy;
  }

  it('bytes between the last file and the directory', () => {
    const gap = new Uint8Array([...zip.subarray(0, central), 0, ...zip.subarray(central)]);
    new DataView(gap.buffer).setUint32(gap.length - 6, central + 1, true);
    expect(unzip(gap, caps)).toMatchObject({ refused: 'odd-zip' });
  });

  it('a file that goes on after its stated size, whose checksum fits the stated part', () => {
    const short = zipSync({ a: [utf8('some '), { mtime }] });
    const copy = zip.slice();
    // CRC and unpacked size of the honest beginning, in both headers.
    for (const [from, to] of [
      [14, 14],
      [14, central + 16],
    ] as const)
      copy.set(short.subarray(from, from + 4), to);
    for (const place of [22, central + 24]) copy.set([5, 0, 0, 0], place);
    expect(unzip(copy, caps)).toMatchObject({ refused: 'zip-damaged' });
  });

  it('two files of one name', () => {
    const twice = zip.slice();
    for (let i = 0; i < twice.length; i++) {
      if (twice[i] === 'b'.charCodeAt(0) && (i > central || twice[i - 30] === 0x50)) twice[i] = 'a'.charCodeAt(0);
    }
    expect(unzip(twice, caps)).toMatchObject({ refused: expect.stringMatching(/odd-zip|zip-damaged/) });
  });

  it.each<[string, () => Uint8Array, string]>([
    [
      'too many files',
      () => zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}`, [new Uint8Array(1), { mtime }]]))),
      'too-many-files',
    ],
    ['a file that is too large', () => zipSync({ a: [new Uint8Array(4_000_001), { level: 0, mtime }] }), 'too-large'],
    [
      'files that are too large together',
      () =>
        zipSync({
          a: [new Uint8Array(2_600_000), { level: 0, mtime }],
          b: [new Uint8Array(2_600_000), { level: 0, mtime }],
        }),
      'too-large',
    ],
    ['a bomb', () => zipSync({ a: [new Uint8Array(3_900_000), { level: 9, mtime }] }), 'zip-bomb'],
  ])('%s', (_name, make, refused) => {
    expect(unzip(make(), caps)).toMatchObject({ refused });
  });
});

describe('readBag refuses', () => {
  const entry = (text = 'x') => [utf8(text), { mtime }] as [Uint8Array, { mtime: Date }];
  it.each<[string, Record<string, [Uint8Array, { mtime: Date }]>, string]>([
    ['a file beside the bag', { 'readme.txt': entry() }, 'unknown-file'],
    ['a file of no place', { 'bag/data/run.exe': entry() }, 'unknown-file'],
    ['a path that climbs', { 'bag/../../.bashrc': entry() }, 'unknown-file'],
    ['an absolute path', { '/bag/bagit.txt': entry() }, 'unknown-file'],
    ['a backslash', { 'bag\\bagit.txt': entry() }, 'unknown-file'],
    ['a folder', { 'bag/': entry('') }, 'unknown-file'],
    ['padding that says something', { 'padding.bin': entry('hidden') }, 'bad-padding'],
  ])('%s', (_name, entries, reason) => {
    expect(readBag(zipSync(entries))).toMatchObject({ refused: { reason } });
  });
});

describe('fuzz', () => {
  it('any bytes are refused and never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void expect(readBag(bytes)).toHaveProperty('refused')),
      { numRuns: 500 },
    );
  });

  it('any flipped byte of a zip is refused, or changes no file', async () => {
    const bag = await sampleBag();
    const zip = zipBag(bag, { padded: false });
    let refused = 0;
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const read = readBag(zip.with(at, zip[at]! ^ flip));
        if ('refused' in read) refused += 1;
        else expect(read.files).toEqual(new Map(bag));
      }),
      { numRuns: 1_000 },
    );
    // The others are the unused bits at the end of a packed file.
    expect(refused).toBeGreaterThan(950);
  });

  it('any file of a bag replaced, emptied or cut is refused, and never throws', async () => {
    const bag = await sampleBag();
    const paths = [...bag.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.uint8Array({ maxLength: 200 }),
        fc.nat(),
        async (path, bytes, cut) => {
          const original = bag.get(path)!;
          for (const content of [bytes, original.subarray(0, cut % original.length)]) {
            expect(await verifyBag(new Map(bag).set(path, content))).toMatchObject({ verdict: 'refused' });
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
