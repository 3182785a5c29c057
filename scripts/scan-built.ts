import type { ScanReport } from '../src/scan/file-leaks.ts';
import { formatLeak } from '../src/scan/leak.ts';
import { draftFigures, printedFigures, publishedFigures } from '../src/scan/published-figures.ts';
import type { ScanProgress } from '../src/scan/scan-folder.ts';
import { readDrafts, readPublished } from '../src/scan/scan-inputs.ts';
import { scanOnAllCores } from '../src/scan/scan-on-all-cores.ts';
import { readContentFiles } from '../src/source/content-files.ts';
import { parseContent } from '../src/source/parse-content.ts';

const REPORT_EVERY_MILLISECONDS = 2000;

/** Scans what was made from the content of `root`, telling on long work how far it is. Costs nothing when there are no drafts. */
export async function scanBuilt(root: string, folder: string): Promise<ScanReport> {
  const drafts = readDrafts(root);
  if (drafts.size === 0) return { files: 0, bytes: 0, leaks: [], unlisted: 0 };
  // Whatever a broken gate lets through, drafts are taken away here before anything is read.
  const files = new Map([...readContentFiles(root)].filter(([path]) => !path.startsWith('content/drafts/')));
  const { content } = parseContent(files, 'public');
  // A mistake in one draft hides no sum of another.
  const own = { files: drafts, figures: draftFigures(parseContent(readContentFiles(root), 'staff')) };
  const scan = (figures: readonly string[]): Promise<ScanReport> =>
    scanOnAllCores(folder, own, readPublished(root, figures), progress());
  const report = await scan(content ? publishedFigures(content) : []);
  // A number may also be one that the pages compute; working that out takes long, and is seldom needed.
  const isDoubtful = content !== null && report.leaks.some(({ code }) => code === 'DRAFT_AMOUNT');
  return isDoubtful ? scan(printedFigures(content)) : report;
}

function progress(): (progress: ScanProgress) => void {
  let told = performance.now();
  return ({ files, of }) => {
    if (performance.now() - told < REPORT_EVERY_MILLISECONDS) return;
    told = performance.now();
    console.error(`正在查有没有草稿里的内容：${files} / ${of} 个文件`);
  };
}

/** Scans `folder` and tells on the console what of the drafts is in it, its files shown below `shown`. True when there is nothing. */
export async function isFreeOfDrafts(root: string, folder: string, shown: string): Promise<boolean> {
  const { leaks, unlisted } = await scanBuilt(root, folder);
  for (const leak of leaks) console.error(formatLeak({ ...leak, file: `${shown}/${leak.file}` }));
  if (unlisted > 0) console.error(`还有 ${unlisted} 处没有列出。`);
  return leaks.length === 0;
}
