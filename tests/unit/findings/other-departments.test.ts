import { describe, expect, test } from 'vitest';
import { findingsOf, reviewFindingsOf } from '../../../src/findings/findings-of.ts';
import { goals, projects, row, withPlan, withSource } from './cases/rule-case.ts';
import { countyHospital } from './documents/county-hospital.ts';
import { schoolBureau } from './documents/school-bureau.ts';
import { waterBureau } from './documents/water-bureau.ts';

/** Documents in which an auditor finds nothing to ask: whatever a rule sees in them is one finding too many. */
const CAREFUL = { schoolBureau, countyHospital, waterBureau };

describe('a careful document of another department', () => {
  test.each(Object.entries(CAREFUL))('%s raises no question', (_, document) => {
    expect(findingsOf(document).map(({ id, sentence }) => `${id} ${sentence}`)).toEqual([]);
  });
});

describe('a text without end', () => {
  const TEXTS = ['1', '1,', '1×', 'a1', '甲', '工作', '（', '“', '。', ' ', '有', '王、'];

  // The default time is the test: patterns that go back and forth in such texts took minutes.
  test.each(TEXTS)('of «%s» is looked through quickly', (piece) => {
    const text = piece.repeat(Math.ceil(2000 / piece.length));
    const table = (end: string) => ({
      name: text + end,
      purpose: `${text}乙${end}`,
      ...goals(text + end),
      indicators: [
        row('数量指标', text + end, `${text}丙${end}`, text, text),
        row('质量指标', text, text, '是'),
      ],
    });
    const subGoal = { label: text, title: text, goal: text, indicatorText: text };
    const plan = { title: text, subGoals: [subGoal, { ...subGoal, goal: `${text}丁` }] };
    const document = withSource(text, withPlan(plan, projects(table(''), table('子'), table('丑寅'))));
    expect([...findingsOf(document), ...reviewFindingsOf(document)].length).toBeGreaterThan(0);
  });
});
