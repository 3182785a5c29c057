import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { figuresOf } from '../src/derive/figures.ts';
import { formatAmount } from '../src/model/money.ts';
import { formatProblems } from '../src/source/format-problem.ts';
import { listFiles, readContentFiles } from '../src/source/content-files.ts';
import { parseContent } from '../src/source/parse-content.ts';
import { ContentError } from '../src/source/problem.ts';
import { generate } from './generate.ts';
import { runCommand } from './run-command.ts';
import { writeSchemas } from './schemas.ts';

/** Checks the content, generates pages, builds and indexes. `dist/` is replaced only when everything has worked. */
await runCommand(async () => {
  const root = process.cwd();
  const started = performance.now();
  const { content, problems } = parseContent(readContentFiles(root), 'public');
  if (!content) throw new ContentError(problems);
  if (problems.length > 0) console.log(formatProblems(problems));
  writeSchemas(root);
  generate(root, 'public');
  const next = mkdtempSync(join(root, '.build-'));
  try {
    await build({ root, outDir: next, logLevel: 'warn' });
    replaceFolder(next, join(root, 'dist'));
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const pages = listFiles(join(root, 'dist')).filter((path) => path.endsWith('.html')).length;
  console.log(`做好了：${pages} 个网页，用了 ${seconds} 秒，在 dist/ 里。`);
  for (const document of content.documents) {
    const unit = document.editorial.moneyUnit.used;
    const total = formatAmount(figuresOf(document).totals.total.fen, unit);
    console.log(`  ${document.editorial.departmentName.used} ${document.fiscalYear}年：${document.projects.length} 个项目，合计 ${total} ${unit}`);
  }
  console.log('看一看：npm run preview');
});

/** Puts a finished folder in the place of another: two renames, the old one deleted last. */
function replaceFolder(next: string, current: string): void {
  const old = `${next}-old`;
  if (existsSync(current)) renameSync(current, old);
  renameSync(next, current);
  rmSync(old, { recursive: true, force: true });
}
