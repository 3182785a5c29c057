import type { BudgetDocument, Project, SourceAnchor } from '../../../model/budget-document.ts';
import type { Citation, FindingRule } from '../../finding.ts';
import { projectList } from '../../words.ts';

export const ellipsisRow: FindingRule = {
  code: 'TEXT_ELLIPSIS_ROW',
  severity: '低',
  title: '留有模板的“......”行',
  explanation: '绩效目标下面印有模板的“......”一行，表示可以续写，没有内容。整份文件合为一条。',
  observe(document) {
    const kept = document.projects.filter((project) => project.ellipsisRow);
    if (kept.length === 0) return [];
    const lines = document.source?.text.split('\n') ?? [];
    return [
      {
        place: 'document',
        citations: kept.map((project) => cite(document, project, lines)),
        sentence: `${kept.length}张项目表的绩效目标下面留有模板的“......”一行：${projectList(kept)}。`,
      },
    ];
  },
};

/** The row is no value of the model, so it is looked up in the source, below the last goal, and quoted as it stands there. */
function cite({ anchors }: BudgetDocument, project: Project, lines: readonly string[]): Citation {
  const path =
    project.goals.length > 0
      ? `projects/${project.id}/goals/${project.goals.length}/label`
      : `projects/${project.id}/heading`;
  const from = anchors.get(path)?.[1] ?? project.sourceLines?.[0];
  if (from === undefined) return { path };
  const to = Math.min(lines.length, project.sourceLines?.[1] ?? from + 20);
  for (let line = from; line <= to; line++) {
    const row = /^\s*(\.{3,}|…+)\s*$/.exec(lines[line - 1] ?? '')?.[1];
    const found: SourceAnchor = [line, line];
    if (row !== undefined) return { path, beside: row, lines: found };
  }
  return { path };
}
