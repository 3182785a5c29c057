import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';

export const headingYear: FindingRule = {
  code: 'META_HEADING_YEAR',
  severity: '中',
  title: '项目表标题的年度与文件的年度不同',
  explanation:
    '项目表标题里印着“某某年度”，没有一个是这份文件所属的年度，项目名称里也没有这个年份。可能是沿用了别的年度的表。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const years = [...project.heading.normalize('NFKC').matchAll(/(?<!\d)(20\d\d)(?=年)/g)].map(
        ([, year]) => year as string,
      );
      const own = String(document.fiscalYear);
      if (years.length === 0 || years.includes(own)) return null;
      if (years.some((year) => project.name.normalize('NFKC').includes(year))) return null;
      return {
        citations: citeProject(project, 'heading'),
        sentence: `项目表标题为${quoted(project.heading)}，这份文件归在${own}年度。`,
      };
    }),
};
