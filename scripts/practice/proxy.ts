import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

export interface Proxy {
  port: number;
  close(): Promise<void>;
}

/** A CONNECT proxy that leads every host to one local port: Firefox's way to the practice server. */
export async function startProxy(target: { port: number; hosts: readonly string[] }): Promise<Proxy> {
  const server = createServer((_request, response) => response.writeHead(403).end());
  // `closeAllConnections` does not know a socket that became a tunnel; closing would wait for the browser's last one.
  const tunnels = new Set<Duplex>();
  server.on('connect', (request, client) => {
    tunnels.add(client);
    client.on('close', () => tunnels.delete(client));
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
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        for (const tunnel of tunnels) tunnel.destroy();
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
