import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bareEnvironment, copyProject, type ProjectCopy } from '../../scripts/project-copy.ts';
import type { ContentFiles } from '../../src/source/content-files.ts';
import { freePort } from './free-port.ts';

/** A preview of a copy of the project, in a process of its own. */
export interface PreviewServer {
  copy: ProjectCopy;
  /** Where it answers, with a slash at the end. */
  url: string;
  /** All it printed so far. */
  output(): string;
  /** Writes one content file of the copy. */
  save(path: string, text: string): void;
  remove(path: string): void;
  /** Bytes of one file of the copy. */
  read(path: string): Uint8Array;
  /** Ends it as Ctrl+C does and removes the copy; returns its exit code. */
  stop(): Promise<number | null>;
}

/** Starts `scripts/dev.ts` in a copy of the project with this content, and waits until it says where it is. */
export async function startPreviewServer(
  content: ContentFiles,
  env: Record<string, string> = {},
): Promise<PreviewServer> {
  const copy = copyProject(content, '预览 项目');
  const { child, output } = runPreview(copy.root, ['--port', String(await freePort())], env);
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await Promise.race([
    said(output, /预览：(http:\S+)/),
    ended.then((code) => Promise.reject(new Error(`预览没有启动（${code}）：${output()}`))),
  ]);
  // The first page takes longest: the server learns what the pages are made of.
  for (const address of ['', ...firstPages(content)]) await (await fetch(url + address)).text();
  return {
    copy,
    url,
    output,
    save: (path, text) => copy.write(new Map([[path, new TextEncoder().encode(text)]])),
    read: (path) => readFileSync(join(copy.root, path)),
    remove: (path) => rmSync(join(copy.root, path), { recursive: true }),
    stop: async () => {
      child.kill('SIGINT');
      const code = await ended;
      copy.remove();
      return code;
    },
  };
}

/** One page of each kind that tests open most. */
function firstPages(content: ContentFiles): string[] {
  const [first] = [...content.keys()].flatMap(
    (path) => /^content\/\w+\/(.+)\/department\.yaml$/.exec(path)?.[1] ?? [],
  );
  return first ? [`${first}/`, `${first}/projects/01/`] : [];
}

/** `node scripts/dev.ts` in a folder, and what it prints. */
export function runPreview(
  root: string,
  values: readonly string[],
  env: Record<string, string> = {},
): { child: ChildProcess; output(): string } {
  const child = spawn(process.execPath, ['scripts/dev.ts', ...values], {
    cwd: root,
    env: bareEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  }
  return { child, output: () => text };
}

async function said(output: () => string, pattern: RegExp): Promise<string> {
  for (;;) {
    const found = pattern.exec(output())?.[1];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
