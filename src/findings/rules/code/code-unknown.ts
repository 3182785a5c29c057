import type { FindingRule } from '../../finding.ts';
import { citeProject } from '../../project-observations.ts';
import { listed, quoted } from '../../words.ts';

export const codeUnknown: FindingRule = {
  code: 'CODE_UNKNOWN',
  severity: '低',
  title: '编码不在本站科目表里',
  explanation:
    '项目编码是七位数字，而本站的功能分类科目表里没有它，页面只能照印编码。原因也可能是本站的科目表不全。一份文件合为一条。',
  observe({ projects }) {
    const unknown = projects.filter(
      ({ classification }) => /^\d{7}$/.test(classification?.code ?? '') && !classification?.item,
    );
    if (unknown.length === 0) return [];
    const codes = new Set(unknown.map(({ classification }) => classification?.code ?? ''));
    return [
      {
        place: 'document',
        citations: unknown.flatMap((project) => citeProject(project, 'code')),
        sentence: `${unknown.length}个项目的编码不在本站的功能分类科目表里，没有名称可对照：${listed(
          [...codes].map((code) => quoted(code)),
          '个',
        )}。`,
      },
    ];
  },
};
