import type { FindingRule } from '../../finding.ts';
import { observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';
import { addsUpToWhole, citeCells, fallingCells, PER_PERIOD_NOTE } from './plan-cells.ts';

export const shareDecreases: FindingRule = {
  code: 'PLAN_DECREASES',
  severity: '高',
  title: '累计比例变小',
  explanation: '资金支出计划是累计比例，后面的格不应小于前面的格；空白格跳过。也可能是按各期分别填写。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const falls = fallingCells(project);
      if (falls.length === 0) return null;
      const words = falls.map(
        ({ before, cell }) =>
          `${before.label}${quoted(before.share.printed)}到${cell.label}${quoted(cell.share.printed)}`,
      );
      return {
        citations: citeCells(project, [...new Set(falls.flatMap(({ before, cell }) => [before, cell]))]),
        sentence: `资金支出计划按累计填写，而比例从${words.join('、从')}变小${addsUpToWhole(project) ? `；${PER_PERIOD_NOTE}` : ''}。`,
      };
    }),
};
