import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PageTurns } from '../../../../src/desk/preview/page-turns.ts';
import { pageVersion, takeTurns } from '../../../../src/desk/preview/take-turns.ts';

let turns: PageTurns<string>;
let version: number;
let server: Server;
let port: number;
let asked: number;
let sockets: Socket[];
beforeEach(async () => {
  turns = new PageTurns(() => 'changed');
  version = 7;
  asked = 0;
  sockets = [];
  const turn = takeTurns(turns, () => version);
  server = createServer((request, response) =>
    turn(request, response, () => {
      asked++;
      response.end(request.url === '/large' ? 'x'.repeat(30_000_000) : String(pageVersion.getStore()));
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

/** Sends words to the server, and never reads what it answers. */
async function send(words: string): Promise<void> {
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  sockets.push(socket);
  socket.write(words);
  await expect.poll(() => socket.bytesWritten).toBe(words.length);
}

test('an answer says which version of the content it is made of, and so does what makes it', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  expect(answer.headers.get('server-timing')).toBe('content;desc="7"');
  expect(await answer.text()).toBe('7');
});

test('answers that nobody reads hold up no change', async () => {
  await send('GET /large HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(3));
  await expect.poll(() => asked).toBe(3);
  expect(await turns.change()).toBe('changed');
});

test('a request whose end never comes is refused, and holds up no change', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x' });
  expect(answer.status).toBe(405);
  await send('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf');
  expect(await turns.change()).toBe('changed');
  expect(asked).toBe(0);
});
