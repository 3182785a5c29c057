import { reviewFindingsOf } from '../src/findings/findings-of.ts';
import type { BudgetDocument } from '../src/model/budget-document.ts';
import { askedPaths } from '../src/source/asked-paths.ts';
import { readContent } from '../src/source/content-files.ts';
import { formatProblems } from '../src/source/format-problems.ts';
import { parseContent } from '../src/source/parse-content.ts';
import { sortProblems } from '../src/source/problem.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

/**
 * Checks the content people edit, drafts included: `node scripts/check.ts [--review] [PATH…]`.
 * With paths, only problems in those files and folders are reported. Exits 1 when an error is among them. With `--review`
 * it also lists words a secrecy and privacy review should confirm before publication, for staff only.
 */
await runCommand(() => {
  const { values, positionals } = readArguments('用法：npm run check -- [--review] [文件或文件夹……]', {
    allowPositionals: true,
    options: { review: { type: 'boolean', default: false } },
  });
  check(process.cwd(), positionals, values.review);
});

function check(root: string, paths: readonly string[], isReview: boolean): void {
  const { files, problems: unreadable } = readContent(root);
  const { content, problems } = parseContent(files, 'staff');
  // A file that cannot be read is not missing as well.
  const isUnreadable = (file: string): boolean => unreadable.some((problem) => problem.file === file);
  const found = [...unreadable, ...problems.filter(({ file }) => !isUnreadable(file))];
  const { isWanted, problems: misled } = askedPaths(paths, {
    root,
    from: process.env['INIT_CWD'] ?? root,
    files: [...files.keys(), ...found.map(({ file }) => file)],
  });
  const reported = [...misled, ...sortProblems(found.filter(({ file }) => isWanted(file)))];
  process.stdout.write(`${formatProblems(reported)}\n`);
  if (isReview) {
    const documents = content?.documents ?? [];
    process.stdout.write(
      reviewReport(documents.filter((document) => isWanted(`${documentFolder(document)}/`))),
    );
  }
  process.exitCode = reported.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function documentFolder({ department, fiscalYear, state }: BudgetDocument): string {
  return `content/${state === 'draft' ? 'drafts' : 'data'}/${department}/${fiscalYear}`;
}

/** One line a word or phrase to confirm, with where it stands. */
function reviewReport(documents: readonly BudgetDocument[]): string {
  const lines = documents.flatMap((document) =>
    reviewFindingsOf(document).map(({ rule, severity, sentence, paths, anchors }) => {
      const place = anchors.map(({ lines: [first] }) => first).join('、');
      const source = place && `，原文第 ${place} 行`;
      return `  ${documentFolder(document)} ${paths.join(' ')}${source} ${rule} ${severity} ${sentence}`;
    }),
  );
  return `\n公开前请审核（只给工作人员看，不会公开）：${lines.length} 处\n${lines.join('\n')}\n`;
}
