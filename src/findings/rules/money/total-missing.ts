import { isNegativeAmount } from '../../../model/money.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';

export const totalMissing: FindingRule = {
  code: 'MONEY_TOTAL_MISSING',
  severity: '高',
  title: '预算数空白或读不出',
  explanation:
    '预算数的格子是空白，或者印着的文字读不出金额。小于0的也不计入。空白、读不出和0是三回事，这样的项目不计入合计。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const { total } = project.budget;
      if (total.state === 'amount') return null;
      return {
        citations: citeProject(project, 'budget/total'),
        sentence:
          total.state === 'blank'
            ? '预算数为空白。'
            : `预算数印作${quoted(total.printed)}，${isNegativeAmount(total.printed) ? '小于0' : '读不出金额'}，没有计入合计。`,
      };
    }),
};
