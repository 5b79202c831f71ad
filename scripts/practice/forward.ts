import { request as send } from 'node:http';
import type { Listener } from './server';

/** Hands every request on to a plain HTTP server on this machine, as a TLS proxy does in front of an intake. */
export function forwardTo(origin: string): Listener {
  const { hostname, port } = new URL(origin);
  return (request, response) => {
    const onward = send(
      { hostname, port, path: request.url, method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  };
}
