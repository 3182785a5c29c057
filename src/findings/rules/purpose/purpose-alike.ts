import type { FindingRule } from '../../finding.ts';
import { citeProject } from '../../project-observations.ts';
import { areOneSeries } from '../../project-series.ts';
import { sharedStretches } from '../../shared-stretch.ts';
import { hasWords, projectList, quoted } from '../../words.ts';

export const purposeAlike: FindingRule = {
  code: 'PURPOSE_ALIKE',
  severity: '低',
  title: '两个项目的资金用途大半相同',
  explanation:
    '两个项目的“资金用途”有一段16个字符以上的文字相同，占较短一方的一半以上，其余不同。完全相同的另有规则。名称大半相同的一组项目（同一件事分几处做）不算。',
  observe({ projects }) {
    const written = projects.filter(({ purpose }) => hasWords(purpose));
    const alike = sharedStretches(written, ({ purpose }) => purpose ?? '').filter(
      ({ first, second }) => !areOneSeries([first, second]),
    );
    return alike.map(({ first, second, piece }) => ({
      place: `projects/${second.id}/purpose`,
      citations: [first, second].flatMap((project) =>
        citeProject(project, 'purpose').map((citation) => ({ ...citation, part: piece })),
      ),
      sentence: `${projectList([first, second])}的资金用途有一段文字相同：${quoted(piece)}。`,
    }));
  },
};
