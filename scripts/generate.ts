import { join } from 'node:path';
import { renderPages } from '../src/render/render-pages.ts';
import { writePages } from '../src/render/write-pages.ts';
import { readContentFiles } from '../src/source/content-files.ts';
import { type Audience, requireContent } from '../src/source/parse-content.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

/** Content → MDX below `content/pages/`. Returns how many pages there are and how many changed. */
export function generate(
  root: string,
  audience: Audience,
): { pages: number; written: number; removed: number } {
  const pages = renderPages(requireContent(readContentFiles(root), audience));
  return { pages: pages.size, ...writePages(join(root, 'content/pages'), pages) };
}

if (import.meta.main) {
  await runCommand(() => {
    readArguments('用法：npm run generate', {});
    const { pages, written, removed } = generate(process.cwd(), 'public');
    console.log(`共 ${pages} 个页面，写入 ${written} 个，删除 ${removed} 个。`);
  });
}
