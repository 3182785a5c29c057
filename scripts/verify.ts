import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { documentAddress } from '../src/model/addresses.ts';
import { listFiles, readContentFiles } from '../src/source/content-files.ts';
import { requireContent } from '../src/source/parse-content.ts';
import type { Fault, Proof } from '../src/verify/fault.ts';
import { pagesAbout } from '../src/verify/pages-about.ts';
import { verifyCharts } from '../src/verify/verify-charts.ts';
import { verifyData } from '../src/verify/verify-data.ts';
import { verifyFigures } from '../src/verify/verify-figures.ts';
import { verifyRebuild } from '../src/verify/verify-rebuild.ts';
import { verifySource } from '../src/verify/verify-source.ts';
import { verifyValues } from '../src/verify/verify-values.ts';
import { buildSite } from './build-site.ts';
import { readArguments } from './read-arguments.ts';
import { BUILD_FOLDER } from './replace-folder.ts';
import { runCommand } from './run-command.ts';

const FOLDER = 'dist';

/** Proves that the source, the YAML and the finished site say the same, and prints the figures of the proof. */
await runCommand(async () => {
  readArguments('用法：npm run verify', {});
  const root = process.cwd();
  const { site, documents } = requireContent(readContentFiles(root), 'public');
  if (!existsSync(join(root, FOLDER, 'index.html'))) {
    console.error('还没有 dist/，请先运行 npm run build。');
    process.exitCode = 1;
    return;
  }
  const built = readFolder(join(root, FOLDER));
  const faults: Fault[] = [];
  const report = ({ summary, faults: found }: Proof): void => {
    console.log(
      `  ${found.length === 0 ? '✓' : '✗'} ${summary}${found.length > 0 ? `；${found.length} 处不同` : ''}`,
    );
    faults.push(...found);
  };
  for (const document of documents) {
    const home = documentAddress(document).slice(1);
    const pages = pagesAbout(document, built);
    const textOf = (path: string): string | null => {
      const bytes = built.get(path);
      return bytes ? Buffer.from(bytes).toString('utf8') : null;
    };
    console.log(`${document.editorial.departmentName.used} ${document.fiscalYear}年`);
    report(verifySource(document, `content/data/${home.replace(/\/$/, '')}`));
    report(verifyValues(document, pages, FOLDER));
    report(verifyFigures(document, pages, FOLDER));
    report(verifyCharts(document, pages, FOLDER, { siteName: site.name, textOf }));
    report(verifyData(document, textOf(`${home}data/budget.json`), FOLDER));
  }
  console.log('整个网站');
  report(verifyRebuild(built, await rebuild(root), FOLDER));
  for (const { file, line, column, code, message } of faults) {
    console.error(`${file}:${line}:${column} ${code} ${message}`);
  }
  console.log(faults.length === 0 ? '核对无误。' : `核对没有通过：${faults.length} 处不同。`);
  if (faults.length > 0) process.exitCode = 1;
});

async function rebuild(root: string): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(root, BUILD_FOLDER));
  try {
    await buildSite(root, folder);
    return readFolder(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readFolder(folder: string): Map<string, Uint8Array> {
  return new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path))]));
}
