import { formatProblems } from '../src/source/format-problems.ts';
import { ContentError } from '../src/source/problem.ts';

/** Runs a command: problems an editor can mend are printed without a stack and end it with exit code 1; a bug of ours keeps its stack. */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(formatProblems(error.problems));
    process.exitCode = 1;
  }
}
