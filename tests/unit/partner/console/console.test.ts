import { request } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import { caseTitle } from '../../../../partner/desk/case-title';
import { localTime } from '../../../../partner/desk/local-time';
import { buildBag } from '../../../../utils/evidence/bag';
import { sealToRecipients } from '../../../../utils/evidence/seal';
import { zipBag } from '../../../../utils/evidence/zip';
import type { ToldOfReport } from '../../../../utils/schema/report';
import { decided, followed, submitted } from '../../evidence/followed-bag';
import { sampleItem } from '../../evidence/sample-bag';
import { fileDesk, later, sealedBag } from '../desk/desk-world';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

let base: URL;
let cookie: string;
let world: Awaited<ReturnType<typeof fileDesk>>;

/** Not `fetch`: a browser's headers must be free to forge here. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: Uint8Array } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(new URL(path, base), {
      method: options.method ?? 'GET',
      headers: { cookie, ...options.headers },
    });
    call.on('response', (answer) => {
      const chunks: Uint8Array[] = [];
      answer.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString() }),
      );
    });
    call.on('error', reject);
    call.end(options.body);
  });
}

beforeEach(async () => {
  world = await fileDesk();
  const served = await world.desk.serveConsole({ port: 0 });
  later(() => served.close());
  base = new URL(served.url);
  cookie = '';
  const entered = await ask(base.pathname + base.search);
  expect(entered).toMatchObject({ status: 303, headers: { location: '/' } });
  const [set] = entered.headers['set-cookie'] ?? [];
  expect(set).toMatch(/^athar-desk-\d+=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  cookie = set?.split(';')[0] ?? '';
});

async function opened(): Promise<string> {
  const items = [await sampleItem({ text: '<img src=x onerror=alert(1)> marker-of-the-text' })];
  const outcome = await world.desk.importBytes((await sealedBag(world.card.recipients, items)).sealed);
  return outcome.verdict === 'accepted' ? outcome.record.id : '';
}

describe('the door', () => {
  it('is on the loopback address only', () => {
    expect(base.hostname).toBe('127.0.0.1');
  });

  it.each([
    ['a name that was rebound to us', { host: 'attacker.example' }, 421],
    ['our address with another port', { host: '127.0.0.1:1' }, 421],
    ['no cookie', { cookie: '' }, 401],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another origin', { origin: 'https://attacker.example' }, 403],
    ['an origin of null', { origin: 'null' }, 403],
  ])('does not open for %s', async (_name, headers, status) => {
    for (const path of ['/', '/urls', '/style.css']) expect((await ask(path, { headers })).status).toBe(status);
  });

  it('does not open for a guessed cookie', async () => {
    const guessed = cookie.replace(/=.*/, `=${'a'.repeat(43)}`);
    expect((await ask('/', { headers: { cookie: guessed } })).status).toBe(401);
    expect((await ask('/', { headers: { cookie: guessed.slice(0, -1) } })).status).toBe(401);
  });

  it('does not open for another token, nor for a form that nobody pressed here', async () => {
    expect((await ask(`/enter?token=${'a'.repeat(43)}`)).status).toBe(403);
    expect((await ask('/enter')).status).toBe(404);
    expect((await ask('/pull', { method: 'POST', headers: { 'sec-fetch-site': 'none' } })).status).toBe(403);
  });

  it('opens by both names of this computer', async () => {
    expect((await ask('/', { headers: { host: `localhost:${base.port}` } })).status).toBe(200);
  });

  it('sends a strict policy with everything', async () => {
    const id = await opened();
    for (const path of ['/', '/urls', `/cases/${id}`, '/style.css', '/nothing']) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      });
    }
  });
});

