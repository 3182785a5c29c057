import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Content files by their path below the project folder, with forward slashes: `content/site.yaml` → bytes. */
export type ContentFiles = ReadonlyMap<string, Uint8Array>;

/** Folders of `content/` that the budget data lives in; the rest of `content/` is prose and generated pages. */
const DATA_FOLDERS = ['data', 'drafts'] as const;

/** Reads the content people edit, in a fixed order. Editors' own leftovers (`.swp`, `~$…`, dot files) are not content. */
export function readContentFiles(root: string): ContentFiles {
  const files = new Map<string, Uint8Array>();
  const read = (path: string): void => {
    files.set(path, readFileSync(join(root, path)));
  };
  for (const name of listNames(join(root, 'content'))) {
    if (/\.ya?ml$/.test(name) && !isFolder(join(root, 'content', name))) read(`content/${name}`);
  }
  for (const folder of DATA_FOLDERS) {
    for (const path of listFiles(join(root, 'content', folder))) read(`content/${folder}/${path}`);
  }
  return files;
}

/** Every file below a folder, as sorted paths with forward slashes. A folder that is not there has none. */
export function listFiles(folder: string): string[] {
  const paths = listNames(folder).flatMap((name) =>
    isFolder(join(folder, name)) ? listFiles(join(folder, name)).map((rest) => `${name}/${rest}`) : [name],
  );
  return paths.map((path) => path.split(sep).join('/'));
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory();
}

function listNames(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names.filter((name) => !name.startsWith('.') && !name.startsWith('~$') && !name.endsWith('~')).sort();
}
