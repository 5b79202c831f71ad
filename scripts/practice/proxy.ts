import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export interface Proxy {
  port: number;
  close(): Promise<void>;
}

/** A CONNECT proxy that leads every host to one local port: Firefox's way to the practice server. */
export async function startProxy(target: { port: number; hosts: readonly string[] }): Promise<Proxy> {
  const server = createServer((_request, response) => response.writeHead(403).end());
  server.on('connect', (request, client) => {
    const host = (request.url ?? '').replace(/:443$/, '');
    if (!target.hosts.includes(host)) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(target.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
