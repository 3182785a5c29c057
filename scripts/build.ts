import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf } from '../src/derive/figures.ts';
import { formatAmount } from '../src/model/money.ts';
import { hasFeed } from '../src/publish/feed.ts';
import { LARGE_FOLDER } from '../src/publish/large-pages.ts';
import { formatMissing, formatRefusal, missingForProduction } from '../src/publish/readiness.ts';
import { listFiles, readContentFiles } from '../src/source/content-files.ts';
import { formatProblems } from '../src/source/format-problems.ts';
import { parseContent } from '../src/source/parse-content.ts';
import { ContentError } from '../src/source/problem.ts';
import { buildSite } from './build-site.ts';
import { readArguments } from './read-arguments.ts';
import { BUILD_FOLDER, putBack, replaceFolder } from './replace-folder.ts';
import { runCommand } from './run-command.ts';
import { isFreeOfDrafts } from './scan-built.ts';

/**
 * Checks the content, generates pages, builds and indexes, and looks for drafts in the result. `dist/` is replaced only when
 * everything has worked. Until everything official is known the site is a demonstration; with `--production` it is refused.
 */
await runCommand(async () => {
  const { values } = readArguments('用法：npm run build，或者 npm run build -- --production', {
    options: { production: { type: 'boolean', default: false } },
  });
  const root = process.cwd();
  const started = performance.now();
  putBack(root, 'dist');
  const { content, problems } = parseContent(readContentFiles(root), 'public');
  if (!content) throw new ContentError(problems);
  if (problems.length > 0) console.log(formatProblems(problems));
  const missing = missingForProduction(content);
  if (values.production && missing.length > 0) {
    console.error(formatRefusal(missing));
    process.exitCode = 1;
    return;
  }
  const temporary = mkdtempSync(join(root, BUILD_FOLDER));
  // A folder of its own inside, because only this one may be read by a web server.
  const next = join(temporary, 'site');
  try {
    await buildSite(root, next);
    if (!(await isFreeOfDrafts(root, next, 'dist'))) {
      console.error('做好的网站里有草稿的内容，没有放进 dist/；dist/ 还是原来的样子。');
      process.exitCode = 1;
      return;
    }
    replaceFolder(next, join(root, 'dist'));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const isPage = (path: string) => path.endsWith('.html') && !path.startsWith(`${LARGE_FOLDER}/`);
  const pages = listFiles(join(root, 'dist')).filter(isPage).length;
  console.log(`做好了：${pages} 个网页，用了 ${seconds} 秒，在 dist/ 里。`);
  for (const document of content.documents) {
    const unit = document.editorial.moneyUnit.used;
    const total = formatAmount(figuresOf(document).totals.total.fen, unit);
    console.log(
      `  ${document.editorial.departmentName.used} ${document.fiscalYear}年：${document.projects.length} 个项目，合计 ${total} ${unit}`,
    );
  }
  if (missing.length > 0) {
    console.log(`这是「示例」网站，还缺 ${missing.length} 项：\n${formatMissing(missing)}`);
  } else console.log('这是正式网站，需要的都填齐了。');
  if (content.site.origin === null) {
    console.log('没有写网址（origin），所以没有 sitemap.xml、feed.xml、二维码和分享图。');
  } else if (!hasFeed(content)) console.log('没有写发布日期，也没有更正，所以没有 feed.xml。');
  if (content.site.basePath !== '/') {
    console.log(
      `网站放在 ${content.site.basePath}，robots.txt 只有放在域名的根目录才有用，请门户管理员放一份。`,
    );
  }
  console.log('看一看：npm run preview');
});
