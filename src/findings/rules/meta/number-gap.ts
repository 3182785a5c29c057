import type { FindingRule } from '../../finding.ts';
import { citeProject } from '../../project-observations.ts';
import { listed } from '../../words.ts';

export const numberGap: FindingRule = {
  code: 'META_NUMBER_GAP',
  severity: '中',
  title: '项目序号不连续',
  explanation: '项目表标题里印的序号从1到最大的一个，中间缺了一些。缺的表可能没有公开，也可能只是编号跳过。',
  observe({ projects }) {
    const last = projects.at(-1);
    if (!last) return [];
    const numbers = new Set(projects.map(({ number }) => number));
    const missing = last.number - numbers.size;
    if (missing <= 0) return [];
    const first: number[] = [];
    for (let number = 1; number < last.number && first.length < 6; number++) {
      if (!numbers.has(number)) first.push(number);
    }
    const names = first.map(String);
    return [
      {
        place: 'document',
        citations: citeProject(last, 'heading'),
        sentence: `项目序号印到${last.number}，缺${missing > first.length ? `${listed(names, '个')}等${missing}个` : listed(names, '个')}。`,
      },
    ];
  },
};
