import type { FindingRule } from '../../finding.ts';
import { citeProject, observeProjects } from '../../project-observations.ts';
import { quoted } from '../../words.ts';

/** Characters by which a later part of a name is looked for: «老庄子» of «老庄子派出所提升建设». */
const BEGINNING = 3;

export const namePartMissing: FindingRule = {
  code: 'PURPOSE_NAME_PART_MISSING',
  severity: '低',
  title: '名称列出的一部分在用途里没有提到',
  explanation:
    '项目名称用“、”列出几个对象，资金用途提到了第一个，没有提到后面的某一个（按开头三个字找）。用途提到的不是原词时看不出来。',
  observe: (document) =>
    observeProjects(document, (project) => {
      const [first = '', ...later] = project.name.split('、');
      const purpose = project.purpose;
      if (purpose === null || [...first].length < BEGINNING || !purpose.includes(first)) return null;
      const missing = later
        .map((part) => [...part].slice(0, BEGINNING).join(''))
        .filter((part) => [...part].length === BEGINNING && !purpose.includes(part));
      if (missing.length === 0) return null;
      return {
        citations: citeProject(project, 'name', 'purpose'),
        sentence: `项目名称为${quoted(project.name)}，资金用途提到${quoted(first)}，没有提到${missing.map((part) => quoted(part)).join('、')}。`,
      };
    }),
};
