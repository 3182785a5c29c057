import { expect, test } from 'vitest';
import { budgetsMixed } from '../../../src/findings/rules/money/budgets-mixed.ts';
import { totalMissing } from '../../../src/findings/rules/money/total-missing.ts';
import { digitsMixed } from '../../../src/findings/rules/text/digits-mixed.ts';
import { budget, code, plan, projects } from './cases/rule-case.ts';

test('codes that say no budget are not passed over where budgets are told apart', () => {
  const [known] = budgetsMixed.observe(projects(code('2070104'), code('2120803')));
  expect(known?.sentence).toMatch(/^按项目编码，各项目分属2种预算：[^；]+；相加/);
  const [mixed] = budgetsMixed.observe(
    projects(code('2070104'), code('2120803'), code('9999999'), {
      ...code(null),
      ...budget('5', null, null),
    }),
  );
  expect(mixed?.sentence).toContain(
    '看得出的项目分属2种预算：一般公共预算1个项目100,000元，政府性基金预算1个项目100,000元；另有2个项目150,000元看不出属于哪种预算；',
  );
});

test('an amount below zero is not said to be unreadable', () => {
  const sentence = (printed: string) =>
    totalMissing.observe(projects(budget(printed, null, null)))[0]?.sentence;
  expect(sentence('-35.6')).toBe('预算数印作“-35.6”，小于0，没有计入合计。');
  expect(sentence('－３５．６万元')).toContain('小于0');
  expect(sentence('10-20')).toContain('读不出金额');
});

test('full-width digits of amounts and shares are counted with those of the words', () => {
  const document = projects({
    ...budget('１５．５', '15.5', null),
    ...plan('２０', '40', null, '100'),
    purpose: '购置书架3组',
  });
  expect(digitsMixed.observe(document)[0]?.sentence).toBe(
    '2处数字印作全角（“１５．５”、“２０”），别处用半角。',
  );
});
