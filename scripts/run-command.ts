import { formatProblems } from '../src/source/format-problems.ts';
import { ContentError } from '../src/source/problem.ts';
import { UsageError } from './read-arguments.ts';

/**
 * Runs a command: problems an editor can mend are printed without a stack and end it with exit code 1, arguments that make no
 * sense with 2; a bug of ours keeps its stack.
 */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      process.exitCode = 2;
    } else if (error instanceof ContentError) {
      console.error(formatProblems(error.problems));
      process.exitCode = 1;
    } else throw error;
  }
}
