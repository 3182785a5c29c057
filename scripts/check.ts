import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { readContentFiles } from '../src/source/content-files.ts';
import { formatProblems } from '../src/source/format-problem.ts';
import { parseContent } from '../src/source/parse-content.ts';
import { problem } from '../src/source/problem.ts';

/**
 * Checks the content people edit, drafts included: `node scripts/check.ts [PATH…]`.
 * With paths, only problems in those files and folders are reported. Exits 1 when an error is among them.
 */
const root = process.cwd();
const paths = process.argv.slice(2).map((path) => relative(root, resolve(root, path)).split(sep).join('/'));
const { problems } = parseContent(readContentFiles(root), 'staff');

const missing = paths
  .filter((path) => !existsSync(resolve(root, path)))
  .map((path) => problem('PATH_NOT_FOUND', { file: path, line: 1, column: 1 }));
const isWanted = (file: string): boolean =>
  paths.length === 0 || paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
const reported = [...missing, ...problems.filter(({ file }) => isWanted(file))];

process.stdout.write(`${formatProblems(reported)}\n`);
process.exitCode = reported.some(({ severity }) => severity === 'error') ? 1 : 0;
