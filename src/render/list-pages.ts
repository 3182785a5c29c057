import type { Figures } from '../derive/figures.ts';
import { documentAddress, projectAddress } from '../model/addresses.ts';
import type { BudgetDocument } from '../model/budget-document.ts';
import { INDICATOR_COLUMNS } from '../model/printed-values.ts';
import { PLAN_PERIODS } from '../model/spending-plan.ts';
import { TARGET_KINDS } from '../model/target-value.ts';
import { totalAmount } from './amount.ts';
import { cell } from './cell.ts';
import { fundParts } from './fund-parts.ts';
import { component, type GeneratedPage, page } from './mdx.ts';
import { pageMatter } from './page-matter.ts';
import { projectRows } from './project-rows.ts';

/** All projects in one sortable table. */
export function renderProjectsPage(document: BudgetDocument, figures: Figures): GeneratedPage {
  const unit = document.editorial.moneyUnit.used;
  return page(
    pageMatter(document, {
      address: documentAddress(document, 'projects/'),
      kind: 'projects',
      title: '预算项目',
      description: `${document.editorial.departmentName.used}${document.fiscalYear}年${document.projects.length}个预算项目：金额、占比、科目和支出计划。`,
    }),
    component('ListHeader', {
      part: cell(document, 'plan/projectsPart', document.plan.projectsPart),
      title: cell(document, 'plan/projectsTitle', document.plan.projectsTitle),
      heading: `${document.projects.length}个预算项目`,
      ...(document.projects.length > 1 && { href: documentAddress(document, 'compare/') }),
    }),
    component('Term', { id: 'cumulative' }),
    component('ProjectTable', {
      rows: projectRows(document, figures),
      periods: PLAN_PERIODS.map(({ label }) => label),
      unit,
      total: totalAmount(figures.totals.total, unit),
      funds: fundParts(figures.totals, unit),
    }),
  );
}

/** Every indicator row of every project in one table. */
export function renderIndicatorsPage(document: BudgetDocument): GeneratedPage {
  const rows = document.projects.flatMap((project) =>
    project.indicators.map((indicator, index) => ({
      project: project.id,
      name: project.name,
      href: `${projectAddress(document, project.id)}#indicator-${index + 1}`,
      kind: indicator.target.kind,
      cells: INDICATOR_COLUMNS.map(({ key }) =>
        cell(
          document,
          `projects/${project.id}/indicators/${index + 1}/${key}`,
          key === 'target' ? indicator.target.printed : indicator[key],
        ),
      ),
    })),
  );
  return page(
    pageMatter(document, {
      address: documentAddress(document, 'indicators/'),
      kind: 'indicators',
      title: '绩效指标',
      description: `${document.editorial.departmentName.used}${document.fiscalYear}年全部${rows.length}行绩效指标。`,
    }),
    component('ListHeader', { part: null, title: null, heading: `全部${rows.length}行绩效指标` }),
    component('Term', { id: 'target-value' }),
    component('IndicatorList', {
      rows,
      kinds: Object.entries(TARGET_KINDS).map(([value, label]) => ({ value, label })),
    }),
  );
}
