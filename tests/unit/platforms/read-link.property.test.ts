import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLink } from '../../../utils/platforms/read-link';

const address = fc.webUrl({ withQueryParameters: true, withFragments: true });
const tracked = fc.constantFrom('utm_source=a', 'fbclid=a', 'igsh=a', 'gclid=a');

test('whatever is pasted is refused for a reason or becomes one plain web address that reads as itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), address), (line) => {
      const read = readLink(line);
      if (typeof read === 'string') return;
      expect(read.url).toMatch(/^https?:\/\//);
      expect(new URL(read.url!).username).toBe('');
      expect(readLink(read.url!)).toEqual(read);
    }),
  );
});

test('who clicked, and where from, changes nothing', () => {
  fc.assert(
    fc.property(fc.webUrl(), tracked, (plain, tracker) => {
      expect(readLink(`${plain}?${tracker}`)).toEqual(readLink(plain));
    }),
  );
});
