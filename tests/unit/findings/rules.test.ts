import { describe, expect, test } from 'vitest';
import { FINDING_FAMILIES, type FindingRule, familyOf, SEVERITIES } from '../../../src/findings/finding.ts';
import { FINDING_RULES } from '../../../src/findings/finding-rules.ts';
import { REVIEW_RULES } from '../../../src/findings/review-rules.ts';
import type { BudgetDocument } from '../../../src/model/budget-document.ts';
import { INDICATOR_CASES } from './cases/indicator-cases.ts';
import { MONEY_CASES } from './cases/money-cases.ts';
import { PLAN_CASES } from './cases/plan-cases.ts';
import { REVIEW_CASES } from './cases/review-cases.ts';
import type { RuleCases } from './cases/rule-case.ts';
import { TARGET_CASES } from './cases/target-cases.ts';
import { TEXT_CASES } from './cases/text-cases.ts';
import { WORD_CASES } from './cases/word-cases.ts';

const RULES: readonly FindingRule[] = [...FINDING_RULES, ...REVIEW_RULES];
const CASES: RuleCases = {
  ...MONEY_CASES,
  ...PLAN_CASES,
  ...TARGET_CASES,
  ...INDICATOR_CASES,
  ...WORD_CASES,
  ...TEXT_CASES,
  ...REVIEW_CASES,
};

test('every rule has its cases, and no case lacks its rule', () => {
  expect(Object.keys(CASES).sort()).toEqual(RULES.map(({ code }) => code).sort());
});

describe.each(RULES)('$code', (rule) => {
  const { finds, leaves } = CASES[rule.code] ?? { finds: {}, leaves: {} };
  const placesIn = (document: BudgetDocument) => rule.observe(document).map(({ place }) => place);

  test.each(Object.entries(finds))('sees %s', (_, [document, ...places]) => {
    expect(placesIn(document)).toEqual(places);
  });
  test.each(Object.entries(leaves))('leaves %s alone', (_, document) => {
    expect(placesIn(document)).toEqual([]);
  });
  test('has at least one case of either sort', () => {
    expect(Object.keys(finds).length).toBeGreaterThan(0);
    expect(Object.keys(leaves).length).toBeGreaterThan(0);
  });
});

describe('the catalogue', () => {
  test('codes are unique and say their family', () => {
    expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
    for (const { code, severity } of RULES) {
      expect(code).toMatch(/^[A-Z]+(?:_[A-Z]+)+$/);
      expect(Object.keys(FINDING_FAMILIES)).toContain(familyOf(code));
      expect(SEVERITIES).toContain(severity);
    }
  });

  test('every rule explains itself, and each in its own words', () => {
    for (const key of ['title', 'explanation'] as const) {
      const texts = FINDING_RULES.map((rule) => rule[key]);
      expect(texts.filter((text) => text.trim() === '')).toEqual([]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  test('what is published and what only staff see are kept apart', () => {
    expect(FINDING_RULES.filter(({ family }) => family === 'REVIEW')).toEqual([]);
    expect(REVIEW_RULES.filter(({ code }) => familyOf(code) !== 'REVIEW')).toEqual([]);
  });
});
