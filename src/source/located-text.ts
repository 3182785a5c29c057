import type { SourceLocation } from './problem.ts';

/** A file's text with the arithmetic from offsets (UTF-16 units) to lines and columns (characters). */
export class LocatedText {
  readonly file: string;
  readonly text: string;
  readonly #lineStarts: number[] = [0];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
      this.#lineStarts.push(at + 1);
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** Text of a 1-based line, without its line break. */
  line(number: number): string {
    const start = this.#lineStarts[number - 1] ?? this.text.length;
    const end = this.#lineStarts[number] ?? this.text.length + 1;
    return this.text.slice(start, end - 1).replace(/\r$/, '');
  }

  offsetOfLine(number: number): number {
    return this.#lineStarts[number - 1] ?? this.text.length;
  }

  /** Location of an offset, with its line's text, ready to spread into a problem. */
  at(offset: number, end = offset + 1): SourceLocation & { sourceLine: string } {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] as number) <= clamped) low = middle;
      else high = middle - 1;
    }
    const start = this.#lineStarts[low] as number;
    const sourceLine = this.line(low + 1);
    const characters = (from: number, to: number): number => [...this.text.slice(from, to)].length;
    const lineEnd = start + sourceLine.length;
    return {
      file: this.file,
      line: low + 1,
      column: characters(start, clamped) + 1,
      length: Math.max(1, characters(clamped, Math.min(Math.max(end, clamped), lineEnd))),
      sourceLine,
    };
  }
}
