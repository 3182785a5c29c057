import { WHOLE_SHARE } from '../../../model/spending-plan.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';

export const wholeByMarch: FindingRule = {
  code: 'PLAN_WHOLE_BY_MARCH',
  severity: '中',
  title: '3月底以前就到100%',
  explanation: '资金支出计划的3月底一格已经是100%，全部的钱在第一季度支出。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const { march } = project.spendingPlan;
      if (march.state !== 'share' || march.tenThousandths !== WHOLE_SHARE) return null;
      return {
        citations: citeProject(project, 'spendingPlan/march'),
        sentence: `资金支出计划的3月底已是${quoted(march.printed)}，全部在1—3月支出。`,
      };
    }),
};
