import { figuresOf } from '../derive/figures.ts';
import type { BudgetDocument, SiteContent } from '../model/budget-document.ts';
import { renderFindingsPage } from './findings-page.ts';
import { renderIndicatorsPage, renderProjectsPage } from './list-pages.ts';
import {
  renderGoalsPage,
  renderOverviewPage,
  renderSafeguardsPage,
  renderSubGoalPage,
} from './plan-pages.ts';
import { renderProjectPage } from './project-page.ts';

/** Content → MDX files by path below `content/pages/`; published pages and drafts in folders of their own. */
export function renderPages({ documents }: SiteContent): Map<string, string> {
  const pages = new Map<string, string>();
  for (const document of documents) {
    const area = document.state === 'draft' ? 'drafts' : 'published';
    for (const [path, text] of renderDocument(document)) {
      pages.set(`${area}/${document.department}/${document.fiscalYear}/${path}.mdx`, text);
    }
  }
  return pages;
}

function renderDocument(document: BudgetDocument): [string, string][] {
  const figures = figuresOf(document);
  const safeguards = renderSafeguardsPage(document);
  return [
    ['overview', renderOverviewPage(document, figures)],
    ['goals', renderGoalsPage(document, figures)],
    ...document.plan.subGoals.map((_, index): [string, string] => [
      `goals/${index + 1}`,
      renderSubGoalPage(document, figures, index + 1),
    ]),
    ...(safeguards ? [['safeguards', safeguards] as [string, string]] : []),
    ['projects', renderProjectsPage(document, figures)],
    ...document.projects.map((project): [string, string] => [
      `projects/${project.id}`,
      renderProjectPage(document, figures, project),
    ]),
    ['indicators', renderIndicatorsPage(document)],
    ['findings', renderFindingsPage(document)],
  ];
}
