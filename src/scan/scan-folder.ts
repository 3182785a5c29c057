import { accessSync, constants, lstatSync, readlinkSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ContentFiles } from '../source/content-files.ts';
import { draftAddresses, draftCopies } from './draft-files.ts';
import { type ContentLine, draftLines } from './draft-lines.ts';
import { FileLeaks, type ScanReport } from './file-leaks.ts';
import { FileReader } from './file-reader.ts';
import { draftPairs, PairWatch } from './index-pairs.ts';
import { indexTexts, isPagefindIndex } from './pagefind-index.ts';
import { type Published, withoutPublished } from './published-words.ts';
import { ByteScanner } from './scan-bytes.ts';
import { collectFacts } from './telling-facts.ts';
import { TextScanner } from './text-scanner.ts';
import { walkFolder } from './walk-folder.ts';

export interface ScanProgress {
  files: number;
  of: number;
}

/** Every how many-th file of a folder is looked into, and from which on. */
export interface Share {
  index: number;
  of: number;
}

const ALL: Share = { index: 0, of: 1 };

/** What is not published yet. */
export interface Drafts {
  files: ContentFiles;
  /** Sums of money computed from them: what they add up to is as little to be known as they are. */
  figures: readonly ContentLine[];
}

/**
 * Looks in every byte of a folder or archive for what only `drafts` say: names, sentences, runs of eight characters, amounts and
 * addresses that nothing `published` holds. Archives, pictures' texts and encoded runs are opened; one file is read at a time.
 * Without drafts nothing is read. With a `share` only that part of the files is looked into. Paths in `drafts` and `published` start at the project folder: `content/drafts/…`.
 */
export function scanFolder(
  folder: string,
  { files: drafts, figures }: Drafts,
  published: Published,
  onProgress: (progress: ScanProgress) => void = () => {},
  share = ALL,
): ScanReport {
  const report: ScanReport = { files: 0, bytes: 0, leaks: [], unlisted: 0 };
  if (drafts.size === 0) return report;
  const { facts, values } = withoutPublished(
    collectFacts([...draftLines(drafts, published.content), ...figures]),
    published,
  );
  const scanner = new TextScanner(facts, values);
  const addresses = draftAddresses(drafts, published.content);
  const pairs = draftPairs(drafts, published);
  const copies = draftCopies(drafts, published.content);

  const paths = walkFolder(folder);
  const reader = new FileReader();
  for (const path of paths.filter((_, index) => index % share.of === share.index)) {
    const isOnlyFile = path === '';
    const file = isOnlyFile ? folder : join(folder, path);
    const shown = isOnlyFile ? basename(folder) : path;
    const stat = lstatSync(file);
    const inFile = new FileLeaks(shown, report);
    const watch = new PairWatch(pairs);
    const bytes = new ByteScanner(
      scanner,
      (found, how) => inFile.add(found, how),
      (text) => {
        for (const { address, from } of addresses) {
          // As pages, as folders of Windows, and as the names of downloads.
          if (['/', '\\', '-', '_'].some((sign) => text.includes(address.replace('/', sign))))
            inFile.addLeak('DRAFT_ADDRESS', `有草稿网页的地址「${address}」（出自 ${from}）。`);
        }
      },
      watch,
    );
    // A name may be cut by the folders it runs across, and is read as text.
    bytes.scanText(shown, ['文件名']);
    if (stat.isSymbolicLink()) bytes.scanText(readlinkSync(file), ['链接']);
    const problem = problemWith(file);
    if (problem !== null) inFile.add({ problem }, []);
    else if (isFile(file)) {
      const content = reader.read(file);
      report.files++;
      report.bytes += content.length;
      const copied = copies.get(content.length)?.find(({ bytes: own }) => content.equals(own));
      if (copied) inFile.addLeak('DRAFT_FILE', `和草稿里的文件 ${copied.file} 一模一样。`);
      bytes.scanBytes(content, shown);
      const source = watch.source();
      if (source)
        inFile.addLeak(
          'DRAFT_WORDS',
          `检索数据里有只在草稿里的字词，例如「${source.examples.join('」「')}」（出自 ${source.file}）。`,
        );
    }
    inFile.close();
    onProgress({ files: report.files, of: paths.length });
  }
  const indexes = share.index === 0 ? paths.filter((path) => isPagefindIndex(path)) : [];
  if (indexes.length > 0) {
    const inIndex = new FileLeaks(indexes[0] as string, report);
    const bytes = new ByteScanner(scanner, (found, how) => inIndex.add(found, how));
    for (const text of indexTexts(indexes.map((path) => join(folder, path))))
      bytes.scanText(text, ['Pagefind 索引']);
    inIndex.close();
  }
  return report;
}

/** Larger files are not read into memory: nothing of a site is so large. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Why a file or folder cannot be looked into, or `null`. Links that lead nowhere hold nothing. */
function problemWith(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return null;
  try {
    accessSync(path, stat.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK);
  } catch {
    return '没有权限读';
  }
  return stat.isFile() && stat.size > MOST_BYTES ? '太大' : null;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
