import { hasCrosswalk, subGoalLinks, subGoalsOf } from '../../../derive/goal-crosswalk.ts';
import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';

export const projectUnnamed: FindingRule = {
  code: 'GOAL_PROJECT_UNNAMED',
  severity: '中',
  title: '项目没有被任何分项目标提到',
  explanation:
    '编者对照各分项绩效目标的“绩效指标”，没有一条指向这个项目，看不出它服务于哪个目标。还没有做对照的文件不作判断。',
  observe(document) {
    if (!hasCrosswalk(document)) return [];
    const links = subGoalLinks(document);
    return observeProjects(document, (project) =>
      subGoalsOf(links, project).length > 0
        ? null
        : {
            citations: citeProject(project, 'name'),
            sentence: `${links.length}个分项目标的绩效指标都没有提到项目${quoted(project.name)}（编者对照）。`,
          },
    );
  },
};
