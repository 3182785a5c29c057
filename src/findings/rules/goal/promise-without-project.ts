import type { Project } from '../../../model/budget-document.ts';
import { projectValues } from '../../../model/printed-values.ts';
import type { FindingRule } from '../../finding.ts';
import { compact, listed, quoted } from '../../words.ts';
import { numbersIn, type PrintedNumber, trimZeros } from '../target/target-standards.ts';

/** Units of things that are bought or built; times, shares, people and money say something else. */
const THINGS =
  /^(?:个|处|条|套|件|组|台|辆|座|所|间|栋|幢|部|块|盏|根|株|亩|公顷|公里|千米|平方米|平米|点位)$/;
/** Words for building, buying and mending. */
const BUILT =
  /建|购|采买|装|改造|更换|更新|增设|新增|铺设|维修|修缮|配备|配置|植|栽|造林|绿化|疏浚|清淤|硬化|修复|治理/;
/** From here on a number is taken to be the same promise wherever it stands; smaller ones need the thing's name beside them. */
const TELLING_NUMBER = 10;

export const promiseWithoutProject: FindingRule = {
  code: 'GOAL_PROMISE_WITHOUT_PROJECT',
  severity: '中',
  title: '目标里的数量在项目表里找不到',
  explanation:
    '分项绩效目标写了要建、要买、要种或要改造的数量（例如“新建书屋12处”），没有一张项目表同样写着这个数。小于10的数还要写着同一样东西才算。全角数字按半角比较。这件事也可能不花项目的钱，或者由别处承担。',
  observe({ plan, projects }) {
    const tables = projects.map(tableOf);
    if (tables.length === 0) return [];
    return plan.subGoals.flatMap(({ label, goal }, index) => {
      if (goal === null) return [];
      const path = `plan/subGoals/${index + 1}/goal`;
      const clauses = goal.split(/[，。；、！？;]|,(?!\d{3})/).filter((clause) => {
        const promises = numbersIn(clause).filter(({ unit }) => THINGS.test(unit));
        return BUILT.test(clause) && promises.some((promise) => !isCarried(promise, compact(clause), tables));
      });
      const parts = [...new Set(clauses)];
      if (parts.length === 0) return [];
      const words = listed(
        parts.map((part) => quoted(part)),
        '处',
        4,
      );
      return [
        {
          place: path,
          citations: parts.map((part) => ({ path, part })),
          sentence: `分项目标${label}写有${words}，${projects.length}张项目表里没有找到对应的数量。`,
        },
      ];
    });
  },
};

/** What a project's table says: its words, and its numbers with and without units. */
interface Table {
  text: string;
  numbers: ReadonlySet<string>;
  /** The same numbers without units: one table may count in 处 what the goal counts in 座. */
  values: ReadonlySet<string>;
}

function tableOf(project: Project): Table {
  const texts = projectValues(project).flatMap(({ text }) => (text === null ? [] : [text]));
  const printed = texts.flatMap(numbersIn);
  const bare = project.indicators.flatMap(({ target }) =>
    target.kind === 'count' && target.unit === null ? [trimZeros(target.value)] : [],
  );
  return {
    text: compact(texts.join('\n')),
    numbers: new Set([...printed.map(({ value, unit }) => value + unit), ...bare]),
    values: new Set([...printed.map(({ value }) => value), ...bare]),
  };
}

function isCarried(promise: PrintedNumber, clause: string, tables: readonly Table[]): boolean {
  const thing = thingOf(promise, clause);
  const isTelling = Number(promise.value) >= TELLING_NUMBER;
  return tables.some(({ text, numbers, values }) => {
    const isThere = numbers.has(promise.value + promise.unit) || numbers.has(promise.value);
    return (isThere && isTelling) || (values.has(promise.value) && text.includes(thing));
  });
}

/** The thing counted, by two characters: before the number («新建书屋3处»), or after it («新建3处书屋»). */
function thingOf({ printed }: PrintedNumber, clause: string): string {
  const at = clause.indexOf(printed);
  const before = clause.slice(Math.max(0, at - 2), at);
  return before.length < 2 || BUILT.test(before)
    ? clause.slice(at + printed.length, at + printed.length + 2)
    : before;
}
