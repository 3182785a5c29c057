import BudgetTable from './BudgetTable.astro';
import ChartFrame from './ChartFrame.astro';
import FindingList from './FindingList.astro';
import GoalIndex from './GoalIndex.astro';
import GoalList from './GoalList.astro';
import Headline from './Headline.astro';
import IndicatorList from './IndicatorList.astro';
import IndicatorTable from './IndicatorTable.astro';
import ListHeader from './ListHeader.astro';
import NamedProjects from './NamedProjects.astro';
import Neighbours from './Neighbours.astro';
import OverallGoal from './OverallGoal.astro';
import PageFindings from './PageFindings.astro';
import PlanHeader from './PlanHeader.astro';
import PlanTable from './PlanTable.astro';
import ProjectHeader from './ProjectHeader.astro';
import ProjectTable from './ProjectTable.astro';
import Purpose from './Purpose.astro';
import Safeguards from './Safeguards.astro';
import ServedGoals from './ServedGoals.astro';
import SubGoal from './SubGoal.astro';
import Term from './Term.astro';

/** The components a generated page may use, by the names `src/render` writes. */
export const documentComponents = {
  BudgetTable,
  ChartFrame,
  FindingList,
  GoalIndex,
  GoalList,
  Headline,
  IndicatorList,
  IndicatorTable,
  ListHeader,
  NamedProjects,
  Neighbours,
  OverallGoal,
  PageFindings,
  PlanHeader,
  PlanTable,
  ProjectHeader,
  ProjectTable,
  Purpose,
  Safeguards,
  ServedGoals,
  SubGoal,
  Term,
};
