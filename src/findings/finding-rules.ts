import { type FindingFamily, type FindingRule, familyOf } from './finding.ts';
import { basisBlank } from './rules/basis/basis-blank.ts';
import { basisIsQuestion } from './rules/basis/basis-is-question.ts';
import { basisNotCheckable } from './rules/basis/basis-not-checkable.ts';
import { basisRepeats } from './rules/basis/basis-repeats.ts';
import { basisColumnBlank } from './rules/basis/column-blank.ts';
import { contractUnnamed } from './rules/basis/contract-unnamed.ts';
import { documentUnnamed } from './rules/basis/document-unnamed.ts';
import { budgetDisagrees } from './rules/code/budget-disagrees.ts';
import { codeBlank } from './rules/code/code-blank.ts';
import { codeForm } from './rules/code/code-form.ts';
import { codeShared } from './rules/code/code-shared.ts';
import { codeUnknown } from './rules/code/code-unknown.ts';
import { goalAlike } from './rules/goal/goal-alike.ts';
import { goalBlank } from './rules/goal/goal-blank.ts';
import { goalRepeated } from './rules/goal/goal-repeated.ts';
import { listItemUnmatched } from './rules/goal/list-item-unmatched.ts';
import { projectShared } from './rules/goal/project-shared.ts';
import { projectUnnamed } from './rules/goal/project-unnamed.ts';
import { promiseWithoutProject } from './rules/goal/promise-without-project.ts';
import { subGoalBlank } from './rules/goal/sub-goal-blank.ts';
import { subGoalNamesNone } from './rules/goal/sub-goal-names-none.ts';
import { subGoalRepeated } from './rules/goal/sub-goal-repeated.ts';
import { costWithoutCost } from './rules/indicator/cost-without-cost.ts';
import { descriptionRepeatsName } from './rules/indicator/description-repeats-name.ts';
import { ecologyWithoutEnvironment } from './rules/indicator/ecology-without-environment.ts';
import { groupsMissing } from './rules/indicator/groups-missing.ts';
import { levelNamesVary } from './rules/indicator/level-names-vary.ts';
import { nameBlank } from './rules/indicator/name-blank.ts';
import { nameIsQuestion } from './rules/indicator/name-is-question.ts';
import { nameOnlyNumber } from './rules/indicator/name-only-number.ts';
import { noIndicators } from './rules/indicator/no-indicators.ts';
import { orderVaries } from './rules/indicator/order-varies.ts';
import { quantityAbsent } from './rules/indicator/quantity-absent.ts';
import { quantityWithoutNumber } from './rules/indicator/quantity-without-number.ts';
import { rateWithoutRate } from './rules/indicator/rate-without-rate.ts';
import { rowRepeated } from './rules/indicator/row-repeated.ts';
import { rowsBlank } from './rules/indicator/rows-blank.ts';
import { rowsCopied } from './rules/indicator/rows-copied.ts';
import { satisfactionWithoutRate } from './rules/indicator/satisfaction-without-rate.ts';
import { timeWithoutDate } from './rules/indicator/time-without-date.ts';
import { headingYear } from './rules/meta/heading-year.ts';
import { notStated } from './rules/meta/not-stated.ts';
import { numberGap } from './rules/meta/number-gap.ts';
import { yearDiffers } from './rules/meta/year-differs.ts';
import { budgetsMixed } from './rules/money/budgets-mixed.ts';
import { noPrintedTotal } from './rules/money/no-printed-total.ts';
import { otherFundsBlank } from './rules/money/other-funds-blank.ts';
import { partsBlank } from './rules/money/parts-blank.ts';
import { partsDiffer } from './rules/money/parts-differ.ts';
import { printedTotalDiffers } from './rules/money/printed-total-differs.ts';
import { productDiffers } from './rules/money/product-differs.ts';
import { purposeAmountsDiffer } from './rules/money/purpose-amounts-differ.ts';
import { purposeAmountsShort } from './rules/money/purpose-amounts-short.ts';
import { totalMissing } from './rules/money/total-missing.ts';
import { unitNotPrinted } from './rules/money/unit-not-printed.ts';
import { headingDiffers } from './rules/name/heading-differs.ts';
import { nameOneCharacter } from './rules/name/name-one-character.ts';
import { nameRepeated } from './rules/name/name-repeated.ts';
import { nicknameDiffers } from './rules/name/nickname-differs.ts';
import { quotedPhraseVaries } from './rules/name/quoted-phrase-varies.ts';
import { rowOneCharacter } from './rules/name/row-one-character.ts';
import { allInDecember } from './rules/plan/all-in-december.ts';
import { blankCells } from './rules/plan/blank-cells.ts';
import { mostlyAfterOctober } from './rules/plan/mostly-after-october.ts';
import { overWhole } from './rules/plan/over-whole.ts';
import { percentSignsMixed } from './rules/plan/percent-signs-mixed.ts';
import { planAbsent } from './rules/plan/plan-absent.ts';
import { shareDecreases } from './rules/plan/share-decreases.ts';
import { shareUnreadable } from './rules/plan/share-unreadable.ts';
import { wholeByMarch } from './rules/plan/whole-by-march.ts';
import { yearEndBelowWhole } from './rules/plan/year-end-below-whole.ts';
import { yearEndBlank } from './rules/plan/year-end-blank.ts';
import { zeroAndBlank } from './rules/plan/zero-and-blank.ts';
import { namePartMissing } from './rules/purpose/name-part-missing.ts';
import { purposeAlike } from './rules/purpose/purpose-alike.ts';
import { purposeBlank } from './rules/purpose/purpose-blank.ts';
import { purposeIdentical } from './rules/purpose/purpose-identical.ts';
import { blankTarget } from './rules/target/blank-target.ts';
import { comparisonFormsMixed } from './rules/target/comparison-forms-mixed.ts';
import { countAsPercentage } from './rules/target/count-as-percentage.ts';
import { goalRateDiffers } from './rules/target/goal-rate-differs.ts';
import { namelessTarget } from './rules/target/nameless-target.ts';
import { noneMeasurable } from './rules/target/none-measurable.ts';
import { numberInDescriptionOnly } from './rules/target/number-in-description-only.ts';
import { numberWithoutUnit } from './rules/target/number-without-unit.ts';
import { numbersDisagree } from './rules/target/numbers-disagree.ts';
import { targetOverWhole } from './rules/target/over-whole.ts';
import { targetPartsDiffer } from './rules/target/parts-differ.ts';
import { placeholder } from './rules/target/placeholder.ts';
import { sameIndicator } from './rules/target/same-indicator.ts';
import { satisfactionMixed } from './rules/target/satisfaction-mixed.ts';
import { severalQuestions } from './rules/target/several-questions.ts';
import { signNotComparison } from './rules/target/sign-not-comparison.ts';
import { textNumbersDiffer } from './rules/target/text-numbers-differ.ts';
import { unitDiffers } from './rules/target/unit-differs.ts';
import { unitsAdded } from './rules/target/units-added.ts';
import { targetUpperBound } from './rules/target/upper-bound.ts';
import { wordsOnly } from './rules/target/words-only.ts';
import { yearPast } from './rules/target/year-past.ts';
import { yesNo } from './rules/target/yes-no.ts';
import { bookMark } from './rules/text/book-mark.ts';
import { bracketsMixed } from './rules/text/brackets-mixed.ts';
import { dateIncomplete } from './rules/text/date-incomplete.ts';
import { digitsMixed } from './rules/text/digits-mixed.ts';
import { doubledWords } from './rules/text/doubled-words.ts';
import { ellipsisRow } from './rules/text/ellipsis-row.ts';
import { headingNumberGap } from './rules/text/heading-number-gap.ts';
import { headingNumbering } from './rules/text/heading-numbering.ts';
import { latinCaseMixed } from './rules/text/latin-case-mixed.ts';
import { listNumberGap } from './rules/text/list-number-gap.ts';
import { listSeparators } from './rules/text/list-separators.ts';
import { questionCut } from './rules/text/question-cut.ts';
import { separatorsMixed } from './rules/text/separators-mixed.ts';
import { signsMixed } from './rules/text/signs-mixed.ts';
import { templateLeftover } from './rules/text/template-leftover.ts';
import { titleFullStop } from './rules/text/title-full-stop.ts';
import { trailingSeparator } from './rules/text/trailing-separator.ts';

