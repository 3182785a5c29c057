import { subGoalLinks, subGoalsOf } from '../derive/goal-crosswalk.ts';
import { documentAddress, projectAddress, subGoalAddress } from '../model/addresses.ts';
import type { BudgetDocument } from '../model/budget-document.ts';
import { formatAmount } from '../model/money.ts';
import type { PageFacts } from './page-text.ts';

/** What search tells of each page that carries a document's own words, by address; other pages are not searched. */
export function searchFacts(document: BudgetDocument): Map<string, PageFacts> {
  const { plan, projects, editorial } = document;
  const unit = editorial.moneyUnit.used;
  const links = subGoalLinks(document);
  const goalName = (number: number): string => plan.subGoals[number - 1]?.title ?? String(number);
  const facts = new Map<string, PageFacts>();
  const add = (address: string, title: string, kind: string, own: Partial<PageFacts> = {}): void => {
    facts.set(address, {
      address: address.slice(1),
      title,
      kind,
      year: `${document.fiscalYear}年`,
      department: editorial.departmentName.used,
      amountFen: null,
      amount: null,
      fund: null,
      item: null,
      subGoals: [],
      ...own,
    });
  };
  add(documentAddress(document, 'goals/'), plan.title, '总体目标');
  plan.subGoals.forEach(({ title }, index) => {
    add(subGoalAddress(document, index + 1), title, '分项目标', { subGoals: [goalName(index + 1)] });
  });
  if (plan.safeguards) add(documentAddress(document, 'safeguards/'), plan.safeguards.heading, '保障措施');
  for (const project of projects) {
    const { total } = project.budget;
    add(projectAddress(document, project.id), project.name, '预算项目', {
      amountFen: total.state === 'amount' ? total.fen : null,
      amount: total.state === 'amount' ? `${formatAmount(total.fen, unit)}${unit}` : total.printed,
      fund: project.classification?.budget ?? null,
      item: project.classification?.item?.name ?? null,
      subGoals: subGoalsOf(links, project).map(goalName),
    });
  }
  return facts;
}
