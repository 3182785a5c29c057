import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DISK, type Disk } from '../../../../src/desk/store/disk.ts';

/** Steps that change the disk; the others only look. */
const CHANGES = new Set<string>([
  'create',
  'write',
  'sync',
  'close',
  'rename',
  'remove',
  'makeFolder',
  'syncFolder',
]);

/** The disk, in a hurry: it is never waited for. */
export const FAST_DISK: Disk = {
  ...DISK,
  sync: () => undefined,
  syncFolder: () => undefined,
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
};

/** A disk that lets something happen in the place of the change number `step` (from 0), which is half done by then. */
export function interruptedDisk(step: number, interrupt: (change: string) => void): Disk {
  let count = 0;
  return new Proxy(FAST_DISK, {
    get(disk, name: keyof Disk) {
      if (!CHANGES.has(name)) return disk[name];
      return (...values: unknown[]) => {
        if (count++ === step) {
          doHalf(name, values);
          interrupt(name);
        }
        return (disk[name] as (...values: unknown[]) => unknown)(...values);
      };
    },
  });
}

/** Thrown by a disk of which nothing comes any more. */
export class DeadError extends Error {}

/** A disk that does nothing at all from the change number `step` on, as if the process had been killed there. */
export function deadDisk(step: number): Disk {
  let count = 0;
  return new Proxy(FAST_DISK, {
    get(disk, name: keyof Disk) {
      if (!CHANGES.has(name)) return disk[name];
      return (...values: unknown[]) => {
        if (count === step) doHalf(name, values);
        if (count++ < step) return (disk[name] as (...values: unknown[]) => unknown)(...values);
        if (name === 'close') DISK.close(values[0] as number);
        throw new DeadError();
      };
    },
  });
}

/** What a change has done in the middle of it: half of the bytes are written, half of what is in a folder is gone. */
function doHalf(change: string, [first, second]: unknown[]): void {
  if (change === 'write') {
    const bytes = second as Uint8Array;
    DISK.write(first as number, bytes.subarray(0, bytes.length >> 1));
  } else if (change === 'remove') {
    const names = DISK.list(first as string);
    for (const name of names.slice(0, names.length >> 1)) DISK.remove(join(first as string, name));
  } else if (change === 'makeFolder') FAST_DISK.makeFolder(dirname(first as string));
}