const RULES: readonly FindingRule[] = [
  unitNotPrinted,
  totalMissing,
  partsDiffer,
  partsBlank,
  purposeAmountsDiffer,
  purposeAmountsShort,
  productDiffers,
  otherFundsBlank,
  noPrintedTotal,
  printedTotalDiffers,
  budgetsMixed,
  codeBlank,
  codeForm,
  codeUnknown,
  budgetDisagrees,
  codeShared,
  planAbsent,
  shareUnreadable,
  shareDecreases,
  overWhole,
  yearEndBelowWhole,
  yearEndBlank,
  blankCells,
  zeroAndBlank,
  wholeByMarch,
  allInDecember,
  mostlyAfterOctober,
  percentSignsMixed,
  yesNo,
  wordsOnly,
  noneMeasurable,
  placeholder,
  blankTarget,
  namelessTarget,
  targetOverWhole,
  targetUpperBound,
  numbersDisagree,
  targetPartsDiffer,
  textNumbersDiffer,
  goalRateDiffers,
  unitDiffers,
  unitsAdded,
  numberInDescriptionOnly,
  countAsPercentage,
  numberWithoutUnit,
  signNotComparison,
  yearPast,
  comparisonFormsMixed,
  severalQuestions,
  sameIndicator,
  satisfactionMixed,
  noIndicators,
  quantityAbsent,
  groupsMissing,
  orderVaries,
  rowsBlank,
  nameBlank,
  nameOnlyNumber,
  nameIsQuestion,
  descriptionRepeatsName,
  costWithoutCost,
  timeWithoutDate,
  satisfactionWithoutRate,
  quantityWithoutNumber,
  rateWithoutRate,
  ecologyWithoutEnvironment,
  rowRepeated,
  rowsCopied,
  levelNamesVary,
  basisIsQuestion,
  basisNotCheckable,
  documentUnnamed,
  contractUnnamed,
  basisBlank,
  basisColumnBlank,
  basisRepeats,
  purposeBlank,
  purposeIdentical,
  purposeAlike,
  namePartMissing,
  goalBlank,
  goalRepeated,
  goalAlike,
  subGoalBlank,
  subGoalRepeated,
  subGoalNamesNone,
  listItemUnmatched,
  projectUnnamed,
  projectShared,
  promiseWithoutProject,
  nameRepeated,
  headingDiffers,
  nameOneCharacter,
  rowOneCharacter,
  quotedPhraseVaries,
  nicknameDiffers,
  templateLeftover,
  doubledWords,
  bracketsMixed,
  digitsMixed,
  signsMixed,
  latinCaseMixed,
  separatorsMixed,
  listSeparators,
  trailingSeparator,
  bookMark,
  dateIncomplete,
  questionCut,
  titleFullStop,
  headingNumbering,
  headingNumberGap,
  listNumberGap,
  ellipsisRow,
  notStated,
  yearDiffers,
  headingYear,
  numberGap,
];

/** A rule as a page lists it. */
export interface ListedRule extends FindingRule {
  family: FindingFamily;
}

/** Every rule whose findings are published, family by family, in the order they are listed and printed. */
export const FINDING_RULES: readonly ListedRule[] = RULES.map((rule) => ({
  ...rule,
  family: familyOf(rule.code),
}));
