import { expect, test } from 'vitest';
import { printedValues } from '../../../src/model/printed-values.ts';
import { valueWords } from '../../../src/model/value-words.ts';
import { publishedDocument } from '../../fixtures/sample-documents.ts';

test('every printed value has a place in words', () => {
  const document = publishedDocument();
  for (const { path } of printedValues(document))
    expect(valueWords(document, path), path).toMatch(/^(?!.*undefined)[^/]{2,}$/);
});

test.each([
  ['projects/05/purpose', '项目5“科防一期、二期维护费”的资金用途'],
  ['projects/05/budget/fiscal', '项目5“科防一期、二期维护费”的财政资金'],
  ['projects/05/spendingPlan/june', '项目5“科防一期、二期维护费”的资金支出计划（6月底）'],
  ['projects/05/goals/2/text', '项目5“科防一期、二期维护费”的绩效目标2'],
  ['projects/05/indicators/3/target', '项目5“科防一期、二期维护费”的绩效指标第3行“指标值”'],
  ['plan/overallGoal/text', '总体绩效目标'],
  ['plan/subGoals/2/goal', '第2个分项绩效目标'],
  ['plan/safeguards/measures/1/text', '工作保障措施'],
])('%s is %s', (path, words) => {
  expect(valueWords(publishedDocument(), path)).toBe(words);
});
