import { expect, test } from 'vitest';
import { searchFacts } from '../../../src/search/search-facts.ts';
import { publishedDocument, sampleDocument, sampleProject } from '../../fixtures/sample-documents.ts';

test('of the published document the goals, the safeguards and the projects are searched', () => {
  const facts = searchFacts(publishedDocument());
  expect(facts.size).toBe(1 + 6 + 1 + 15);
  const counts = Map.groupBy(facts.values(), ({ kind }) => kind);
  expect([...counts].map(([kind, pages]) => [kind, pages.length])).toEqual([
    ['总体目标', 1],
    ['分项目标', 6],
    ['保障措施', 1],
    ['预算项目', 15],
  ]);
  for (const [address, page] of facts) expect(`/${page.address}`).toBe(address);
});

test('a project has its amount with its unit, its fund, its item and the sub-goals it serves', () => {
  const facts = searchFacts(publishedDocument());
  expect([...facts.values()].find(({ address }) => address.endsWith('/projects/09/'))).toMatchObject({
    kind: '预算项目',
    year: '2021年',
    amountFen: 240_000_000,
    amount: '240万元',
    fund: '一般公共预算',
  });
  for (const { kind, subGoals, title } of facts.values())
    if (kind === '分项目标') expect(subGoals).toEqual([title]);
});

test('a blank amount is none, an unreadable one is shown as printed', () => {
  const facts = searchFacts(sampleDocument([sampleProject(1, null), sampleProject(2, '约50')]));
  const projects = [...facts.values()].filter(({ kind }) => kind === '预算项目');
  expect(projects).toMatchObject([
    { amountFen: null, amount: null, fund: null, item: null, subGoals: [] },
    { amountFen: null, amount: '约50' },
  ]);
});
