import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { readBag } from '../../utils/evidence/read-bag';
import type { Accepted } from '../../utils/evidence/verdict';
import { verifyBag } from '../../utils/evidence/verify-bag';
import type { Desk } from '../desk/desk';
import { DeskError } from '../desk/desk-error';
import type { Outcome } from '../desk/open-envelope';
import { script, style } from './assets';
import { casePage, type Notice } from './case-page';
import { type Gate, guard, headers } from './guard';
import { errorPage, listPage, refusedPage, urlsPage } from './pages';
import { shownTypeOf } from './shown-types';
import { languageOf, type Words, wordsIn } from './words';

/** The desk as a plain page. No sockets in here. */
export function createConsole(desk: Desk, { gate, hosts }: { gate: Gate; hosts: () => readonly string[] }): Hono {
  const app = new Hono();
  app.use(headers, guard(gate, hosts));

  app.get('/style.css', (c) => c.body(style, 200, { 'content-type': 'text/css' }));
  app.get('/console.js', (c) => c.body(script, 200, { 'content-type': 'text/javascript' }));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/language/:code', (c) => {
    setCookie(c, 'athar-language', languageOf(c.req.param('code'), undefined), { sameSite: 'Strict', path: '/' });
    return c.redirect(pageBefore(c.req.header('referer')), 303);
  });

  app.get('/', async (c) => {
    const { card } = await desk.card();
    return c.html(listPage(wordsFor(c), await desk.list(), card.origin !== null));
  });
  app.get('/urls', async (c) => c.html(urlsPage(wordsFor(c), await desk.list())));
  app.post('/pull', async (c) => {
    await desk.pull();
    return c.redirect('/', 303);
  });
  app.post('/open', async (c) => {
    for (const { id } of (await desk.list()).waiting) await desk.open(id);
    return c.redirect('/', 303);
  });
  app.post('/open/:id', async (c) => show(c, await desk.open(c.req.param('id'))));
  app.post('/import', bodyLimit({ maxSize: 64 * 1024 * 1024 }), async (c) => {
    const { file } = await c.req.parseBody().catch(() => ({ file: null }));
    if (!(file instanceof File)) throw new DeskError('usage', 'No file was chosen.');
    return show(c, await desk.importBytes(new Uint8Array(await file.arrayBuffer())));
  });

  app.get('/cases/:id', async (c) => {
    const record = await desk.readCase(c.req.param('id'));
    const { facts } = await verified(desk, record.id);
    const asked = c.req.query('opened');
    const notice: Notice = asked === 'stored' || asked === 'sameBag' ? asked : null;
    const { cases } = await desk.list();
    return c.html(casePage(wordsFor(c), { record, facts, notice, cases }));
  });
  app.get('/cases/:id/bag.zip', async (c) => download(c, await desk.readBagZip(c.req.param('id')), 'bag.zip'));
  app.get('/cases/:id/files/data/:flag/:capture/:name', async (c) => {
    const { id, flag, capture, name } = c.req.param();
    const { files } = await verified(desk, id);
    const bytes = files.get(`data/${flag}/${capture}/${name}`);
    if (bytes === undefined) throw new DeskError('not-found', 'This file is not in the bag.');
    const type = shownTypeOf(name);
    if (type === null) return download(c, bytes, 'evidence.bin');
    // What an attacker drew may carry more than pixels.
    const policy = "default-src 'none'; sandbox";
    return c.body(Uint8Array.from(bytes), 200, { 'content-type': type, 'content-security-policy': policy });
  });

  app.onError((error, c) => {
    if (!(error instanceof DeskError)) {
      console.error(error);
      return c.text('A bug. The terminal says which.', 500);
    }
    return c.html(errorPage(wordsFor(c), error.message), error.code === 'not-found' ? 404 : 400);
  });
  return app;
}

function show(c: Context, outcome: Outcome): Response | Promise<Response> {
  if (outcome.verdict === 'refused') return c.html(refusedPage(wordsFor(c), outcome), 422);
  const notice = outcome.state === 'stored' ? 'stored' : 'sameBag';
  return c.redirect(`/cases/${outcome.record.id}?opened=${notice}`, 303);
}

/** Checked again each time: a disk may change what was good when it arrived. */
async function verified(desk: Desk, id: string): Promise<{ facts: Accepted; files: ReadonlyMap<string, Uint8Array> }> {
  const read = readBag(await desk.readBagZip(id));
  const facts = 'refused' in read ? null : await verifyBag(read.files);
  if ('refused' in read || facts?.verdict !== 'accepted') {
    throw new DeskError('not-found', `The stored bag of case ${id} was damaged since it was opened.`);
  }
  return { facts, files: read.files };
}

function download(c: Context, bytes: Uint8Array, name: string): Response {
  return c.body(Uint8Array.from(bytes), 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${name}"`,
  });
}

/** Only a page of ours that can be shown again: of what the browser says she came from, nothing but its path is used. */
function pageBefore(referer = ''): string {
  const path = URL.canParse(referer) ? new URL(referer).pathname : '/';
  return /^\/(urls|cases\/[\w-]+)$/.test(path) ? path : '/';
}

function wordsFor(c: Context): Words {
  return wordsIn(languageOf(getCookie(c, 'athar-language'), c.req.header('accept-language')));
}
