import { fenOf, formatAmount } from '../../../model/money.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects, onceForWholeForm } from '../../project-observations.ts';
import { hasWords } from '../../words.ts';

export const purposeBlank: FindingRule = {
  code: 'PURPOSE_BLANK',
  severity: '高',
  title: '资金用途空白',
  explanation: '“资金用途”一格是空白，看不出这笔钱用来做什么。三张以上的表都没有时合为一条。',
  observe: (document) =>
    onceForWholeForm(
      document,
      observeProjects(document, (project) => {
        if (hasWords(project.purpose)) return null;
        const fen = fenOf(project.budget.total);
        const unit = document.editorial.moneyUnit.used;
        const amount = fen === null ? '' : `，预算数为${formatAmount(fen, unit)}${unit}`;
        return {
          citations: citeProject(project, 'purpose', 'budget/total'),
          sentence: `资金用途为空白${amount}。`,
        };
      }),
      '资金用途',
    ),
};
