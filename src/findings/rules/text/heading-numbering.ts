import type { FindingRule } from '../../finding.ts';
import { groupBy, projectList, quoted } from '../../words.ts';

export const headingNumbering: FindingRule = {
  code: 'TEXT_NUMBERING_MIXED',
  severity: '低',
  title: '项目表的序号写法不一',
  explanation: '各项目表的标题，序号后面的符号不同（例如“1.”和“14、”）。空格不计。指向较少的写法。',
  observe({ projects }) {
    const numbered = projects.flatMap((project) => {
      const mark = /^\s*\d+\s*([.．、，,:：])/.exec(project.heading)?.[1];
      return mark === undefined ? [] : [{ project, mark: mark.normalize('NFKC') }];
    });
    const groups = [...groupBy(numbered, ({ mark }) => mark).values()].sort((a, b) => b.length - a.length);
    const [most, ...fewer] = groups;
    if (!most || fewer.length === 0) return [];
    const words = fewer.map(
      (group) => `${projectList(group.map(({ project }) => project))}用${quoted(group[0]?.mark ?? '')}`,
    );
    return [
      {
        place: 'document',
        citations: fewer.flat().map(({ project }) => ({ path: `projects/${project.id}/heading` })),
        sentence: `项目表标题的序号，${most.length}个用${quoted(most[0]?.mark ?? '')}，${words.join('，')}。`,
      },
    ];
  },
};
