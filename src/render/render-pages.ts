import { figuresOf } from '../derive/figures.ts';
import type { BudgetDocument, SiteContent } from '../model/budget-document.ts';
import { renderFindingsPage } from './findings-page.ts';
import { renderIndicatorsPage, renderProjectsPage } from './list-pages.ts';
import type { GeneratedPage } from './mdx.ts';
import {
  renderGoalsPage,
  renderOverviewPage,
  renderSafeguardsPage,
  renderSubGoalPage,
} from './plan-pages.ts';
import { renderProjectPage } from './project-page.ts';

/** Content → MDX files by path below `content/pages/`; published pages and drafts in folders of their own. */
export function renderPages({ documents }: SiteContent): Map<string, GeneratedPage> {
  const pages = new Map<string, GeneratedPage>();
  for (const document of documents) {
    const area = document.state === 'draft' ? 'drafts' : 'published';
    for (const [path, page] of renderDocument(document)) {
      pages.set(`${area}/${document.department}/${document.fiscalYear}/${path}.mdx`, page);
    }
  }
  return pages;
}

function renderDocument(document: BudgetDocument): [string, GeneratedPage][] {
  const figures = figuresOf(document);
  const safeguards = renderSafeguardsPage(document);
  return [
    ['overview', renderOverviewPage(document, figures)],
    ['goals', renderGoalsPage(document, figures)],
    ...document.plan.subGoals.map((_, index): [string, GeneratedPage] => [
      `goals/${index + 1}`,
      renderSubGoalPage(document, figures, index + 1),
    ]),
    ...(safeguards ? [['safeguards', safeguards] as [string, GeneratedPage]] : []),
    ['projects', renderProjectsPage(document, figures)],
    ...document.projects.map((project): [string, GeneratedPage] => [
      `projects/${project.id}`,
      renderProjectPage(document, figures, project),
    ]),
    ['indicators', renderIndicatorsPage(document)],
    ['findings', renderFindingsPage(document)],
  ];
}
