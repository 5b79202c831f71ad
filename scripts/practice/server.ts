import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { throwAwayCertificate } from './certificate';
import { practicePicture } from './picture';

const folder = fileURLToPath(new URL('../../tests/practice/', import.meta.url));

/** Which practice page answers an address: invented posts in the platforms' real structure. */
const pages: { host: RegExp; path: RegExp; query?: RegExp; file: string }[] = [
  { host: /^x\.com$/, path: /^\/i\/safety\/report_story_start$/, file: 'x.com/report_story_start.html' },
  { host: /^(x|twitter)\.com$/, path: /^\//, file: 'x.com/home.html' },
  { host: /^(www|web)\.facebook\.com$/, path: /^\/practice-report/, file: 'facebook.com/report.html' },
  { host: /^www\.facebook\.com$/, path: /^\/help\/contact\/\d+$/, file: 'facebook.com/help-contact.html' },
  { host: /^www\.facebook\.com$/, path: /^\/(practice-b|$)/, file: 'facebook.com/feed-b.html' },
  { host: /^(www|web)\.facebook\.com$/, path: /^\//, file: 'facebook.com/post.html' },
  { host: /^telegram\.org$/, path: /^\/support$/, file: 'telegram.org/support.html' },
  { host: /^telegram\.org$/, path: /^\/dsa-report$/, file: 'telegram.org/dsa-report.html' },
  { host: /^web\.telegram\.org$/, path: /^\/a\//, query: /practice=report/, file: 'web.telegram.org/report-a.html' },
  { host: /^web\.telegram\.org$/, path: /^\/a\//, file: 'web.telegram.org/a.html' },
  { host: /^web\.telegram\.org$/, path: /^\/k\//, query: /practice=report/, file: 'web.telegram.org/report-k.html' },
  { host: /^web\.telegram\.org$/, path: /^\/k\//, file: 'web.telegram.org/k.html' },
  { host: /^web\.whatsapp\.com$/, path: /^\/$/, query: /practice=report/, file: 'web.whatsapp.com/report.html' },
  { host: /^web\.whatsapp\.com$/, path: /^\/$/, file: 'web.whatsapp.com/chat.html' },
  { host: /^t\.me$/, path: /^\/s\//, file: 't.me/channel.html' },
  { host: /^t\.me$/, path: /^\/\w+\/\d+$/, query: /embed=1/, file: 't.me/channel.html' },
  { host: /^t\.me$/, path: /^\/\w+\/\d+$/, file: 't.me/post.html' },
  { host: /^help\.x\.com$/, path: /^\/forms\/dsa\/report$/, file: 'help.x.com/forms-dsa-report.html' },
  {
    host: /^help\.x\.com$/,
    path: /^(\/en)?\/forms\/safety-and-sensitive-content\/[a-z-]+$/,
    file: 'help.x.com/forms-safety.html',
  },
];
const pictureHosts = /^(pbs\.twimg\.com|abs-0\.twimg\.com|[a-z0-9.-]+\.(fbcdn\.net|telesco\.pe))$/;

export const practiceHosts = [
  'x.com',
  'twitter.com',
  'pbs.twimg.com',
  'abs-0.twimg.com',
  'www.facebook.com',
  'web.facebook.com',
  'scontent.practice.fbcdn.net',
  'static.xx.fbcdn.net',
  'web.telegram.org',
  'telegram.org',
  'web.whatsapp.com',
  't.me',
  'cdn4.telesco.pe',
  'help.x.com',
  'intake.athar.test',
] as const;

export type Listener = (request: IncomingMessage, response: ServerResponse) => void;
export interface Request {
  host: string;
  path: string;
  method: string;
  headers: IncomingMessage['headers'];
}
export interface PracticeServer {
  port: number;
  spki: string;
  /** Every request since the start, for assertions about what left the browser. */
  requests: Request[];
  /** Chromium's switches that bring these hosts, and only these, to this server. */
  chromiumArguments: string[];
  close(): Promise<void>;
}

/** Serves the practice pages and, under `hosts`, other listeners such as the intake. TLS on 127.0.0.1. */
export async function startPracticeServer({
  hosts = {},
}: {
  hosts?: Record<string, Listener>;
} = {}): Promise<PracticeServer> {
  const certificate = await throwAwayCertificate([...practiceHosts, ...Object.keys(hosts)]);
  const requests: Request[] = [];
  const server = createServer({ cert: certificate.cert, key: certificate.key }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const { pathname, search } = new URL(request.url ?? '/', 'https://practice.invalid');
    requests.push({ host, path: request.url ?? '/', method: request.method ?? 'GET', headers: request.headers });
    const other = hosts[host];
    if (other) other(request, response);
    else void answer({ host, pathname, search }, response);
  });
  const port = await listen(server);
  const names = [...new Set([...practiceHosts, ...Object.keys(hosts)])];
  const rules = [
    ...names.map((name) => `MAP ${name}:443 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
    'EXCLUDE localhost',
  ];
  return {
    port,
    spki: certificate.spki,
    requests,
    chromiumArguments: [
      `--host-resolver-rules=${rules.join(', ')}`,
      `--ignore-certificate-errors-spki-list=${certificate.spki}`,
    ],
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function answer(
  { host, pathname, search }: { host: string; pathname: string; search: string },
  response: ServerResponse,
): Promise<void> {
  if (pictureHosts.test(host)) {
    response
      .writeHead(200, { 'content-type': 'image/png', 'access-control-allow-origin': '*' })
      .end(practicePicture(pathname));
    return;
  }
  const shared = /^\/practice\/([a-z-]+\.(?:js|css))$/.exec(pathname)?.[1];
  if (shared !== undefined) {
    const type = shared.endsWith('.js') ? 'text/javascript' : 'text/css';
    const body = await readFile(path.join(folder, 'shared', shared));
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
    return;
  }
  const page = pages.find(
    (entry) => entry.host.test(host) && entry.path.test(pathname) && (entry.query?.test(search) ?? true),
  );
  if (!page || pathname === '/favicon.ico') {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('No practice page here.');
    return;
  }
  const body = await readFile(path.join(folder, page.file));
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(body);
}

function listen(server: Server): Promise<number> {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));
}
