import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  findRunningPreview,
  forgetRunningPreview,
  noteRunningPreview,
  PREVIEW_HEADER,
} from '../../../../src/desk/preview/preview-lock.ts';

let root: string;
let file: string;
/** A process that is no preview, but alive. */
let other: ChildProcess;
let server: Server;
let url: string;
let headers: Record<string, string>;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(root, '.astro/mingbai-preview.json');
  mkdirSync(join(root, '.astro'));
  other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
  headers = { [PREVIEW_HEADER]: '1' };
  server = createServer((_, response) => response.writeHead(200, headers).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(() => {
  other.kill();
  server.close();
  rmSync(root, { recursive: true });
});

const note = (address: string | null, pid = other.pid): void =>
  writeFileSync(file, JSON.stringify({ pid, url: address }));
const find = (waiting = () => {}) => findRunningPreview(root, waiting);

test('a preview that answers is found', async () => {
  expect(await find()).toBe(null);
  note(url);
  expect(await find()).toEqual({ pid: other.pid, url });
});

test('one that is just starting is waited for, so that two clicks do not start two', async () => {
  note(null);
  const waiting = vi.fn();
  const found = find(waiting);
  await vi.waitFor(() => expect(waiting).toHaveBeenCalledTimes(1));
  note(url);
  expect(await found).toEqual({ pid: other.pid, url });
});

test('one that ended while it started is not waited for any longer', async () => {
  note(null);
  const found = find(() => other.kill());
  expect(await found).toBe(null);
});

test('a note that was left behind does not count', async () => {
  headers = {};
  note(url);
  expect(await find()).toBe(null);
  note(null);
  utimesSync(file, new Date(), new Date(Date.now() - 120_000));
  expect(await find()).toBe(null);
  writeFileSync(file, '{');
  expect(await find()).toBe(null);
});

test('a preview takes away its own note only', async () => {
  noteRunningPreview(root, url);
  expect(await find()).toBe(null);
  forgetRunningPreview(root);
  note(url);
  forgetRunningPreview(root);
  expect(await find()).toEqual({ pid: other.pid, url });
});
