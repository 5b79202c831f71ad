import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Desk } from '../desk/desk';
import { createConsole } from './app';
import { newGate } from './guard';

/** Loopback only, whatever the options: the decrypted cases are behind it. */
export async function serveConsole(
  desk: Desk,
  { port }: { port: number },
): Promise<{ url: string; close(): Promise<void> }> {
  const gate = newGate();
  let hosts: string[] = [];
  const app = createConsole(desk, { gate, hosts: () => hosts });
  const server = createServer(getRequestListener(app.fetch));
  await listening(server, port);
  const taken = (server.address() as AddressInfo).port;
  hosts = [`127.0.0.1:${taken}`, `localhost:${taken}`];
  return {
    url: `http://127.0.0.1:${taken}/enter?token=${gate.token}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
}
