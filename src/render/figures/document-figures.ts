import type { ChartFigure } from '../../charts/chart-figure.ts';
import { type Figures, figuresOf } from '../../derive/figures.ts';
import type { BudgetDocument } from '../../model/budget-document.ts';
import { goalsFigure } from './goals-figure.ts';
import { planFigure } from './plan-figure.ts';
import { targetsFigure } from './targets-figure.ts';
import { whenFigure } from './when-figure.ts';
import { whereFigures } from './where-figures.ts';

/** Every chart of the overview, by the section it stands in. */
export function overviewFigures(
  document: BudgetDocument,
  figures: Figures,
): Record<'where' | 'when' | 'goals' | 'judge', ChartFigure[]> {
  return {
    where: whereFigures(document, figures),
    when: [whenFigure(document, figures)],
    goals: [goalsFigure(document, figures)],
    judge: [targetsFigure(document, figures)],
  };
}

/** Every chart of a document: those of the overview, then one a project. Names are unique. */
export function documentFigures(document: BudgetDocument): ChartFigure[] {
  const figures = figuresOf(document);
  return [
    ...Object.values(overviewFigures(document, figures)).flat(),
    ...document.projects.map((project) => planFigure(document, figures, project)),
  ];
}
