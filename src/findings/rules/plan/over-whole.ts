import { WHOLE_SHARE } from '../../../model/spending-plan.ts';
import type { FindingRule } from '../../finding.ts';
import { observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';
import { citeCells, planShares } from './plan-cells.ts';

export const overWhole: FindingRule = {
  code: 'PLAN_OVER_WHOLE',
  severity: '高',
  title: '比例超过100%',
  explanation: '资金支出计划有一格大于100%。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const over = planShares(project).filter(({ share }) => share.tenThousandths > WHOLE_SHARE);
      if (over.length === 0) return null;
      const words = over.map(({ label, share }) => `${label}${quoted(share.printed)}`);
      return {
        citations: citeCells(project, over),
        sentence: `资金支出计划的${words.join('、')}超过100%。`,
      };
    }),
};
