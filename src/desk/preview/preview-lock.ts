import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A preview at work in a project folder. */
export interface RunningPreview {
  pid: number;
  /** Its first page: `http://127.0.0.1:4321/`. */
  url: string;
}

const lockFile = (root: string): string => join(root, '.astro/mingbai-preview.json');

/** The preview that already works in this folder; a note left behind by one that was killed does not count. */
export async function findRunningPreview(root: string): Promise<RunningPreview | null> {
  const noted = readNote(root);
  if (!noted || noted.pid === process.pid || !isAlive(noted.pid)) return null;
  try {
    // A number given to another program since, or another server on the port, does not answer with this name.
    const response = await fetch(noted.url, { method: 'HEAD', signal: AbortSignal.timeout(3000) });
    return response.headers.has(PREVIEW_HEADER) ? noted : null;
  } catch {
    return null;
  }
}

/** Name of the header by which a preview is known. */
export const PREVIEW_HEADER = 'x-mingbai-preview';

export function noteRunningPreview(root: string, running: RunningPreview): void {
  mkdirSync(dirname(lockFile(root)), { recursive: true });
  writeFileSync(lockFile(root), JSON.stringify(running));
}

/** Takes the own note away; another preview's stays. */
export function forgetRunningPreview(root: string): void {
  if (readNote(root)?.pid === process.pid) rmSync(lockFile(root), { force: true });
}

function readNote(root: string): RunningPreview | null {
  try {
    const { pid, url } = JSON.parse(readFileSync(lockFile(root), 'utf8')) as Partial<RunningPreview>;
    return Number.isInteger(pid) && typeof url === 'string' && /^http:\/\/127\.0\.0\.1:\d+\/$/.test(url)
      ? { pid: pid as number, url }
      : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
