import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareEnvironment } from '../project-copy.ts';

/** What a process used: all its threads' user and system time, and the most memory it held at once. */
export interface Usage {
  cpuSeconds: number;
  peakMegabytes: number;
}

export type Measured = Usage & { wallSeconds: number };

const SAMPLE_MILLISECONDS = 50;

/**
 * Runs a script in a process of its own and measures it. Processes it starts are added: read from `/proc` while they run, so
 * that their last twentieth of a second may be missed, and on systems without `/proc` all of it. Throws when the script fails.
 */
export async function measure(script: string, args: string[], cwd: string): Promise<Measured> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'report-usage.ts'), script, ...args],
    {
      cwd,
      env: bareEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  );
  const [, stdout, stderr, usage] = child.stdio.map((stream) => {
    const chunks: Buffer[] = [];
    if (stream && 'on' in stream) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return chunks;
  });
  const others = new Map<number, Usage>();
  const timer = setInterval(() => {
    for (const pid of descendants(child.pid as number)) {
      const used = usageOf(pid);
      if (used) others.set(pid, used);
    }
  }, SAMPLE_MILLISECONDS);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(timer));
  if (status !== 0) throw new Error(`${script} failed:\n${text(stdout)}${text(stderr)}`);
  const own = JSON.parse(text(usage)) as Usage;
  const all = [own, ...others.values()];
  return {
    cpuSeconds: all.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    peakMegabytes: all.reduce((sum, { peakMegabytes }) => sum + peakMegabytes, 0),
    wallSeconds: (performance.now() - started) / 1000,
  };
}

function text(chunks: Buffer[] | undefined): string {
  return Buffer.concat(chunks ?? []).toString('utf8');
}

function descendants(pid: number): number[] {
  const children = readProc(`${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** Usage so far of another process, or `null` when it has ended. */
function usageOf(pid: number): Usage | null {
  // After the command name, which may hold spaces, utime and stime are fields 12 and 13, in hundredths of a second.
  const fields = readProc(`${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  const peak = /^VmHWM:\s*(\d+) kB/m.exec(readProc(`${pid}/status`))?.[1];
  if (!peak) return null;
  return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100, peakMegabytes: Number(peak) / 1024 };
}

function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}
