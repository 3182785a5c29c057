/** Something `verify` found to differ. Lines and columns are 1-based and count characters. */
export interface Fault {
  code: FaultCode;
  file: string;
  line: number;
  column: number;
  message: string;
}

/** Everything `verify` can find wrong: permanent code and what it means. */
export const FAULT_CODES = {
  SOURCE_ABSENT: '没有原文，无法核对。',
  SOURCE_DIFFERS: 'YAML 和原文的文字不同。',
  SOURCE_LINES_DIFFER: 'YAML 里写的原文行号和实际位置不同。',
  PAGE_ABSENT: 'dist/ 里没有这个网页。',
  VALUE_DIFFERS: '网页上的文字和数据不同。',
  VALUE_MISSING: '数据里的文字没有出现在它的网页上。',
  FIGURE_DIFFERS: '网页上的数字和重新计算的结果不同。',
  FIGURE_MISSING: '应有的数字没有出现在网页上。',
  CHART_DIFFERS: '图和数据不同。',
  DATA_DIFFERS: 'budget.json 和数据不同。',
  FILE_DIFFERS: 'dist/ 里的文件和用同样内容重新生成的不同。',
} as const satisfies Record<string, string>;

export type FaultCode = keyof typeof FAULT_CODES;

/** What one proof covered, for the report: a sentence with its figures, and what it found. */
export interface Proof {
  summary: string;
  faults: Fault[];
}

/** «第 3 个字应是「甲」，却是「乙」» — where two texts part, in words; `null` when they are the same. */
export function describeDifference(
  expected: string,
  actual: string,
): { position: number; words: string } | null {
  if (expected === actual) return null;
  const wanted = [...expected];
  const found = [...actual];
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at++;
  const words = `第 ${at + 1} 个字应是${quote(wanted[at])}，却是${quote(found[at])}`;
  return { position: at, words };
}

function quote(character: string | undefined): string {
  if (character === undefined) return '结尾';
  const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `「${character}」` : `U+${code}`;
}
