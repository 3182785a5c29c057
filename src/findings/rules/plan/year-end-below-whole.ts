import { fenOf } from '../../../model/money.ts';
import { WHOLE_SHARE } from '../../../model/spending-plan.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';
import { addsUpToWhole, fallingCells, PER_PERIOD_NOTE } from './plan-cells.ts';

export const yearEndBelowWhole: FindingRule = {
  code: 'PLAN_YEAR_END_BELOW',
  severity: '中',
  title: '12月底不到100%',
  explanation:
    '资金支出计划12月底印出的累计比例小于100%，其余的钱什么时候用没有写。预算数为0的不看；比例变小而各格相加正好是100%的另有规则。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const { december } = project.spendingPlan;
      if (fenOf(project.budget.total) === 0) return null;
      if (december.state !== 'share' || december.tenThousandths >= WHOLE_SHARE) return null;
      const isPerPeriod = addsUpToWhole(project);
      if (isPerPeriod && fallingCells(project).length > 0) return null;
      return {
        citations: citeProject(project, 'spendingPlan/december'),
        sentence: `资金支出计划的12月底印作${quoted(december.printed)}，全年累计不到100%${isPerPeriod ? `；${PER_PERIOD_NOTE}` : ''}。`,
      };
    }),
};
