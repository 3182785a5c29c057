import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const SMALLEST = 1024 * 1024;

/** Reads files one after another into the same memory: what it returns is good until the next file is read. */
export class FileReader {
  #memory = Buffer.allocUnsafeSlow(SMALLEST);

  read(path: string): Buffer {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (this.#memory.length < size) this.#memory = Buffer.allocUnsafeSlow(size);
      let length = 0;
      while (length < size) {
        const count = readSync(file, this.#memory, length, size - length, length);
        if (count === 0) break;
        length += count;
      }
      return this.#memory.subarray(0, length);
    } finally {
      closeSync(file);
    }
  }
}
