import { expect, test } from 'vitest';
import { outOfCourtTexts } from '../../../utils/i18n/out-of-court';
import {
  commissionList,
  outOfCourtAddress,
  outOfCourtBodies,
  outOfCourtFor,
  outOfCourtVerifiedOn,
} from '../../../utils/reports/out-of-court';

const ids = (platform: string) => outOfCourtFor(platform).map(({ id }) => id);

test('each body for the platforms its source names, and those for all of them', () => {
  expect(ids('facebook')).toEqual(['appeals-centre', 'adroit', 'rtr', 'adr-center']);
  // The Appeals Centre does not take X.
  expect(ids('x')).toEqual(['user-rights', 'adroit', 'rtr', 'adr-center']);
  expect(ids('telegram')).toEqual(['adroit', 'rtr', 'adr-center']);
});

test.each(['whatsapp', 'web', 'somewhere'])('%s is no online platform that is known: no body', (platform) => {
  expect(ids(platform)).toEqual([]);
});

test('every entry is dated, has a plain address and a source, and says what is not certain', () => {
  const days = [...outOfCourtBodies.flatMap(({ certified }) => certified?.on ?? []), commissionList.updated];
  for (const day of [...days, outOfCourtVerifiedOn]) {
    expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
    expect(day <= outOfCourtVerifiedOn, day).toBe(true);
  }
  for (const { id, address, source, certified, languages, unverified } of outOfCourtBodies) {
    const url = new URL(address);
    expect([url.protocol, url.username, url.search], id).toEqual(['https:', '', '']);
    expect(source.length, id).toBeGreaterThan(20);
    expect(certified === null, id).toBe(unverified.includes('unverified.certified'));
    if (languages === null) expect(unverified, id).toContain('unverified.languages');
    for (const key of unverified) expect(outOfCourtTexts.ar[key], key).toBeTruthy();
  }
});

test('names and ids are told apart, and the Commission names more than are known here', () => {
  const names = outOfCourtBodies.map(({ name }) => name);
  expect(new Set([...names, ...commissionList.alsoNames]).size).toBe(names.length + commissionList.alsoNames.length);
  expect(new Set(outOfCourtBodies.map(({ id }) => id)).size).toBe(names.length);
  expect(commissionList.alsoNames.length).toBeLessThan(commissionList.count);
});

test('an address is found by an id of ours alone', () => {
  expect(outOfCourtAddress('adroit')).toBe('https://adroit.legal/');
  expect(outOfCourtAddress('commission')).toBe(commissionList.address);
  for (const other of ['', 'https://evil.example/', '__proto__', 'toString'])
    expect(outOfCourtAddress(other)).toBeNull();
});
