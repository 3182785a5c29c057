import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFiles } from '../source/content-files.ts';
import type { Published } from './published-words.ts';

/** The files of `content/drafts/`, hidden ones and editors' leftovers too. */
export function readDrafts(root: string): ContentFiles {
  return readAll(root, 'content/drafts');
}

/** What a site is made from; a document that waits to be taken over (`content/….docx`) is not. */
const PUBLISHED = /^content\/(?:(?:data|handbook|portal)\/.*|[^/]+\.ya?ml)$/;
/** What editors leave beside their files. */
const LEFTOVER = /(?:^|\/)(?:\.|~\$)|~$/;

/** What may be said in public: the published content, the site's own words, and `figures` computed from it. */
export function readPublished(root: string, figures: readonly string[]): Published {
  const content = new Map(
    [...list(root, 'content')].flatMap((path) =>
      PUBLISHED.test(path) && !LEFTOVER.test(path) ? [[path, readFileSync(join(root, path))] as const] : [],
    ),
  );
  const own = new Map(
    [...list(root, 'src'), 'README.md'].flatMap((path) =>
      /\.(?:astro|ts|css|md)$/.test(path) && exists(join(root, path))
        ? [[path, readFileSync(join(root, path))] as const]
        : [],
    ),
  );
  return { content, own, figures };
}

function readAll(root: string, folder: string): ContentFiles {
  return new Map([...list(root, folder)].map((path) => [path, readFileSync(join(root, path))]));
}

function* list(root: string, folder: string): Generator<string> {
  if (!exists(join(root, folder))) return;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = `${folder}/${entry.name}`;
    if (/^content\/(?:drafts|pages)$/.test(path)) continue;
    if (entry.isDirectory()) yield* list(root, path);
    else if (entry.isFile()) yield path;
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
