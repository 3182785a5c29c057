import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { MOST_LEAKS, type ScanReport } from './file-leaks.ts';
import type { Published } from './published-words.ts';
import { type Drafts, type ScanProgress, type Share, scanFolder } from './scan-folder.ts';
import { walkFolder } from './walk-folder.ts';

/** Fewer files are looked through sooner than another thread is started. */
const MANY_FILES = 500;
/** Each thread takes a hundred megabytes or two. */
const MOST_THREADS = 2;
/** Texts are short-lived: left to itself, each thread would let a hundred megabytes of them lie. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };
const COLLECT_SOONER = '--heap-growing-percent=20';

/** What a thread is given to do. */
export interface ScanWork {
  folder: string;
  drafts: Drafts;
  published: Published;
  share: Share;
}

/** What a thread says while it works, and at the end. */
export type ScanWord = { progress: ScanProgress } | { report: ScanReport };

/** `scanFolder` on as many cores as there are, when there is much to look through; the report is the same. */
export async function scanOnAllCores(
  folder: string,
  drafts: Drafts,
  published: Published,
  onProgress: (progress: ScanProgress) => void = () => {},
): Promise<ScanReport> {
  const paths = drafts.files.size === 0 ? [] : walkFolder(folder);
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  if (paths.length < MANY_FILES || threads < 2) return scanFolder(folder, drafts, published, onProgress);
  setFlagsFromString(COLLECT_SOONER);
  const looked = new Array<number>(threads).fill(0);
  const reports = await Promise.all(
    looked.map((_, index) =>
      scanShare({ folder, drafts, published, share: { index, of: threads } }, ({ files }) => {
        looked[index] = files;
        onProgress({ files: looked.reduce((sum, count) => sum + count, 0), of: paths.length });
      }),
    ),
  );
  return joinReports(reports, paths);
}

function scanShare(work: ScanWork, onProgress: (progress: ScanProgress) => void): Promise<ScanReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('scan-worker.ts', import.meta.url), {
      workerData: work,
      resourceLimits: LIMITS,
    });
    worker.on('message', (word: ScanWord) => {
      if ('report' in word) resolve(word.report);
      else onProgress(word.progress);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`scan-worker ended early: ${code}`)));
  });
}

function joinReports(reports: readonly ScanReport[], paths: readonly string[]): ScanReport {
  const places = new Map(paths.map((path, index) => [path, index]));
  const placeOf = (file: string): number => places.get(file) ?? 0;
  const leaks = reports.flatMap((report) => report.leaks);
  leaks.sort((a, b) => placeOf(a.file) - placeOf(b.file));
  const sum = (of: (report: ScanReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  return {
    files: sum(({ files }) => files),
    bytes: sum(({ bytes }) => bytes),
    leaks: leaks.slice(0, MOST_LEAKS),
    unlisted: sum(({ unlisted }) => unlisted) + Math.max(0, leaks.length - MOST_LEAKS),
  };
}
