import type { FindingRule } from '../../finding.ts';
import { citeProject } from '../../project-observations.ts';
import { groupBy, quoted } from '../../words.ts';

/** Two projects of one kind may well share a code; from here on it no longer tells projects apart. */
const MANY = 3;

export const codeShared: FindingRule = {
  code: 'CODE_SHARED',
  severity: '低',
  title: '几个项目印着同一个编码',
  explanation:
    '“项目编码”一栏在三个以上项目里是同一个编码。功能分类科目本来就可以由几个项目共用，但它因此不能用来识别项目。每个编码合为一条。',
  observe({ projects }) {
    const coded = projects.filter(({ classification }) => classification !== null);
    const groups = groupBy(coded, ({ classification }) => classification?.code ?? '');
    return [...groups]
      .filter(([, sharing]) => sharing.length >= MANY)
      .map(([code, sharing]) => ({
        place: `document/code/${code}`,
        citations: sharing.flatMap((project) => citeProject(project, 'code')),
        sentence: `${sharing.length}个项目的项目编码都是${quoted(code)}，它不能用来区分项目。`,
      }));
  },
};
