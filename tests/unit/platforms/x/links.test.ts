import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isX, profileLink, statusLink } from '../../../../utils/platforms/x/detect';

const hosts = ['x.com', 'www.x.com', 'mobile.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'];
const handle = fc.stringMatching(/^[A-Za-z0-9_]{1,15}$/).filter((name) => name.toLowerCase() !== 'i');
const id = fc.stringMatching(/^[1-9]\d{0,18}$/);
const tail = fc.constantFrom(
  '',
  '/',
  '/photo/1',
  '/video/2',
  '/analytics',
  '/history',
  '/quotes',
  '/retweets',
  '/likes',
);
const scheme = fc.constantFrom('https://', 'http://', '//');

describe('statusLink', () => {
  test('reads every form of an address, absolute or relative, with any query', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', ...hosts),
        scheme,
        handle,
        fc.constantFrom('status', 'statuses'),
        id,
        tail,
        fc.constantFrom('', '?s=20&t=abc', '#m'),
        (host, start, name, word, number, end, query) => {
          const href = `${host === '' ? '' : `${start}${host}`}/${name}/${word}/${number}${end}${query}`;
          const part = /^\/(\w+)/.exec(end)?.[1] ?? null;
          expect(statusLink(href)).toEqual({ handle: name, id: number, part });
        },
      ),
    );
  });

  test.each(['/i/status/20', '/i/web/status/20', 'https://x.com/i/status/20?s=46'])('%s names nobody', (href) => {
    expect(statusLink(href)).toEqual({ handle: null, id: '20', part: null });
  });

  test('never throws, and what it gives is an id and a handle of X’s alphabet that the address holds', () => {
    const parts = fc.constantFrom(
      ...['/', '/status/', 'status', 'i', 'web', 'x.com', 'https://x.com', '@', ':', '\\', '%2f', '?', '#', '20', '0'],
      ...['javascript:', 'data:', '\u0000', '\u202e', '٢٠', '..', 'https://', 'evil.example', 'anna'],
    );
    const address = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.array(parts, { maxLength: 12 }).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(address, (href) => {
        const link = statusLink(href);
        if (link === null) return;
        expect(link.id).toMatch(/^[1-9]\d{0,19}$/);
        expect(link.handle ?? 'nobody').toMatch(/^\w{1,20}$/);
        expect(href).toContain(link.id);
        expect(href).toContain(link.handle ?? '');
      }),
      { numRuns: 2_000 },
    );
  });

  test('of another host gives nothing, however alike', () => {
    const alike = fc
      .tuple(
        fc.constantFrom(...hosts),
        fc.constantFrom('.evil.example', '.', '@evil.example', ':444', '%2eevil.example', '-'),
      )
      .map(([host, end]) => `${host}${end}`);
    const before = fc
      .tuple(
        fc.constantFrom(
          'not',
          'evil.example/',
          'evil.example#',
          'evil.example\\',
          'me@',
          'me:secret@',
          'help.',
          'xn--',
        ),
        fc.constantFrom(...hosts),
      )
      .map(([start, host]) => `${start}${host}`);
    fc.assert(
      fc.property(fc.oneof(alike, before), handle, id, (host, name, number) => {
        expect(statusLink(`https://${host}/${name}/status/${number}`)).toBeNull();
        expect(profileLink(`https://${host}/${name}`)).toBeNull();
        expect(isX(`https://${host}/${name}`)).toBe(false);
      }),
    );
  });

  test.each([
    'javascript:location="https://x.com/anna/status/20"',
    'data:text/html,/anna/status/20',
    '/anna/status/020',
    '/anna/status/0',
    '/anna/status/-1',
    '/anna/status/1e9',
    '/anna/status/٢٠',
    '/anna/status/20.5',
    `/anna/status/1${'0'.repeat(20)}`,
    '/anna/status/',
    '/anna/20',
    `/${'a'.repeat(21)}/status/20`,
    '/an na/status/20',
    '/anna%2fstatus%2f20',
    `/anna/status/20${'/'.repeat(9_000)}`,
  ])('%j is no link to a post', (href) => {
    expect(statusLink(href)).toBeNull();
  });
});

describe('profileLink', () => {
  test('gives the handle, and nothing for the app’s own pages', () => {
    const own =
      /^(i|home|explore|search|messages|notifications|settings|compose|login|signup|hashtag|intent|share|jobs|tos|privacy)$/i;
    fc.assert(
      fc.property(fc.constantFrom('', ...hosts.map((host) => `https://${host}`)), handle, (base, name) => {
        expect(profileLink(`${base}/${name}`)).toBe(own.test(name) ? null : name);
        expect(profileLink(`${base}/${name}/followers`)).toBeNull();
      }),
    );
    expect(profileLink('/home')).toBeNull();
    expect(profileLink('/i')).toBeNull();
  });
});
