import type { BudgetDocument } from '../../../model/budget-document.ts';
import { printedValues } from '../../../model/printed-values.ts';
import type { FindingRule } from '../../finding.ts';
import { allIndicatorRows, type IndicatorRow } from '../../indicator-rows.ts';
import { compact, groupBy, hasWords, quoted } from '../../words.ts';
import { trimZeros } from './target-standards.ts';

/** A rate by its name: «普惠性幼儿园覆盖率», «新能源公交占比»; a shorter name may mean anything. */
const RATE_NAME = /^\p{Script=Han}{3,}(?:率|占比|比例|满意度)$/u;
/** What may stand between the name of a rate and its number. */
const BETWEEN =
  '(?:应当?|要|需|须|均)?(?:保持在|稳定在|控制在|达到|达|不低于|不少于|不高于|为|超过|高于|低于|[≥>≤<])?';
const NUMBER = '(\\d{1,3}(?:\\.\\d+)?)[%％]';
/** A sentence with another time's rate, or one of a part: left alone. */
const OTHER_RATE = /上年|去年|往年|以往|同期|末|力争|十[四五六]五|规划|其中|全国|全省|全市|[−–—~～至]\d/;

export const goalRateDiffers: FindingRule = {
  code: 'TARGET_GOAL_RATE_DIFFERS',
  severity: '中',
  title: '指标值达不到部门目标里的比率',
  explanation:
    '总体目标或分项目标写有“普惠性幼儿园覆盖率达到90%”一类的比率，全部项目里只有一条指标一字不差叫这个名称，指标值的百分数却比它低（写“控制在”一类的比它高）。写有上年、规划、其中一类字或者别的年份的句子不比较。',
  observe(document) {
    const rates = [
      ...groupBy(allIndicatorRows(document), ({ text }) => compact(text('level3') ?? '')),
    ].flatMap(([name, rows]) => {
      const [row] = rows;
      return row && rows.length === 1 && RATE_NAME.test(name) && percentOf(row) !== null
        ? [{ name, row }]
        : [];
    });
    return goalTexts(document).flatMap(({ path, text }) =>
      sentencesOf(text, document.fiscalYear).flatMap((sentence) =>
        rates.flatMap(({ name, row }) => {
          if (!sentence.includes(name)) return [];
          const [part, number] =
            new RegExp(`(?<!\\p{Script=Han})${name}${BETWEEN}${NUMBER}`, 'u').exec(sentence) ?? [];
          if (part === undefined || isMet(part, Number(number), Number(percentOf(row)))) return [];
          return [
            {
              place: `${path}/${name}`,
              citations: [{ path, part }, ...row.cite('level3', 'target')],
              sentence: `部门的目标写${quoted(part)}，项目${row.project.number}的指标${quoted(name)}的指标值为${quoted(row.text('target') ?? '')}。`,
            },
          ];
        }),
      ),
    );
  },
};

/** Whether who reaches the target reaches what the goal says as well: a target of 90 % does for a goal of 85 %. */
function isMet(part: string, goal: number, target: number): boolean {
  return /控制|不高于|(?<!不)低于|[≤<]/.test(part) ? target <= goal : target >= goal;
}

function percentOf({ indicator: { target } }: IndicatorRow): string | null {
  return target.kind === 'percentage' ? trimZeros(target.value) : null;
}

function goalTexts(document: BudgetDocument): { path: string; text: string }[] {
  return printedValues(document).flatMap(({ path, text }) =>
    /^plan\/(?:overallGoal\/text|subGoals\/\d+\/goal)$/.test(path) && hasWords(text) ? [{ path, text }] : [],
  );
}

/** Sentences that speak of the document's own year. */
function sentencesOf(text: string, fiscalYear: number): string[] {
  return text
    .split(/[。；;\n]/)
    .filter(
      (sentence) =>
        !OTHER_RATE.test(sentence) &&
        [...sentence.matchAll(/\d{4}(?=年)/g)].every(([year]) => Number(year) === fiscalYear),
    );
}
