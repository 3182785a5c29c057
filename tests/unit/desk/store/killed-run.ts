import { interruptedDisk } from './interrupted-disk.ts';
import { type Operation, operate } from './operations.ts';

/** Run in a process of its own: does something to the content and is killed at a step. Exits with 0 when it came to the end. */
const [root, operation, step] = process.argv.slice(2) as [string, Operation, string];
operate(
  root,
  operation,
  interruptedDisk(Number(step), () => process.kill(process.pid, 'SIGKILL')),
);
