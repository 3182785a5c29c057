import type { FindingRule } from '../../finding.ts';
import { citeProject } from '../../project-observations.ts';
import { compact, groupBy, projectList, quoted } from '../../words.ts';

export const nameRepeated: FindingRule = {
  code: 'NAME_REPEATED',
  severity: '中',
  title: '几个项目同名',
  explanation:
    '两个以上项目的“项目名称”文字相同（空格不计），靠名称分不清是哪一个，也可能是同一个项目列了两次。',
  observe: ({ projects }) =>
    [...groupBy(projects, ({ name }) => compact(name)).values()]
      .filter((group) => group.length > 1)
      .map((group) => ({
        place: `projects/${group[0]?.id ?? ''}/name`,
        citations: group.flatMap((project) => citeProject(project, 'name')),
        sentence: `${projectList(group)}的名称都是${quoted(group[0]?.name ?? '')}。`,
      })),
};
