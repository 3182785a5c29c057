import { request as ask } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asked, isLocal } from '../../../../src/desk/server/guard.ts';
import { MAX_BODY_BYTES } from '../../../../src/desk/server/read-json.ts';
import { withDraftYear } from '../../../fixtures/draft-year.ts';
import { type DeskServer, startDesk } from '../../../support/desk-server.ts';

let desk: DeskServer;
beforeAll(async () => {
  desk = await startDesk(withDraftYear());
});
afterAll(() => desk.close());

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

/** A request with exactly these headers: `undefined` leaves one of a good call out. */
function send(
  path: string,
  headers: Record<string, string | undefined> = {},
  { method = 'POST', body = '{}' as string | Buffer } = {},
): Promise<Answer> {
  const good = {
    host: `127.0.0.1:${desk.port}`,
    origin: desk.origin,
    'content-type': 'application/json',
    'x-desk-token': desk.token,
  };
  const sent = Object.fromEntries(
    Object.entries({ ...good, ...headers }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  return new Promise((resolve, reject) => {
    const request = ask(
      { host: '127.0.0.1', port: desk.port, path, method, headers: sent, setHost: false, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    request.on('error', reject);
    if (method !== 'GET') request.write(body);
    request.end();
  });
}

const API = '/__desk/api/dashboard';

describe('a call of the API', () => {
  test('made as it must be is answered', async () => {
    expect((await send(API)).status).toBe(200);
    expect((await send(API, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await send(API, { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
  });

  test.each<[string, Record<string, string | undefined>, { method?: string; body?: string }?]>([
    ['without a token', { 'x-desk-token': undefined }],
    ['with a wrong token', { 'x-desk-token': 'a'.repeat(43) }],
    ['with a short token', { 'x-desk-token': 'a' }],
    ['from another host name', { host: 'evil.example' }],
    ['from a name that points here', { host: 'evil.example', origin: 'http://evil.example' }],
    ['from a name that begins like ours', { host: '127.0.0.1.evil.example' }],
    ['without an origin', { origin: undefined }],
    ['of another origin', { origin: 'http://evil.example' }],
    ['of another port', { origin: 'http://127.0.0.1:1' }],
    ['of no origin', { origin: 'null' }],
    ['over another protocol', { origin: 'https://127.0.0.1' }],
    ['of another site', { 'sec-fetch-site': 'cross-site' }],
    ['of the same site', { 'sec-fetch-site': 'same-site' }],
    ['typed in', { 'sec-fetch-site': 'none' }],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['as text', { 'content-type': 'text/plain' }],
    ['as JSON of another kind', { 'content-type': 'application/json-patch+json' }],
    ['without a type', { 'content-type': undefined }],
    ['by GET', {}, { method: 'GET' }],
    ['by PUT', {}, { method: 'PUT' }],
    ['by OPTIONS', { origin: 'http://evil.example' }, { method: 'OPTIONS' }],
  ])('%s is refused and says nothing', async (_, headers, options) => {
    const { status, text, headers: answered } = await send(API, headers, options);
    expect(status).toBe(403);
    expect(text).not.toContain('demo-bureau');
    expect(Object.keys(answered).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test('with a token in its address is refused', async () => {
    expect((await send(`${API}?token=${desk.token}`, { 'x-desk-token': undefined })).status).toBe(403);
  });

  test.each<[string, string]>([
    ['unknown', '/__desk/api/nothing'],
    ['named like a part of objects', '/__desk/api/constructor'],
    ['with a longer way', '/__desk/api/../api/dashboard'],
  ])('%s is not found', async (_, path) => {
    expect((await send(path)).status).toBe(404);
  });

  test.each([
    '',
    '[]',
    '{',
    'null',
    '{"more":1}',
    '{"__proto__":{}}',
    `${'['.repeat(60)}${']'.repeat(60)}`,
    Buffer.from([0x7b, 0xff, 0x7d]),
  ])('of the body %j is malformed', async (body) => {
    expect((await send(API, {}, { body })).status).toBe(400);
  });

  test('with too much in it is stopped', async () => {
    const { status } = await send(API, {}, { body: Buffer.alloc(MAX_BODY_BYTES + 1, ' ') });
    expect(status).toBe(413);
  });
});

describe('a file', () => {
  test.each([
    '../../package',
    'drafts/../data/demo-bureau/2024/department',
    'drafts/demo-bureau/2025/../2025/department',
    'drafts/demo-bureau/2025/department.yaml',
    'drafts/demo-bureau/2025/projects/../department',
    'drafts/demo-bureau/2025/projects/1',
    'drafts/demo-bureau/2025/source/plan',
    'drafts/demo-bureau/2025',
    'drafts/Demo/2025/department',
    'drafts/demo-bureau/25/department',
    'drafts\\demo-bureau\\2025\\department',
    'pages/drafts/x',
    'moving',
    'site\n',
    '/etc/passwd',
    '__proto__',
    '',
  ])('named %j is no file of the desk', async (file) => {
    for (const action of ['file', 'history']) {
      expect((await send(`/__desk/api/${action}`, {}, { body: JSON.stringify({ file }) })).status).toBe(400);
    }
  });

  test('that is not there is not found', async () => {
    const body = JSON.stringify({ file: 'drafts/demo-bureau/2031/department' });
    expect((await send('/__desk/api/file', {}, { body })).status).toBe(404);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('cannot be changed at %s', async (key) => {
    const { hash } = await desk.call('file', { file: 'site' });
    const edit = { kind: 'set', path: [key], value: 'x' };
    const body = JSON.stringify({ file: 'site', base: hash, edits: [edit] });
    const { status, text } = await send('/__desk/api/save', {}, { body });
    if (key === '__proto__') expect(status).toBe(400);
    else expect(JSON.parse(text)).toMatchObject({ kind: 'impossible' });
    const nested = `{"file":"site","base":"${hash}","edits":[{"kind":"set","path":["name"],"value":{"${key}":1}}]}`;
    expect((await send('/__desk/api/save', {}, { body: nested })).status).toBe(400);
    expect(({} as Record<string, unknown>)['x']).toBe(undefined);
  });
});

describe('the page of the desk', () => {
  const visit = { origin: undefined, 'content-type': undefined, 'x-desk-token': undefined };

  test('is shown to a visitor, kept by nobody and framed by nobody', async () => {
    for (const site of ['none', 'same-origin', 'cross-site']) {
      const headers = {
        ...visit,
        'sec-fetch-site': site,
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      };
      const { status, headers: answered } = await send('/__desk/', headers, { method: 'GET' });
      expect(status).toBe(200);
      expect(answered['cache-control']).toBe('no-store');
      expect(answered['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(answered['x-frame-options']).toBe('DENY');
      expect(answered['cross-origin-opener-policy']).toBe('same-origin');
      expect(answered['cross-origin-resource-policy']).toBe('same-origin');
    }
  });

  test.each<[string, Record<string, string>]>([
    [
      'as a frame',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
    [
      'as a frame of its own',
      { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
    ['as data', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' }],
    [
      'as data of a neighbour',
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    ],
    ['with another origin', { origin: 'http://evil.example' }],
    ['by another name', { host: `evil.example:${desk?.port ?? 1}` }],
  ])('is not given out %s', async (_, headers) => {
    const { status, text } = await send('/__desk/', { ...visit, ...headers }, { method: 'GET' });
    expect(status).toBe(403);
    expect(text).not.toContain(desk.token);
  });

  test('leads from its name without a slash', async () => {
    const { status, headers } = await send('/__desk', visit, { method: 'GET' });
    expect([status, headers.location]).toEqual([308, '/__desk/']);
  });

  test('has a new token at each start', async () => {
    const other = await startDesk(new Map());
    expect(other.token).toMatch(/^[\w-]{43}$/);
    expect(other.token).not.toBe(desk.token);
    await other.close();
  });
});

describe('the preview around it', () => {
  const visit = { origin: undefined, 'content-type': undefined, 'x-desk-token': undefined };
  const get = async (path: string, headers: Record<string, string>) =>
    (await send(path, { ...visit, ...headers }, { method: 'GET' })).status;

  test('is for this computer, and not for the inside of other pages', async () => {
    expect(await get('/about/', {})).toBe(200);
    expect(await get('/about/', { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'iframe' })).toBe(200);
    expect(await get('/about/', { host: 'evil.example' })).toBe(403);
    expect(
      await get('/about/', {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'no-cors',
        'sec-fetch-dest': 'script',
      }),
    ).toBe(403);
    expect(
      await get('/about/', {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'iframe',
      }),
    ).toBe(403);
  });

  test('opens no editor for a link of another page', async () => {
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect(await get('/about/', link)).toBe(200);
    expect(await get('/__open-in-editor?file=/etc/passwd', link)).toBe(403);
  });
});

test('only this computer is local', () => {
  const asked = (remoteAddress: string, host: string): Asked => ({
    method: 'GET',
    headers: { host },
    remoteAddress,
    localPort: 4321,
  });
  for (const host of ['127.0.0.1:4321', 'localhost:4321', '[::1]:4321', 'LOCALHOST:4321']) {
    expect(isLocal(asked('127.0.0.1', host))).toBe(true);
    expect(isLocal(asked('::1', host))).toBe(true);
    expect(isLocal(asked('::ffff:127.0.0.1', host))).toBe(true);
  }
  for (const address of ['192.168.1.5', '::ffff:10.0.0.1', '1127.0.0.1', '']) {
    expect(isLocal(asked(address, '127.0.0.1:4321'))).toBe(false);
  }
  for (const host of ['127.0.0.1', '127.0.0.1:4322', 'localhost.:4321', 'a.localhost:4321', '']) {
    expect(isLocal(asked('127.0.0.1', host))).toBe(false);
  }
});

test('two host names in one request are refused', async () => {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(desk.port, '127.0.0.1', () =>
      socket.write(
        `GET /__desk/ HTTP/1.1\r\nHost: 127.0.0.1:${desk.port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
      ),
    );
    let text = '';
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('close', () => resolve(text));
  });
  expect(answer).not.toContain(desk.token);
});
