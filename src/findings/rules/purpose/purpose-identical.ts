import type { FindingRule } from '../../finding.ts';
import { citeProject } from '../../project-observations.ts';
import { compact, groupBy, hasWords, projectList, quoted } from '../../words.ts';

export const purposeIdentical: FindingRule = {
  code: 'PURPOSE_IDENTICAL',
  severity: '中',
  title: '几个项目的资金用途一字不差',
  explanation: '两个以上项目的“资金用途”文字相同（空格不计），只看用途分不出各自做什么。',
  observe({ projects }) {
    const written = projects.filter(({ purpose }) => hasWords(purpose));
    const groups = groupBy(written, ({ purpose }) => compact(purpose ?? ''));
    return [...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) => ({
        place: `projects/${group[0]?.id ?? ''}/purpose`,
        citations: group.flatMap((project) => citeProject(project, 'purpose')),
        sentence: `${projectList(group)}的资金用途一字不差：${quoted(group[0]?.purpose ?? '')}。`,
      }));
  },
};
