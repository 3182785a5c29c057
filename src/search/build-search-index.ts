import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { listFiles } from '../source/content-files.ts';

/** Marks the element whose words are indexed; pages without it are not searched. */
const INDEXED = /<[a-z]+[^>]*\sdata-pagefind-body/;
/** Pagefind's own interfaces; this site has its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Indexes the built pages that carry content of the document and writes `pagefind/` into the site. */
export async function buildSearchIndex(folder: string): Promise<{ pages: number }> {
  const { index } = requireResult(await pagefind.createIndex({ forceLanguage: 'zh-cn' }));
  try {
    let pages = 0;
    for (const path of listFiles(folder)) {
      if (!path.endsWith('/index.html')) continue;
      const content = readFileSync(join(folder, path), 'utf8');
      if (!INDEXED.test(content)) continue;
      requireResult(await index.addHTMLFile({ sourcePath: path, content }));
      pages++;
    }
    const { files } = requireResult(await index.getFiles());
    rmSync(join(folder, 'pagefind'), { recursive: true, force: true });
    for (const { path, content } of files) {
      if (UNUSED.test(path)) continue;
      const target = join(folder, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return { pages };
  } finally {
    await pagefind.close();
  }
}

/** A Pagefind response, or an error carrying what Pagefind said. */
function requireResult<T extends { errors: string[] }>(response: T): { [K in keyof T]: NonNullable<T[K]> } {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response as { [K in keyof T]: NonNullable<T[K]> };
}
