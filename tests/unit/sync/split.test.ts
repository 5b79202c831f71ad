import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBySize } from '../../../utils/sync/split';

const sized = (...sizes: number[]) => sizes.map((size, index) => ({ id: String(index), size }));

describe('splitting a selection into envelopes', () => {
  it('keeps together what fits, in order', () => {
    expect(splitBySize(sized(4, 4, 3, 10, 1), 10)).toEqual([['0', '1'], ['2'], ['3'], ['4']]);
    expect(splitBySize([], 10)).toEqual([]);
  });

  it('leaves one alone that fits nowhere', () => {
    expect(splitBySize(sized(1, 99, 1), 10)).toEqual([['0'], ['1'], ['2']]);
  });

  it('loses nothing, doubles nothing, overfills nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 })), (sizes) => {
        const groups = splitBySize(sized(...sizes), 30);
        const full = groups.every(
          (ids) => ids.length === 1 || ids.reduce((sum, id) => sum + sizes[Number(id)]!, 0) <= 30,
        );
        return full && groups.flat().join() === sizes.map((_, index) => index).join();
      }),
    );
  });
});
