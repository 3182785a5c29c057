import type { ChartFigure } from '../../charts/chart-figure.ts';
import { documentAddress } from '../../model/addresses.ts';
import type { BudgetDocument } from '../../model/budget-document.ts';
import { component, type Json } from '../mdx.ts';

/** One frame with one chart or several views of the same money. */
export function chartFrame(
  document: BudgetDocument,
  figures: readonly ChartFigure[],
  own: { tableHref?: string } = {},
): string {
  return component('ChartFrame', {
    figures: figures as unknown as Json,
    files: documentAddress(document, 'data/charts/'),
    publisher: chartPublisher(document),
    ...own,
  });
}

/** Who published the numbers, and for which year: first words of a citation. */
function chartPublisher({ editorial, fiscalYear }: BudgetDocument): string {
  return `${editorial.departmentName.used}${fiscalYear}年部门预算绩效目标`;
}

/** Where a chart's file comes from, for the last line of the picture. */
export function chartCredit(document: BudgetDocument, siteName: string): string {
  return `来源：${chartPublisher(document)}；${siteName}制图，数字由本站按原文计算。`;
}
