import BudgetTable from './BudgetTable.astro';
import Chart from './Chart.astro';
import FundTotals from './FundTotals.astro';
import GoalIndex from './GoalIndex.astro';
import GoalList from './GoalList.astro';
import Headline from './Headline.astro';
import IndicatorList from './IndicatorList.astro';
import IndicatorTable from './IndicatorTable.astro';
import ListHeader from './ListHeader.astro';
import NamedProjects from './NamedProjects.astro';
import Neighbours from './Neighbours.astro';
import OverallGoal from './OverallGoal.astro';
import PeriodTable from './PeriodTable.astro';
import PlanHeader from './PlanHeader.astro';
import PlanTable from './PlanTable.astro';
import ProjectHeader from './ProjectHeader.astro';
import ProjectTable from './ProjectTable.astro';
import Purpose from './Purpose.astro';
import Safeguards from './Safeguards.astro';
import ServedGoals from './ServedGoals.astro';
import SubGoal from './SubGoal.astro';

/** The components a generated page may use, by the names `src/render` writes. */
export const documentComponents = {
  BudgetTable,
  Chart,
  FundTotals,
  GoalIndex,
  GoalList,
  Headline,
  IndicatorList,
  IndicatorTable,
  ListHeader,
  NamedProjects,
  Neighbours,
  OverallGoal,
  PeriodTable,
  PlanHeader,
  PlanTable,
  ProjectHeader,
  ProjectTable,
  Purpose,
  Safeguards,
  ServedGoals,
  SubGoal,
};
