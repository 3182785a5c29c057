import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Everything below a folder, hidden files, links and empty folders too; of a file itself ''. Sorted. Web hosts follow links to
 * other folders, so what is there counts as well; each folder once.
 */
export function walkFolder(folder: string, below = '', seen = new Set<string>()): string[] {
  if (!statSync(folder).isDirectory()) return [''];
  seen.add(realpathSync(join(folder, below)));
  return namesIn(join(folder, below)).flatMap((name) => {
    const path = below ? `${below}/${name}` : name;
    const isFolder = statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (!isFolder || seen.has(realpathSync(join(folder, path)))) return [path];
    const inside = walkFolder(folder, path, seen);
    const isLink = lstatSync(join(folder, path)).isSymbolicLink();
    return isLink || inside.length === 0 ? [path, ...inside] : inside;
  });
}

/** Sorted; none of a folder that may not be read, which is then listed itself. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
