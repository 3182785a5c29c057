import fc from 'fast-check';
import type { BudgetDocument, Project } from '../../../src/model/budget-document.ts';
import { classify } from '../../../src/model/functional-classification.ts';
import { parseMoney } from '../../../src/model/money.ts';
import { CONFIDENCES } from '../../../src/model/schemas/editorial-schema.ts';
import { parseTarget } from '../../../src/model/target-value.ts';
import { HIDDEN_TEXTS, HOSTILE_TEXTS } from '../../fixtures/hostile-content.ts';
import {
  publishedDocument,
  sampleDocument,
  samplePlan,
  sampleProject,
} from '../../fixtures/sample-documents.ts';

/** Words the rules look for, so that made-up texts meet them often. */
const WORDS = [
  ...[
    '是',
    '满意',
    '≥**个',
    '》95%',
    '大于90%',
    '等于240',
    '12',
    '12个',
    '100%',
    '6月底',
    '2024年11底',
    '10万元',
  ],
  ...[
    '其中',
    '是否',
    '每',
    '、',
    '，',
    '；',
    '。',
    '（',
    '）',
    '(',
    ')',
    '“',
    '”',
    '有有',
    '**',
    '新建书屋12处',
    '１２',
  ],
  ...[
    '图书服务车购置',
    '图书报务车',
    '工作经验',
    '文件规定',
    '政府性基金预算',
    'DNA',
    'dna',
    '同志',
    '张小明',
    '……',
  ],
  ...[
    '数量指标',
    '成本指标',
    '时效指标',
    '生态效益指标',
    '社会',
    '可持续影响',
    '可持续性影响',
    '合计',
    '索引号',
  ],
];

const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_TEXTS, ...HIDDEN_TEXTS) },
  { weight: 2, arbitrary: fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }) },
);
const cell = fc.option(text, { freq: 3 });
const amount = fc.option(fc.oneof(fc.constantFrom('0', '10', '3.5', '1,000.25', '100000000', '约10'), text));
const share = fc.option(fc.oneof(fc.constantFrom('0', '25', '60%', '100', '120', '9999.9999'), text));

const project = (number: number): fc.Arbitrary<Project> =>
  fc
    .record({
      heading: text,
      name: text,
      code: fc.option(fc.oneof(fc.constantFrom('2070104', '2120803', '9999999'), text)),
      purpose: cell,
      amounts: fc.tuple(amount, amount, amount),
      shares: fc.tuple(share, share, share, share),
      goals: fc.array(fc.record({ label: text, text: cell }), { maxLength: 3 }),
      indicators: fc.array(
        fc.record({ level1: cell, level2: cell, level3: cell, description: cell, target: cell, basis: cell }),
        { maxLength: 6 },
      ),
      ellipsisRow: fc.boolean(),
    })
    .map(({ code, amounts, shares, indicators, ...rest }) => {
      const [total, fiscal, other] = amounts;
      return sampleProject(number, null, {
        ...rest,
        classification: classify(code, [
          { code: '2070104', name: '图书馆', budget: '一般公共预算', basis: '示例' },
          { code: '2120803', name: '城市建设支出', budget: '政府性基金预算', basis: '示例' },
        ]),
        budget: {
          total: parseMoney(total, '万元'),
          fiscal: parseMoney(fiscal, '万元'),
          other: parseMoney(other, '万元'),
        },
        spendingPlan: samplePlan(...shares),
        indicators: indicators.map(({ target, ...row }) => ({ ...row, target: parseTarget(target) })),
      });
    });

const plan = fc.record({
  part: cell,
  title: text,
  overallGoal: fc.record({ heading: text, text }),
  subGoalsHeading: cell,
  subGoals: fc.array(fc.record({ label: text, title: text, goal: cell, indicatorText: cell }), {
    maxLength: 4,
  }),
  safeguards: fc.option(
    fc.record({
      heading: text,
      paragraphs: fc.array(text, { maxLength: 2 }),
      measures: fc.array(fc.record({ label: text, text }), { maxLength: 2 }),
    }),
  ),
  projectsPart: cell,
  projectsTitle: cell,
});

/** Links as the check lets them pass: each nickname stands in its sub-goal's list, at most once. */
function linksOf({ subGoals }: BudgetDocument['plan'], numbers: readonly number[], seed: number) {
  return subGoals.flatMap(({ indicatorText }, index) =>
    indicatorText === null || (seed + index) % 3 === 0
      ? []
      : [
          {
            subGoal: index + 1,
            nickname: indicatorText,
            projects: numbers.filter((number) => (number + seed + index) % 2 === 0),
            confidence: CONFIDENCES[(seed + index) % 3] ?? '高',
            basis: '示例',
          },
        ],
  );
}

/** Any document the model allows, with and without source text and links. */
export const arbitraryDocument: fc.Arbitrary<BudgetDocument> = fc
  .record({
    plan,
    numbers: fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 5 }),
    seed: fc.nat(9),
    source: fc.option(fc.array(cell, { maxLength: 6 }).map((lines) => lines.join('\n'))),
    unit: fc.option(fc.constant('单位：万元')),
  })
  .chain(({ numbers, ...rest }) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    return fc.record({
      projects: fc.tuple(...sorted.map(project)),
      rest: fc.constant(rest),
      sorted: fc.constant(sorted),
    });
  })
  .map(({ projects, rest, sorted }) => {
    const document = sampleDocument(projects, {
      plan: rest.plan,
      source: rest.source === null ? null : { file: 'plan.txt', text: rest.source },
    });
    const subGoalProjects = linksOf(rest.plan, sorted, rest.seed);
    const moneyUnit = { printed: rest.unit, used: '万元' as const, basis: '示例' };
    return { ...document, editorial: { ...document.editorial, moneyUnit, subGoalProjects } };
  });

/** The published document with one text after another blanked: near to what is really printed. */
export const blankedDocument: fc.Arbitrary<BudgetDocument> = fc.nat(10_000).map((seed) => {
  const document = publishedDocument();
  return {
    ...document,
    projects: document.projects.map((each, index) => ({
      ...each,
      purpose: (seed + index) % 3 === 0 ? null : each.purpose,
      indicators: each.indicators.map((row, at) =>
        (seed + index + at) % 4 === 0 ? { ...row, level3: null, target: parseTarget(null) } : row,
      ),
    })),
  };
});