describe('the pages', () => {
  it('cover what was said, and load no media before they are asked for', async () => {
    const id = await opened();
    const list = await ask('/');
    expect(list.text).toContain(id);
    expect(list.text).not.toContain('marker-of-the-text');
    const { text } = await ask(`/cases/${id}`);
    expect(text).toMatch(
      /<details><summary>Show the text<\/summary><pre dir="auto">&lt;img src=x onerror=alert\(1\)&gt; marker/,
    );
    expect(text.match(/<img /g)).toHaveLength(2);
    for (const image of text.match(/<img [^>]*>/g) ?? []) expect(image).toContain('loading="lazy"');
    const outside = text.replace(/<details>.*?<\/details>/gs, '');
    expect(outside).not.toContain('<img ');
    expect(outside).not.toContain('marker-of-the-text');
    expect((await ask('/style.css')).text).toMatch(/\.covered img[^}]*filter: grayscale\(1\) blur/);
  });

  it('are told apart by title and time; the number of a case is only beside it', async () => {
    const id = await opened();
    const [record] = (await world.desk.list()).cases;
    const title = caseTitle(record!, 'en')
      .map((part) => `<bdi>${part}</bdi>`)
      .join(' · ');
    const when = `<time datetime="${record!.openedAt}"><bdi>${localTime(record!.openedAt, 'en')}</bdi></time>`;
    expect((await ask('/')).text).toMatch(
      new RegExp(`<a href="/cases/${id}">${title}</a> <small><code>${id}</code></small>`),
    );
    expect((await ask('/')).text).toContain(`Opened: ${when}`);
    const { text } = await ask(`/cases/${id}`);
    expect(text).toMatch(new RegExp(`<h2>${title}</h2>`));
    expect(text).toContain(when);
    // The browser keeps titles of pages in its history.
    expect(text).toContain('<title>Athar desk</title>');
    const again = await opened();
    expect((await ask(`/cases/${again}`)).text).toMatch(
      new RegExp(`The same post is already in the case <a href="/cases/${id}">${title}, <time`),
    );
  });

  it('list the addresses to copy', async () => {
    await opened();
    expect((await ask('/urls')).text).toMatch(
      /<textarea id="urls" readonly[^>]*>https:\/\/x\.com\/invented_account\/status\/1990000000000000001\n<\/textarea>/,
    );
  });

  it('give images as images in a sandbox, snapshots only as a download', async () => {
    const id = await opened();
    const page = (await ask(`/cases/${id}`)).text;
    const image = /src="([^"]*image\.png)"/.exec(page)?.[1] ?? '';
    expect(await ask(image)).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/png', 'content-security-policy': "default-src 'none'; sandbox" },
    });
    const snapshot = await ask(image.replace('image.png', 'snapshot.html.txt'));
    expect(snapshot.headers).toMatchObject({ 'content-type': 'application/octet-stream' });
    expect(snapshot.headers['content-disposition']).toMatch(/^attachment/);
    for (const path of ['/cases/none', `/cases/${id}/files/data/a/b/c.png`, '/cases/..%2f..%2fdesk-keys.json']) {
      expect((await ask(path)).status).toBe(404);
    }
  });

  it('open a file, name the same bag, and say why another is refused', async () => {
    const { sealed } = await sealedBag(world.card.recipients);
    const first = await upload(sealed);
    expect(first.status).toBe(303);
    expect((await ask(String(first.headers.location))).text).toContain('Opened, checked and stored.');
    const again = await upload(sealed);
    expect((await ask(String(again.headers.location))).text).toContain('This bag was opened before.');
    const refused = await upload(sealed.slice(0, 300));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('seal-broken');
    expect(refused.text).toContain('No case was changed.');
    const garbled = await ask('/import', { method: 'POST', headers: ownForm(), body: Uint8Array.of(1, 2) });
    expect(garbled.status).toBe(400);
  });

  it('speak Arabic and French, from right to left where that is right', async () => {
    const arabic = await ask('/', { headers: { 'accept-language': 'ar-IQ,ar;q=0.9' } });
    expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
    const chosen = await ask('/language/fr');
    const [language] = chosen.headers['set-cookie'] ?? [];
    const french = await ask('/', { headers: { cookie: `${cookie}; ${language?.split(';')[0]}` } });
    expect(french.text).toContain('Bureau Athar');
  });

  it('stay on the page on which another language is chosen, and go to no other address', async () => {
    const cameFrom = async (referer: string) => (await ask('/language/ar', { headers: { referer } })).headers.location;
    expect(await cameFrom('http://127.0.0.1/cases/01a20e12-2580')).toBe('/cases/01a20e12-2580');
    expect(await cameFrom('http://127.0.0.1/urls')).toBe('/urls');
    expect(await cameFrom('https://other.example//evil.example/cases/1')).toBe('/');
    expect(await cameFrom('http://127.0.0.1/open/1')).toBe('/');
    expect(await cameFrom('nothing')).toBe('/');
    expect((await ask('/language/ar')).headers.location).toBe('/');
  });
});

function upload(bytes: Uint8Array): Promise<Answer> {
  const head =
    '------WebKitFormBoundary0123456789abcdef\r\ncontent-disposition: form-data; name="file"; filename="a.age"\r\ncontent-type: application/octet-stream\r\n\r\n';
  const body = Buffer.concat([
    Buffer.from(head),
    bytes,
    Buffer.from('\r\n------WebKitFormBoundary0123456789abcdef--\r\n'),
  ]);
  return ask('/import', { method: 'POST', headers: ownForm(), body });
}

function ownForm() {
  return {
    'content-type': 'multipart/form-data; boundary=----WebKitFormBoundary0123456789abcdef',
    'sec-fetch-site': 'same-origin',
    origin: base.origin,
  };
}

it('a capture is told in words: each name in its own direction, times no finer than the platform said them', async () => {
  const item = await sampleItem();
  for (const { capture } of item.captures) {
    capture.post.author = { ...capture.post.author, name: 'اسم مخترع', handle: 'invented_account' };
    capture.post.postedAt = '2026-03-01T00:00:00.000Z';
    capture.post.postedAtPrecision = 'day';
    capture.missing = ['media.0', 'post.author.id'];
  }
  const outcome = await world.desk.importBytes((await sealedBag(world.card.recipients, [item])).sealed);
  const id = outcome.verdict === 'accepted' ? outcome.record.id : '';
  const { text } = await ask(`/cases/${id}`);
  expect(text).toContain('<bdi>اسم مخترع</bdi> <bdi>@invented_account</bdi>');
  expect(outcome.verdict === 'accepted' && outcome.record.items[0]?.postedAt).toBe('2026-03-01');
  expect(text).toContain('<dt>Posted (says the platform)</dt><dd><bdi>2026-03-01</bdi> </dd>');
  expect(text).toContain('<dt>Could not be kept</dt><dd><bdi>author · picture, video or file</bdi> </dd>');
});

