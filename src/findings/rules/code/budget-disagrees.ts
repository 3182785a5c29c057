import { BUDGET_KINDS, type BudgetKind } from '../../../model/functional-classification.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';

export const budgetDisagrees: FindingRule = {
  code: 'CODE_BUDGET_DISAGREES',
  severity: '高',
  title: '编码与写明的预算种类不一致',
  explanation:
    '标题、项目名称或资金用途里写明了一种预算（例如“政府性基金预算”），而项目编码按本站科目表属于另一种。几种预算都写到的不算。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const byCode = project.classification?.budget ?? null;
      if (byCode === null) return null;
      const cells = { heading: project.heading, name: project.name, purpose: project.purpose };
      const named = Object.entries(cells).flatMap(([key, text]) =>
        BUDGET_KINDS.flatMap((kind) => {
          const part = text?.match(budgetWords(kind))?.[0];
          return part === undefined ? [] : [{ key, kind, part }];
        }),
      );
      const first = named[0];
      if (!first || named.some(({ kind }) => kind === byCode)) return null;
      return {
        citations: [
          ...named.flatMap(({ key, part }) =>
            citeProject(project, key).map((citation) => ({ ...citation, part })),
          ),
          ...citeProject(project, 'code'),
        ],
        sentence: `文字写的是${quoted(first.part)}，项目编码${quoted(project.classification?.code ?? '')}按本站科目表属于${byCode}。`,
      };
    }),
};

/** The budget's own name, or money of it («政府性基金安排»); a fund that is only talked about («基金监管») is not meant. */
function budgetWords(kind: BudgetKind): RegExp {
  return kind === '一般公共预算'
    ? /一般公共预算/
    : new RegExp(`${kind}|${kind.replace(/预算$/, '')}(?:资金|安排|拨款|支出)`);
}
