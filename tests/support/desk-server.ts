import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DeskAction, DeskActions } from '../../src/desk/desk-api.ts';
import type { DeskInterface } from '../../src/desk/desk-interface.ts';
import { mountDesk } from '../../src/desk/mount-desk.ts';
import type { Middleware } from '../../src/desk/server/desk-middleware.ts';
import type { ContentFiles } from '../../src/source/content-files.ts';

/** The desk on a server of its own, over a folder with this content, without Astro around it. */
export interface DeskServer {
  root: string;
  port: number;
  origin: string;
  token: string;
  /** What the preview was asked to show, newest last. */
  unsaved: (ContentFiles | null)[];
  /** Calls the API as the desk's own page does. */
  call<A extends DeskAction>(
    action: A,
    request: DeskActions[A]['request'],
  ): Promise<DeskActions[A]['answer']>;
  read(path: string): string;
  write(path: string, text: string): void;
  close(): Promise<void>;
}

/** A page that tells its token, and a script; enough for a desk. */
const PAGES: DeskInterface = async (path, token) => {
  const type = 'text/html; charset=utf-8';
  if (path === '')
    return { type, body: `<!doctype html><meta name="desk-token" content="${token}"><p>编辑台</p>` };
  return path === 'desk.js'
    ? { type: 'text/javascript; charset=utf-8', body: 'globalThis.stolen = 1;' }
    : null;
};

export async function startDesk(content: ContentFiles): Promise<DeskServer> {
  const root = mkdtempSync(join(tmpdir(), 'desk-'));
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, bytes] of content) write(path, bytes);
  const unsaved: (ContentFiles | null)[] = [];
  let desk: Middleware | undefined;
  mountDesk(
    { middlewares: { use: (middleware) => (desk = middleware) } },
    { root, pages: PAGES, showUnsaved: async (files) => unsaved.push(files) },
  );
  const server = createServer((request, response) =>
    (desk as Middleware)(request, response, () => response.end('preview')),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const page = await (await fetch(`${origin}/__desk/`)).text();
  const token = /desk-token" content="([^"]+)"/.exec(page)?.[1] ?? '';
  return {
    root,
    port,
    origin,
    token,
    unsaved,
    call: async (action, request) => {
      const response = await fetch(`${origin}/__desk/api/${action}`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json', 'x-desk-token': token },
        body: JSON.stringify(request),
      });
      const answer = await response.json();
      if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
      return answer;
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(root, { recursive: true, force: true });
    },
  };
}
