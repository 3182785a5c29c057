import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A preview at work in a project folder. */
export interface RunningPreview {
  pid: number;
  /** Its first page: `http://127.0.0.1:4321/`. */
  url: string;
}

/** Longest that a preview takes to start on a slow computer. */
const LONGEST_START_MILLISECONDS = 60_000;

const lockFile = (root: string): string => join(root, '.astro/mingbai-preview.json');

/**
 * The preview that already works in this folder, waited for if it is just starting; a note left behind by one that was killed does
 * not count. `waiting` is called before a wait.
 */
export async function findRunningPreview(root: string, waiting: () => void): Promise<RunningPreview | null> {
  let note = readNote(root);
  if (note && isStarting(root, note)) waiting();
  while (note && isStarting(root, note)) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    note = readNote(root);
  }
  if (!note?.url || note.pid === process.pid || !isAlive(note.pid)) return null;
  const { pid, url } = note;
  try {
    // A number given to another program since, or another server on the port, does not answer with this name. A file is asked
    // for, as the first page may take long to be made.
    const address = new URL('favicon.svg', url);
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(10_000) });
    return response.headers.has(PREVIEW_HEADER) ? { pid, url } : null;
  } catch {
    return null;
  }
}

/** Name of the header by which a preview is known. */
export const PREVIEW_HEADER = 'x-mingbai-preview';

/** Notes that this process is a preview; `url` is `null` while it starts. */
export function noteRunningPreview(root: string, url: string | null): void {
  mkdirSync(dirname(lockFile(root)), { recursive: true });
  writeFileSync(lockFile(root), JSON.stringify({ pid: process.pid, url }));
}

/** Takes the own note away; another preview's stays. */
export function forgetRunningPreview(root: string): void {
  if (readNote(root)?.pid === process.pid) rmSync(lockFile(root), { force: true });
}

interface Note {
  pid: number;
  url: string | null;
}

function readNote(root: string): Note | null {
  try {
    const { pid, url } = JSON.parse(readFileSync(lockFile(root), 'utf8')) as Partial<Note>;
    const isAddress = url === null || (url !== undefined && /^http:\/\/127\.0\.0\.1:\d+\/$/.test(url));
    return Number.isInteger(pid) && isAddress ? { pid: pid as number, url } : null;
  } catch {
    return null;
  }
}

function isStarting(root: string, { pid, url }: Note): boolean {
  if (url !== null || pid === process.pid || !isAlive(pid)) return false;
  const noted = statSync(lockFile(root), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - noted < LONGEST_START_MILLISECONDS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
