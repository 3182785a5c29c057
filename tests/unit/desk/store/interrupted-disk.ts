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

/** The disk, in a hurry: steps that only wait for it are counted and not waited for. */
const FAST: Disk = { ...DISK, sync: () => undefined, syncFolder: () => undefined };

/** A disk that lets something happen in the place of the change number `step` (from 0); of a write, after half of its bytes. */
export function interruptedDisk(step: number, interrupt: (change: string) => void): Disk {
  let count = 0;
  return new Proxy(FAST, {
    get(disk, name: keyof Disk) {
      if (!CHANGES.has(name)) return disk[name];
      return (...values: unknown[]) => {
        if (count++ === step) {
          if (name === 'write') DISK.write(values[0] as number, halfOf(values[1] as Uint8Array));
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
  return new Proxy(FAST, {
    get(disk, name: keyof Disk) {
      if (!CHANGES.has(name)) return disk[name];
      return (...values: unknown[]) => {
        if (count === step && name === 'write')
          DISK.write(values[0] as number, halfOf(values[1] as Uint8Array));
        if (count++ < step) return (disk[name] as (...values: unknown[]) => unknown)(...values);
        if (name === 'close') DISK.close(values[0] as number);
        throw new DeadError();
      };
    },
  });
}

function halfOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length >> 1);
}
