import { type RequestOptions, request } from 'node:https';
import type { Fetch } from '../../../utils/sync/ask';

/** `fetch` by name on this machine: host mapping and one trusted certificate, checked as a browser does. */
export function httpsFetch({ port, ca }: { port: number; ca: string }): Fetch {
  return (url, init) => {
    const { hostname, pathname } = new URL(url);
    const how: RequestOptions = {
      method: init.method ?? 'GET',
      host: '127.0.0.1',
      port,
      path: pathname,
      headers: { host: hostname, ...(init.headers as Record<string, string>) },
      servername: hostname,
      ca,
      ...(init.signal ? { signal: init.signal } : {}),
    };
    return new Promise((resolve, reject) => {
      const sent = request(how, (answer) => {
        const status = answer.statusCode ?? 0;
        if (status >= 300 && status < 400 && init.redirect === 'error') {
          answer.destroy();
          return reject(new TypeError('Failed to fetch'));
        }
        const body = new ReadableStream<Uint8Array>({
          start: (controller) => {
            answer.on('data', (part: Uint8Array) => controller.enqueue(part));
            answer.on('end', () => controller.close());
            answer.on('error', (error) => controller.error(error));
          },
        });
        resolve(new Response(body, { status, headers: answer.headers as Record<string, string> }));
      });
      sent.on('error', reject);
      sent.end(init.body as Uint8Array | undefined);
    });
  };
}
