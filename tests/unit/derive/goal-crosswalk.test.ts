import { describe, expect, test } from 'vitest';
import { subGoalLinks, subGoalsOf } from '../../../src/derive/goal-crosswalk.ts';
import type { BudgetDocument } from '../../../src/model/budget-document.ts';
import { fixtureDocument } from '../../fixtures/fixture-content.ts';
import { publishedDocument, sampleDocument, sampleProject } from '../../fixtures/sample-documents.ts';

/** A document with two sub-goals and projects 1, 2 and 123, whose nicknames name these projects. */
function linked(...named: [subGoal: number, projects: number[]][]): BudgetDocument {
  const document = sampleDocument([1, 2, 123].map((number) => sampleProject(number, '1')));
  const subGoalProjects = named.map(([subGoal, projects]) => ({
    subGoal,
    nickname: '简称',
    projects,
    confidence: '高' as const,
    basis: '示例',
  }));
  return { ...document, editorial: { ...document.editorial, subGoalProjects } };
}

const idsOf = (document: BudgetDocument) =>
  subGoalLinks(document).map(({ projects }) => projects.map(({ id }) => id));

describe('subGoalLinks', () => {
  test('the published document links six sub-goals; a project may serve several', () => {
    const links = subGoalLinks(publishedDocument());
    expect(links.map(({ projects }) => projects.map(({ id }) => id))).toEqual([
      ['01', '02', '05'],
      ['01', '02'],
      ['05', '07', '08', '09', '12'],
      ['02', '04', '14'],
      ['02', '03'],
      ['13', '15'],
    ]);
  });

  test('a sub-goal nobody links is listed without projects', () => {
    const links = subGoalLinks(fixtureDocument());
    expect(links.map(({ number, nicknames }) => [number, nicknames.map(({ nickname }) => nickname)])).toEqual(
      [
        [1, ['图书购置', '流动书车']],
        [2, []],
      ],
    );
    expect(links[1]?.projects).toEqual([]);
  });

  test('projects come in printed order, each once, however often it is named', () => {
    expect(idsOf(linked([1, [123, 1]], [1, [1, 2]], [2, [123]]))).toEqual([['01', '02', '123'], ['123']]);
  });

  test('a document without sub-goals has no links', () => {
    const document = linked([1, [1]]);
    expect(subGoalLinks({ ...document, plan: { ...document.plan, subGoals: [] } })).toEqual([]);
  });
});

test('the sub-goals of a project, ascending', () => {
  const document = linked([2, [1]], [1, [1, 2]]);
  const links = subGoalLinks(document);
  expect(document.projects.map((project) => subGoalsOf(links, project))).toEqual([[1, 2], [1], []]);
});
