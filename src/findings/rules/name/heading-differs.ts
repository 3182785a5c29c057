import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { compact, quoted } from '../../words.ts';

export const headingDiffers: FindingRule = {
  code: 'NAME_HEADING_DIFFERS',
  severity: '低',
  title: '表头与项目名称不同',
  explanation:
    '表头标题去掉序号、年度和“绩效目标表”后，与表内的项目名称不同。表头本来不含项目名称的不算。空格不计。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const name = compact(project.name);
      const heading = compact(project.heading)
        .replace(/^[(]?\d+[)]?[.、,:]?/, '')
        .replace(/^\(?\d{4}年?度?\)?/, '')
        .replace(/(?:项目)?(?:支出)?(?:预算)?绩效目标(?:申报|批复|公开)?表?(?:\(.*\))?$/, '');
      const isGeneric = /^(?:部门|单位|预算|项目|支出|专项|资金|年度|[(].*[)])*$/.test(heading);
      if (isGeneric || heading.includes(name) || name.includes(heading)) return null;
      return {
        citations: citeProject(project, 'heading', 'name'),
        sentence: `表头印作${quoted(project.heading)}，表内项目名称为${quoted(project.name)}。`,
      };
    }),
};
