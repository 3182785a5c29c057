import { encodedRuns } from './encoded-runs.ts';
import type { PairWatch } from './index-pairs.ts';
import { openBytes } from './open-bytes.ts';
import { readText } from './read-text.ts';
import { textChunks } from './text-chunks.ts';
import type { Found, TextScanner } from './text-scanner.ts';
import { unescapings } from './unescape.ts';

/** What scanning reports: a fact or something that cannot be read, and how it was packed, outermost first. */
export type OnFind = (found: Found | { problem: string }, how: readonly string[]) => void;

/** Layers of packing that are opened; deeper ones are reported. */
const DEEPEST = 16;

/** Looks through bytes, everything packed in them, and everything their text encodes. */
export class ByteScanner {
  readonly #scanner: TextScanner;
  readonly #onFind: OnFind;
  readonly #onText: (text: string) => void;
  readonly #pairs: PairWatch | null;

  constructor(
    scanner: TextScanner,
    onFind: OnFind,
    onText: (text: string) => void = () => {},
    pairs: PairWatch | null = null,
  ) {
    this.#scanner = scanner;
    this.#pairs = pairs;
    this.#onFind = onFind;
    this.#onText = onText;
  }

  scanBytes(bytes: Uint8Array, name = '', how: readonly string[] = []): void {
    if (how.length > DEEPEST) {
      this.#onFind({ problem: '一层套一层，太深了' }, how);
      return;
    }
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const chunk of textChunks(buffer)) {
      for (const { how: encoding, text } of readText(chunk)) {
        this.scanText(text, encoding ? [...how, encoding] : how);
      }
    }
    for (const opened of openBytes(buffer, name)) {
      const inner = [...how, opened.how];
      if ('problem' in opened) this.#onFind({ problem: opened.problem }, inner);
      else {
        this.scanText(opened.how, how);
        this.scanBytes(opened.bytes, '', inner);
      }
    }
  }

  scanText(text: string, how: readonly string[] = []): void {
    const readings = [...unescapings(text)];
    const last = readings.at(-1) as string;
    this.#onText(last);
    // Undoing escapes takes «\\2022» of a Windows path for a sign.
    if (last !== text) this.#onText(text);
    for (const found of this.#scanner.scan(readings, this.#pairs)) this.#onFind(found, how);
    if (how.length >= DEEPEST) return;
    const seen = new Set<string>();
    for (const reading of readings) {
      for (const { how: encoding, bytes } of encodedRuns(reading, seen)) {
        this.scanBytes(bytes, '', [...how, encoding]);
      }
    }
  }
}
