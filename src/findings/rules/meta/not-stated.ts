import type { BudgetDocument } from '../../../model/budget-document.ts';
import type { FindingRule } from '../../finding.ts';
import { hasWords } from '../../words.ts';

/** An organisation named in full, as a title or a signature has it. */
const ORGANISATION =
  /\p{Script=Han}{2,}(?:局|委员会|委|厅|办公室|政府|法院|检察院|学院|学校|大学|医院|中心|支队|大队|街道办事处|管委会|研究院|研究所|图书馆|博物馆|总队|分局|协会|联合会|工会|团委|党校|公司|集团|管理处|站|所|处|社|馆|院)/u;

interface Item {
  key: string;
  name: string;
  /** What the editor gives as the document's publication record for it: there it is stated, if not in the text. */
  recorded: readonly (keyof NonNullable<BudgetDocument['editorial']['publication']>)[];
  isStated(text: string, document: BudgetDocument): boolean;
}

const ITEMS: readonly Item[] = [
  {
    key: 'date',
    name: '成文日期或发布日期',
    recorded: ['writtenOn', 'publishedAt'],
    isStated: (text) => isDated(outsideCells(text)),
  },
  {
    key: 'index-number',
    name: '索引号',
    recorded: ['indexNumber'],
    isStated: (text) => /索\s*引\s*号/.test(text),
  },
  {
    key: 'issuing-body',
    name: '发布机构',
    recorded: ['publisher'],
    isStated: (text, { plan }) =>
      /发布机构|发文机关|发文单位|编制单位|填报单位|单位名称|部门名称|主管部门|预算部门|预算单位|[（(]\s*盖?章\s*[）)]/.test(
        text,
      ) || [plan.part, plan.title, ...edges(text)].some((line) => line !== null && ORGANISATION.test(line)),
  },
  {
    key: 'document-number',
    name: '文号',
    recorded: ['documentNumber'],
    isStated: (text) => /文\s*号|[〔[［【(（]\s*\d{4}\s*[〕\]］】)）]\s*第?\s*\d+\s*号/.test(text),
  },
];

/** Whether a full date ends a line or a part set apart, or a date has its own label; a deadline is none. */
function isDated(text: string): boolean {
  const undated = text.replace(/(?:日|[-/.]\d{1,2})\s*(?:[之以]?前|止|起).*$/gm, '');
  return (
    /(?:^|\s).{0,12}[\d〇零一二三四五六七八九○]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日.{0,4}$/m.test(
      undated,
    ) ||
    /(?:^|\s).{0,12}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.{0,4}$/m.test(undated) ||
    /(?:成文|发布|印发|公开|编制|填报)(?:日期|时间)/.test(text)
  );
}

/** Lines that are no cell of a table: there a date is that of a target. */
function outsideCells(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('\t'))
    .join('\n');
}

/** First and last lines of the source, or parts of a line set apart: short ones, where a title or a signature stands. */
function edges(text: string): string[] {
  const lines = text
    .split(/\n|\u3000|\s{2,}/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [...lines.slice(0, 5), ...lines.slice(-5)].filter((line) => line.length <= 30);
}

export const notStated: FindingRule = {
  code: 'META_NOT_STATED',
  severity: '低',
  title: '原文没有日期、索引号、发布机构或文号',
  explanation:
    '在原文全文里找成文日期、索引号、发布机构和文号，没有找到的各指出一条。编者已经照门户写进公开信息的不算。它们也可能印在没有收录的封面或网页上。没有原文文件时不作判断。',
  observe(document) {
    const text = document.source?.text;
    if (text === undefined) return [];
    const { publication } = document.editorial;
    return ITEMS.filter(
      ({ recorded, isStated }) =>
        !recorded.some((key) => hasWords(publication?.[key] ?? null)) && !isStated(text, document),
    ).map(({ key, name }) => ({
      place: `document/${key}`,
      citations: [{ path: 'plan/title' }],
      sentence: `原文没有载明${name}。`,
    }));
  },
};
