import { expect, test } from 'vitest';
import { filledIndicators, targetCounts } from '../../../src/derive/target-counts.ts';
import type { PerformanceIndicator } from '../../../src/model/budget-document.ts';
import { parseTarget, TARGET_KINDS } from '../../../src/model/target-value.ts';
import { publishedDocument } from '../../fixtures/sample-documents.ts';

function row(target: string | null, own: Partial<PerformanceIndicator> = {}): PerformanceIndicator {
  return {
    level1: '产出指标',
    level2: '数量指标',
    level3: null,
    description: null,
    basis: null,
    target: parseTarget(target),
    ...own,
  };
}

test('every kind is counted, in the order of the kinds, over all projects', () => {
  const projects = [
    { indicators: [row('2个'), row('是'), row('否')] },
    { indicators: [row(null), row('5%')] },
  ];
  expect(Object.entries(targetCounts(projects))).toEqual([
    ['count', 1],
    ['percentage', 1],
    ['date', 0],
    ['yes-no', 2],
    ['text', 0],
    ['placeholder', 0],
    ['missing', 1],
  ]);
});

test('without indicators every kind is zero', () => {
  expect(targetCounts([])).toEqual(Object.fromEntries(Object.keys(TARGET_KINDS).map((kind) => [kind, 0])));
});

test('a row is filled when anything but its levels is printed', () => {
  const indicators = [
    row(null),
    row('2个'),
    row(null, { level3: '数量' }),
    row(null, { description: '描述' }),
    row(null, { basis: '合同' }),
    row(null, { level1: null, level2: null }),
  ];
  expect(filledIndicators([{ indicators }])).toEqual(indicators.slice(1, 5));
});

test('the published document asks for yes or no in most of its filled rows', () => {
  const { projects } = publishedDocument();
  const counts = targetCounts(projects);
  expect(counts).toEqual({
    count: 19,
    percentage: 11,
    date: 1,
    'yes-no': 85,
    text: 2,
    placeholder: 2,
    missing: 17,
  });
  expect(projects.flatMap(({ indicators }) => indicators)).toHaveLength(137);
  expect(filledIndicators(projects)).toHaveLength(121);
});
