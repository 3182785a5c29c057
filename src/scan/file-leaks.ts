import { foldHan } from './fold-text.ts';
import type { Leak, LeakCode } from './leak.ts';
import type { Fact } from './telling-facts.ts';
import type { Found } from './text-scanner.ts';

export interface ScanReport {
  /** Files looked through. */
  files: number;
  bytes: number;
  /** What must not be published; at most `MOST_LEAKS`, at most `MOST_IN_FILE` of one file. */
  leaks: Leak[];
  /** How many more there are. */
  unlisted: number;
}

export const MOST_LEAKS = 500;
const MOST_IN_FILE = 8;
const LONGEST_QUOTE = 60;

const CODES: Record<Fact['kind'], LeakCode> = {
  name: 'DRAFT_NAME',
  text: 'DRAFT_TEXT',
  amount: 'DRAFT_AMOUNT',
};

/** Collects what is found in one file, each thing once. */
export class FileLeaks {
  readonly #file: string;
  readonly #report: ScanReport;
  readonly #known: string[] = [];
  readonly #leaks: Leak[] = [];
  #more = 0;

  constructor(file: string, report: ScanReport) {
    this.#file = file;
    this.#report = report;
  }

  add(found: Found | { problem: string }, how: readonly string[]): void {
    const hidden = how.length > 0 ? `；在${how.join(' › ')}里` : '';
    if ('problem' in found) {
      this.addLeak('SCAN_UNREADABLE', `${found.problem}，不知道里面有什么${hidden}。`);
      return;
    }
    const { fact, found: words } = found;
    const known = fact.kind === 'amount' ? words : foldHan(words) || words;
    if (this.#known.some((other) => other.includes(known))) return;
    this.#known.push(known);
    const computed = fact.kind === 'amount' ? `由 ${fact.file} 算出` : `出自文件名 ${fact.file}`;
    const origin = fact.line === null ? computed : `出自 ${fact.file} 第 ${fact.line} 行`;
    const what = { name: '名称', text: '文字', amount: '数字' }[fact.kind];
    this.addLeak(CODES[fact.kind], `有只在草稿里的${what}「${quote(words)}」（${origin}${hidden}）。`);
  }

  addLeak(code: LeakCode, message: string): void {
    if (this.#leaks.some((leak) => leak.code === code && leak.message === message)) return;
    if (this.#leaks.length >= MOST_IN_FILE) this.#more++;
    else this.#leaks.push({ file: this.#file, code, message });
  }

  close(): void {
    const room = MOST_LEAKS - this.#report.leaks.length;
    this.#report.leaks.push(...this.#leaks.slice(0, room));
    this.#report.unlisted += this.#more + Math.max(0, this.#leaks.length - room);
  }
}

function quote(words: string): string {
  const characters = [...words];
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : words;
}
