import type { Project } from '../../../model/budget-document.ts';
import type { Citation, FindingRule } from '../../finding.ts';
import { type IndicatorRow, indicatorRows } from '../../indicator-rows.ts';
import { compact, hasWords, quoted } from '../../words.ts';
import { numbersIn, trimZeros } from './target-standards.ts';

/** Words by which a number in running text is a rate, a part, a change or another year's: such clauses are left alone. */
const OTHER_QUANTITY =
  /每|各|平均|人均|累计|其中|提高|提升|增长|增加|降低|下降|减少|上年|去年|同比|环比|以往|已|现有|原有|剩余|第|[-—~～至]\s*\d|\d{4}年/;
/** Length of the words beside the number that must be found again in the indicator. */
const THING = 2;
/** Length of the words that must be found again in the indicator's name where they stand farther behind the only number of their unit. */
const PIECE = 4;

export const textNumbersDiffer: FindingRule = {
  code: 'TARGET_TEXT_NUMBERS_DIFFER',
  severity: '中',
  title: '用途或目标里的数量与指标值不同',
  explanation:
    '资金用途或绩效目标写有“文化广场12个”一类的数量，这张表里只有一条数量指标说的是同一样东西、用同一个单位，指标值是另一个数，而且这个数在指标表里别处也没有。写有每、其中、累计、上年一类字的不比较。',
  observe: ({ projects }) =>
    projects.flatMap((project) => {
      const rows = indicatorRows(project).filter(
        ({ kind, indicator: { target } }) =>
          kind === 'quantity' && target.kind === 'count' && target.comparator === '=' && target.unit !== null,
      );
      const carried = numbersOfTable(project);
      return textsOf(project).flatMap(({ path, text, what }) =>
        text.split(/[，。；、;]|,(?!\d{3})/).flatMap((clause) => {
          const numbers = numbersIn(clause);
          const [number] = numbers;
          if (!number || numbers.length > 1 || OTHER_QUANTITY.test(clause)) return [];
          if (carried.has(number.value + number.unit) || carried.has(number.value)) return [];
          const same = rows.filter(
            ({ indicator: { target } }) => target.kind === 'count' && target.unit === number.unit,
          );
          const isOnly = numbersIn(text).filter(({ unit }) => unit === number.unit).length === 1;
          const after = compact(clause).split(number.printed)[1] ?? '';
          const named = same.filter(
            (row) =>
              isNamed(row, thingsOf(number.printed, compact(clause))) || (isOnly && sharesPiece(row, after)),
          );
          const [row] = named;
          if (!row || named.length > 1 || same.length > 1) return [];
          const citations: Citation[] = [{ path, part: clause }, ...row.cite('level3', 'target')];
          return [
            {
              place: `${path}/${number.value}${number.unit}`,
              citations,
              sentence: `${what}写有${quoted(clause)}，指标${quoted(row.text('level3') ?? '')}的指标值为${quoted(row.text('target') ?? '')}。`,
            },
          ];
        }),
      );
    }),
};

function textsOf({ id, purpose, goals }: Project): { path: string; text: string; what: string }[] {
  return [
    { path: `projects/${id}/purpose`, text: purpose, what: '资金用途' },
    ...goals.map(({ text }, index) => ({
      path: `projects/${id}/goals/${index + 1}/text`,
      text,
      what: '绩效目标',
    })),
  ].flatMap(({ path, text, what }) => (hasWords(text) ? [{ path, text, what }] : []));
}

/** Numbers that stand anywhere in the indicator table, with and without units. */
function numbersOfTable(project: Project): Set<string> {
  return new Set(
    indicatorRows(project).flatMap((row) => [
      ...(['level3', 'description', 'target', 'basis'] as const).flatMap((column) =>
        numbersIn(row.text(column) ?? '').map(({ value, unit }) => value + unit),
      ),
      ...(row.indicator.target.kind === 'count' ? [trimZeros(row.indicator.target.value)] : []),
    ]),
  );
}

/** Two characters before and after a number: what it may count. */
function thingsOf(printed: string, clause: string): string[] {
  const at = clause.indexOf(printed);
  return [
    clause.slice(Math.max(0, at - THING), at),
    clause.slice(at + printed.length, at + printed.length + THING),
  ].filter((thing) => thing.length === THING);
}

function isNamed(row: IndicatorRow, things: readonly string[]): boolean {
  const name = compact(row.text('level3') ?? '');
  return things.some((thing) => name.includes(thing));
}

/** Whether a piece long enough to be no chance stands after the number and in the name: «12所农村学校校舍维修改造», «维修改造学校数量». */
function sharesPiece(row: IndicatorRow, after: string): boolean {
  const name = compact(row.text('level3') ?? '');
  for (let at = 0; at + PIECE <= name.length; at++) {
    if (after.includes(name.slice(at, at + PIECE))) return true;
  }
  return false;
}
