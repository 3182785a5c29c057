import type { BudgetDocument, PerformanceIndicator } from '../../../../src/model/budget-document.ts';
import { type ClassificationEntry, classify } from '../../../../src/model/functional-classification.ts';
import { type MoneyUnit, parseMoney } from '../../../../src/model/money.ts';
import { parseTarget } from '../../../../src/model/target-value.ts';
import { sampleDocument, samplePlan, sampleProject } from '../../../fixtures/sample-documents.ts';

/** One printed table, as short as it can be written. Blank cells of an indicator are «-». */
export interface MadeProject {
  heading: string;
  name: string;
  code: string;
  /** 预算数, 财政资金, 其他资金. */
  budget: [total: string | null, fiscal: string | null, other: string | null];
  purpose: string | null;
  plan: (string | null)[];
  goals: string[];
  /** Rows as printed: 一级|二级|三级|描述|指标值|依据. */
  indicators: string[];
}

export interface MadeDocument {
  fiscalYear: number;
  unit: { printed: string | null; used: MoneyUnit };
  plan: Partial<BudgetDocument['plan']>;
  links?: BudgetDocument['editorial']['subGoalProjects'];
  source: string | null;
  codes: ClassificationEntry[];
  projects: MadeProject[];
}

/** A document of another department, past reading; nothing of it is real. */
export function madeDocument(made: MadeDocument): BudgetDocument {
  const { used, printed } = made.unit;
  const document = sampleDocument(
    made.projects.map(({ heading, name, code, budget, purpose, plan, goals, indicators }, index) => {
      const [total, fiscal, other] = budget.map((cell) => parseMoney(cell, used));
      return sampleProject(index + 1, null, {
        heading,
        name,
        purpose,
        classification: classify(code, made.codes),
        budget: { total, fiscal, other } as ReturnType<typeof sampleProject>['budget'],
        spendingPlan: samplePlan(...plan),
        goals: goals.map((text, at) => ({ label: `目标${at + 1}`, text })),
        indicators: indicators.map(indicator),
      });
    }),
  );
  return {
    ...document,
    fiscalYear: made.fiscalYear,
    plan: { ...document.plan, subGoals: [], safeguards: null, part: null, ...made.plan },
    source: made.source === null ? null : { file: 'plan.txt', text: made.source },
    editorial: {
      ...document.editorial,
      moneyUnit: { printed, used, basis: '示例' },
      subGoalProjects: made.links ?? [],
    },
  };
}

function indicator(line: string): PerformanceIndicator {
  const cells = line.split('|').map((cell) => (cell === '-' ? null : cell));
  const [level1 = null, level2 = null, level3 = null, description = null, target = null, basis = null] =
    cells;
  return { level1, level2, level3, description, target: parseTarget(target), basis };
}
