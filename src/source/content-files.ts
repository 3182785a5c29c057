import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Problem, problem } from './problem.ts';

/** Content files by their path below the project folder, with forward slashes: `content/site.yaml` → bytes. */
export type ContentFiles = ReadonlyMap<string, Uint8Array>;

/** The note the desk leaves while it moves a document; while it is there, nobody can say which documents are public. */
export const MOVE_NOTE = 'content/moving.yaml';

/** Folders of `content/` with the budget data and the portal's parts: every file in them counts. Elsewhere only YAML does. */
const DATA_FOLDERS = /^content\/(?:data|drafts|portal)\//;
/** Prose and generated pages. */
const OTHER_FOLDERS = ['content/handbook', 'content/pages'];

/** Reads the content people edit, in a fixed order. Throws a ContentError where something cannot be read. */
export function readContentFiles(root: string): ContentFiles {
  const { files, problems } = readContent(root);
  if (problems.length > 0) throw new ContentError(problems);
  return files;
}

/**
 * The content people edit, in a fixed order, and FILE_UNREADABLE for what cannot be read. Editors' own leftovers (`.swp`,
 * `~$…`, dot files) are not content.
 */
export function readContent(root: string): { files: ContentFiles; problems: Problem[] } {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const attempt = (path: string, read: () => void): void => {
    try {
      read();
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      const reason = REASONS[code] ?? code;
      problems.push(problem('FILE_UNREADABLE', { file: path, line: 1, column: 1 }, { reason }));
    }
  };
  const walk = (path: string, above: readonly string[]): void => {
    const place = join(root, path);
    const status = statSync(place);
    if (!status.isDirectory()) {
      if (!DATA_FOLDERS.test(path) && !/\.ya?ml$/.test(path)) return;
      if (!status.isFile()) throw Object.assign(new Error(path), { code: 'NOT_A_FILE' });
      files.set(path, readFileSync(place));
      return;
    }
    const real = realpathSync(place);
    if (above.includes(real)) throw Object.assign(new Error(path), { code: 'ELOOP' });
    for (const name of listNames(place)) {
      const inside = `${path}/${name}`;
      if (!OTHER_FOLDERS.includes(inside)) attempt(inside, () => walk(inside, [...above, real]));
    }
  };
  if (existsSync(join(root, 'content'))) attempt('content', () => walk('content', []));
  return { files, problems };
}

const REASONS: Record<string, string> = {
  EACCES: '没有读取它的权限',
  EPERM: '没有读取它的权限',
  EBUSY: '别的程序正占用它',
  ELOOP: '它是绕回自己的链接',
  ENOENT: '它不在，或者是链接而指向的地方没有东西',
  NOT_A_FILE: '它不是普通文件',
};

/** Every file below a folder, as sorted paths with forward slashes. A folder that is not there has none. */
export function listFiles(folder: string): string[] {
  return listNames(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory()
      ? listFiles(join(folder, name)).map((rest) => `${name}/${rest}`)
      : [name],
  );
}

function listNames(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names.filter((name) => !isLeftover(name)).sort();
}

/** Whether a name is that of something an editor or the system left in a folder. */
export function isLeftover(name: string): boolean {
  return /^\.|^~\$|~$|^(?:thumbs\.db|desktop\.ini)$/i.test(name);
}
