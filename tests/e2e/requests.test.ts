import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Request } from '../../scripts/practice/server';
import { intakeHost, type Organisation, startOrganisation } from '../../scripts/walk/organisation';
import { pair, press, seen } from './our-pages';
import { extension, startWorld, type World } from './world';

let organisation: Organisation;
let world: World;
/** What came without TLS, whatever name it asked for. */
const plain: string[] = [];
const plainServer = createServer((request, response) => {
  plain.push(`${request.headers.host}${request.url}`);
  response.writeHead(404).end();
});

beforeAll(async () => {
  organisation = await startOrganisation();
  const plainPort = await new Promise<number>((done) =>
    plainServer.listen(0, '127.0.0.1', () => done((plainServer.address() as AddressInfo).port)),
  );
  world = await startWorld({
    hosts: { [intakeHost]: organisation.listener },
    // Every name there is leads here, so that nothing can leave unseen.
    switches: ({ port, spki }) => [
      `--host-resolver-rules=MAP *:443 127.0.0.1:${port}, MAP *:80 127.0.0.1:${plainPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ],
  });
  // Something that could travel along.
  const cookie = { name: 'who', value: 'her', path: '/', secure: true, sameSite: 'None' as const };
  await world.browser.context.addCookies(
    ['x.com', 'pbs.twimg.com', intakeHost].map((domain) => ({ ...cookie, domain })),
  );
});
afterAll(async () => {
  await world.close();
  await organisation.close();
  plainServer.close();
});

/** Chromium's own sign-in and update services; no word of them is in the extension (see the last test). */
const chromiumsOwn = /(^|\.)(google|googleapis|gstatic)\.com$/;

/** What the page asked for itself: its document, and what stands in its HTML. */
const isPages = ({ host, path, headers }: Request) =>
  headers['sec-fetch-site'] !== undefined &&
  (host === 'x.com' || (/^(pbs|abs-0)\.twimg\.com$/.test(host) && headers.referer === 'https://x.com/')) &&
  !path.includes('name=orig');

const since = async (work: () => Promise<unknown>): Promise<Request[]> => {
  const before = world.server.requests.length;
  await work();
  return world.server.requests.slice(before).filter(({ host }) => !chromiumsOwn.test(host));
};

test('first run, open pages, open popup: nothing but the page’s own requests', async () => {
  const asked = await since(async () => {
    await world.setUp();
    const page = await world.open('https://x.com/home');
    await page.waitForLoadState('networkidle');
    const popup = await world.popup(page);
    await popup.until('document.body.innerText.includes("Nothing saved yet")', 'the popup shows its list');
    await popup.close();
    await page.waitForTimeout(1_000);
    await page.close();
  });
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((request) => !isPages(request)).map(({ host, path }) => host + path)).toEqual([]);
});

test('a press asks the platform’s media host for the photos in full, as nobody, and no one else', async () => {
  const page = await world.open('https://x.com/home');
  await page.waitForLoadState('networkidle');
  const asked = await since(() => world.document(page, 'article', 'Two posters against her', /Saved/));
  expect(asked.map(({ host, path }) => host + path).sort()).toEqual([
    'pbs.twimg.com/media/ATHARDEMO1?format=jpg&name=orig',
    'pbs.twimg.com/media/ATHARDEMO2?format=jpg&name=orig',
  ]);
  for (const { method, headers } of asked) {
    expect(method).toBe('GET');
    expect([headers.origin, headers.cookie, headers.referer]).toEqual([undefined, undefined, undefined]);
    expect(JSON.stringify(headers)).not.toMatch(/extension/);
  }
  // A post without media asks for nothing at all.
  expect(await since(() => world.document(page, 'article', 'Everyone who signed', /Saved/))).toEqual([]);
  await page.close();
});

test('after pairing: the test message and what she sends go to this organisation’s intake, and nowhere else', async () => {
  const ours = await world.ours();
  const pairing = await since(async () => {
    await pair(ours, await organisation.desk.invite());
    await seen(ours, 'The test message arrived');
  });
  const sending = await since(async () => {
    await press(ours, 'Saved');
    await ours.getByText('Select all shown').click();
    await press(ours, /^Send selected to/);
    await ours
      .getByText(/^Arrived/)
      .first()
      .waitFor({ timeout: 30_000 });
  });
  for (const asked of [pairing, sending]) {
    expect(new Set(asked.map(({ host }) => host))).toEqual(new Set([intakeHost]));
    // The worker has no right on this host: the browser asks first, and the intake's CORS answer lets it through.
    expect(asked.map(({ method }) => method).slice(0, 2)).toEqual(['OPTIONS', 'PUT']);
    const [preflight, put] = asked;
    expect(preflight!.headers['access-control-request-method']).toBe('PUT');
    expect(put!.path).toMatch(/^\/v1\/envelopes\/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]+$/);
    for (const { headers } of asked) expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
  }
  await ours.close();
});

test('nothing of ours went out unencrypted, and no other name was ever asked for', async () => {
  expect(plain.filter((address) => !chromiumsOwn.test(new URL(`http://${address}`).hostname))).toEqual([]);
  const known = ['x.com', 'pbs.twimg.com', 'abs-0.twimg.com', intakeHost];
  const others = world.server.requests.filter(({ host }) => !known.includes(host) && !chromiumsOwn.test(host));
  expect(others).toEqual([]);
  for (const file of await readdir(extension, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !/\.(js|html|json)$/.test(file.name)) continue;
    expect(await readFile(path.join(file.parentPath, file.name), 'utf8')).not.toMatch(/googleapis|google\.com|gstatic/);
  }
});