it('a link that the sender copied herself stands beside what the page showed, named as hers', async () => {
  const item = await sampleItem();
  const postLink = 'https://whatsapp.com/channel/0029VaInventedCode00000/118';
  item.flag.review = { ...item.flag.review, postLink };
  const outcome = await world.desk.importBytes((await sealedBag(world.card.recipients, [item])).sealed);
  const id = outcome.verdict === 'accepted' ? outcome.record.id : '';
  const { text } = await ask(`/cases/${id}`);
  expect(text).toContain(`<dt>Link the sender copied</dt><dd><bdi>${postLink}</bdi> </dd>`);
  expect((await ask(`/cases/${await opened()}`)).text).not.toContain('Link the sender copied');
});

describe('what she told of her reports', () => {
  async function pageOf(evidence: 'along' | 'gone' | 'imported', steps?: ToldOfReport[]) {
    const { bag, shown } = await followed(evidence, steps);
    const sealed = await sealToRecipients(zipBag(await buildBag(bag), { padded: true }), world.card.recipients);
    const outcome = await world.desk.importBytes(sealed);
    if (outcome.verdict === 'refused') throw new Error(`${outcome.reason} ${outcome.where}`);
    const { text } = await ask(`/cases/${outcome.record.id}`);
    return { text, shown, id: outcome.record.id, flag: outcome.record.items[0]!.flag };
  }

  it('stands step by step, each with its page, whose files can be opened; the page is no post', async () => {
    const { text, shown, id, flag } = await pageOf('along');
    expect(text).toContain('<code>x-dsa</code>');
    expect(text).toMatch(
      /sent<\/bdi> · <bdi>2026-11-24 10:00:00 UTC<\/bdi>[\s\S]*INVENTED-12[\s\S]*Saved page or picture that shows it/,
    );
    // Within a sentence in Arabic a time or a digest is isolated: its parts would else change places.
    expect(text).toContain('(told \u20662026-11-24 10:00:00 UTC\u2069)');
    expect(text).toMatch(/key \u2066[0-9a-f]{16}…\u2069: .* head \u2066[0-9a-f]{16}…\u2069\)/);
    expect(text).toContain('Thank you. INVENTED-12');
    expect(text).toContain('It breaks no rule, they say');
    expect(text).not.toContain('her own words');
    const file = await ask(`/cases/${id}/files/data/${flag}/${shown.capture.id}/image.png`);
    expect([file.status, file.headers['content-type']]).toEqual([200, 'image/png']);
    expect((await ask('/')).text).toContain('posts: 1');
  });

  it('shows what she took back as taken back, with the time and without its page; the list counts what stands', async () => {
    const mistake: ToldOfReport = {
      step: 'told-in-error',
      recordedAt: '2026-11-24T11:00:00.000Z',
      of: { step: 'decided', recordedAt: decided.recordedAt },
    };
    const { text, id } = await pageOf('along', [submitted, decided, mistake]);
    expect(text).toMatch(
      /<del><bdi>decided<\/bdi>[\s\S]*?<\/del> <strong>Told by mistake, taken back \u20662026-11-24 11:00:00 UTC\u2069\. It does not count\.<\/strong>/,
    );
    expect(text).not.toMatch(/<del><bdi>sent/);
    const [record] = (await world.desk.list()).cases.filter((one) => one.id === id);
    expect(record!.items[0]!.reports).toEqual([{ plan: 'x-dsa', step: 'submitted', day: '2026-11-24' }]);
    const taken: ToldOfReport = { ...mistake, of: { step: 'submitted', recordedAt: submitted.recordedAt } };
    const all = await pageOf('along', [submitted, taken]);
    expect(all.text).toMatch(
      /named a saved page for what she took back; it stayed with her\. Its digest: [0-9a-f]{64}/,
    );
    expect(all.text).not.toContain('Thank you. INVENTED-12');
    expect((await world.desk.list()).cases.find((one) => one.id === all.id)!.items[0]!.reports).toEqual([]);
  });

  it('shows a picture that she handed in as evidence of a step, and calls it imported', async () => {
    const { text, id, flag, shown } = await pageOf('imported');
    expect(text).toMatch(/Saved page or picture that shows it[\s\S]*?Imported, not captured/);
    const file = await ask(`/cases/${id}/files/data/${flag}/${shown.capture.id}/image.png`);
    expect(file.status).toBe(200);
  });

  it('says why a page is not here, with its digest', async () => {
    const { text } = await pageOf('gone');
    expect(text).toMatch(/it was deleted before this was sent\. Its digest: [0-9a-f]{64}/);
    expect(text).not.toContain('Saved page or picture that shows it');
  });
});
