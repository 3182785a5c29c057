import { type AddressInfo, createServer } from 'node:net';

/** A port nothing listens on, over IPv4 and IPv6. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '::', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
