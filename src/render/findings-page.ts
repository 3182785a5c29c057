import { answeredFindings } from '../findings/answered-findings.ts';
import { FINDING_FAMILIES, familyOf } from '../findings/finding.ts';
import { FINDING_RULES } from '../findings/finding-rules.ts';
import { documentAddress } from '../model/addresses.ts';
import type { BudgetDocument } from '../model/budget-document.ts';
import { findingRows } from './finding-rows.ts';
import { component, type GeneratedPage, page } from './mdx.ts';
import { pageMatter } from './page-matter.ts';

/** Every finding of the document, and the rules they were made by. */
export function renderFindingsPage(document: BudgetDocument): GeneratedPage {
  const { findings } = answeredFindings(document);
  return page(
    pageMatter(document, {
      address: documentAddress(document, 'findings/'),
      kind: 'findings',
      title: '核对提示',
      description: `${document.editorial.departmentName.used}${document.fiscalYear}年绩效文本的核对提示，共${findings.length}条。`,
    }),
    component('ListHeader', { part: null, title: null, heading: `${findings.length}条核对提示` }),
    component('FindingList', {
      rows: findingRows(document, findings),
      rules: FINDING_RULES.map(({ code, severity, title, explanation }) => ({
        code,
        family: FINDING_FAMILIES[familyOf(code)],
        severity,
        title,
        explanation,
      })),
    }),
  );
}
