// A thread of scanOnAllCores.
import { parentPort, workerData } from 'node:worker_threads';
import { scanFolder } from './scan-folder.ts';
import type { ScanWord, ScanWork } from './scan-on-all-cores.ts';

const SAY_EVERY = 20;

const say = (word: ScanWord): void => parentPort?.postMessage(word);
const { folder, drafts, published, share } = workerData as ScanWork;
const report = scanFolder(
  folder,
  drafts,
  published,
  (progress) => {
    if (progress.files % SAY_EVERY === 0) say({ progress });
  },
  share,
);
say({ report });
