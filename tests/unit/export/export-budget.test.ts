import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BudgetJson, BudgetJsonSchema } from '../../../src/export/budget-json-schema.ts';
import { exportBudget } from '../../../src/export/export-budget.ts';
import type { BudgetDocument, ValuePath } from '../../../src/model/budget-document.ts';
import { fenOf, formatAmount, MAX_FEN, parseMoney } from '../../../src/model/money.ts';
import { printedValues } from '../../../src/model/printed-values.ts';
import { PLAN_PERIODS } from '../../../src/model/spending-plan.ts';
import { parseTarget } from '../../../src/model/target-value.ts';
import { fixtureDocument } from '../../fixtures/fixture-content.ts';
import { expectGolden } from '../../fixtures/golden.ts';
import {
  publishedDocument,
  sampleDocument,
  samplePlan,
  sampleProject,
} from '../../fixtures/sample-documents.ts';
import { officialContent } from '../../support/official-site.ts';

/** The file as published, and what a program reads from it. */
const fileOf = (document: BudgetDocument): string => `${JSON.stringify(exportBudget(document), null, 2)}\n`;
const read = (document: BudgetDocument): BudgetJson => JSON.parse(fileOf(document));

test('the fixture document is exported as kept in tests/golden/export', () => {
  expectGolden('export', new Map([['budget.json', fileOf(fixtureDocument())]]));
});

test('how a document was published and what was corrected goes with it', () => {
  const [document] = officialContent().documents as [BudgetDocument];
  expect(BudgetJsonSchema.parse(exportBudget(document))).toMatchObject({
    publication: { publishedAt: '2024-03-05 09:30', documentNumber: '无文号' },
    corrections: [{ date: '2024-05-06', path: 'projects/01/purpose', before: '主要用于购置图书' }],
    redactions: [],
  });
});

describe.each([
  ['fixture', fixtureDocument()],
  ['published', publishedDocument()],
])('the %s document', (_, document) => {
  const json = read(document);

  test('has every printed value in its place, to the letter', () => {
    for (const { path, text } of printedValues(document))
      expect([path, printedAt(json, path)]).toEqual([path, text]);
  });

  test('has an anchor for each printed part, leading to lines that hold it', () => {
    const lines = document.source?.text.split('\n') ?? [];
    const compact = (text: string): string => text.replace(/\s/g, '');
    const parts: Part[] = [
      part(json.overview.anchor, json.overview.heading, json.overview.text),
      ...json.subGoals.map((goal) =>
        part(goal.anchor, goal.label, goal.title, goal.goal, goal.indicatorText),
      ),
      ...(json.safeguards
        ? [
            part(
              json.safeguards.anchor,
              json.safeguards.heading,
              ...json.safeguards.measures.map(({ text }) => text),
            ),
          ]
        : []),
      ...json.projects.map((project) =>
        part(project.anchor, project.heading, project.name, project.purpose, project.budget.total.printed),
      ),
      ...json.projects.flatMap(({ indicators }) =>
        indicators
          .filter(({ anchor }) => anchor !== null)
          .map((row) => part(row.anchor, row.level3, row.description, row.target.printed, row.basis)),
      ),
    ];
    for (const [anchor, texts] of parts) {
      expect(anchor?.file).toBe(document.source?.file);
      const [first, last] = anchor?.lines ?? [0, 0];
      const place = compact(lines.slice(first - 1, last).join(''));
      for (const text of texts) expect(place).toContain(compact(text ?? ''));
    }
  });
});

type Part = [BudgetJson['overview']['anchor'], (string | null)[]];

function part(anchor: Part[0], ...texts: Part[1]): Part {
  return [anchor, texts];
}

/** Where a printed value of the model stands in the published JSON. */
function printedAt(json: BudgetJson, path: ValuePath): unknown {
  const steps = path.split('/');
  const [area, second = '', third = '', fourth = '', fifth = ''] = steps;
  if (area === 'projects') {
    const project = json.projects.find(({ id }) => id === second);
    if (third === 'code') return project?.classification?.code ?? null;
    if (third === 'budget') return project?.budget[fourth as 'total'].printed;
    if (third === 'spendingPlan') {
      const by = PLAN_PERIODS.find(({ key }) => key === fourth)?.by;
      return project?.spendingPlan.find((point) => point.by === by)?.printed;
    }
    if (third === 'goals') return project?.goals[Number(fourth) - 1]?.[fifth as 'text'];
    if (third !== 'indicators') return project?.[third as 'name'];
    const row = project?.indicators[Number(fourth) - 1];
    return fifth === 'target' ? row?.target.printed : row?.[fifth as 'basis'];
  }
  if (second === 'subGoals') return json.subGoals[Number(third) - 1]?.[fourth as 'goal'];
  if (second === 'overallGoal') return json.overview[third as 'text'];
  if (second === 'safeguards') {
    if (third === 'paragraphs') return json.safeguards?.paragraphs[Number(fourth) - 1];
    if (third === 'measures') return json.safeguards?.measures[Number(fourth) - 1]?.[fifth as 'text'];
    return json.safeguards?.[third as 'heading'];
  }
  return {
    part: json.headings.part,
    title: json.overview.title,
    subGoalsHeading: json.headings.subGoals,
    projectsPart: json.headings.projectsPart,
    projectsTitle: json.headings.projects,
  }[second];
}

describe('the published document', () => {
  const json = read(publishedDocument());

  test('names the department, the year and why its money unit is 万元', () => {
    expect(json).toMatchObject({ department: { slug: 'gaoxin-gongan' }, fiscalYear: 2021 });
    expect(json.department.name).not.toBe('');
    expect(json.moneyUnit).toEqual({
      printed: null,
      used: '万元',
      basis: publishedDocument().editorial.moneyUnit.basis,
    });
  });

  test('numbers sub-goals and measures from one, and names projects by their two-digit id', () => {
    expect(json.subGoals.map(({ number, projects }) => [number, projects])).toEqual([
      [1, ['01', '02', '05']],
      [2, ['01', '02']],
      [3, ['05', '07', '08', '09', '12']],
      [4, ['02', '04', '14']],
      [5, ['02', '03']],
      [6, ['13', '15']],
    ]);
    const numbers = json.safeguards?.measures.map(({ number }) => number);
    expect(numbers).toEqual(numbers?.map((_, index) => index + 1));
  });

  test('has project 05 as printed and as read', () => {
    const project = json.projects.find(({ id }) => id === '05');
    expect(project).toMatchObject({
      id: '05',
      number: 5,
      name: '科防一期、二期维护费',
      classification: { code: '2040202', budget: '一般公共预算' },
      budget: {
        total: { printed: '73.7', yuan: 737_000 },
        fiscal: { printed: '73.7', yuan: 737_000 },
        other: { printed: null, yuan: null },
      },
      spendingPlan: [
        { by: '03', printed: null, cumulativePercent: null },
        { by: '06', printed: '25', cumulativePercent: 25 },
        { by: '10', printed: null, cumulativePercent: null },
        { by: '12', printed: '100', cumulativePercent: 100 },
      ],
      anchor: { lines: publishedDocument().projects[4]?.sourceLines },
    });
  });

  test('has the sums of this site apart, in yuan', () => {
    expect(json.derived.total).toEqual({ yuan: 10_196_962, uncounted: [] });
    expect(
      json.derived.byBudget.map(({ budget, yuan, projects }) => [budget, yuan, projects.length]),
    ).toEqual([
      ['一般公共预算', 6_196_962, 14],
      ['政府性基金预算', 4_000_000, 1],
    ]);
    expect(json.derived.spending.map(({ by, periodYuan }) => [by, periodYuan])).toEqual([
      ['03', 258_000],
      ['06', 1_991_739.2],
      ['10', 365_000],
      ['12', 7_582_222.8],
    ]);
    expect(json.derived.shares.find(({ id }) => id === '13')).toEqual({ id: '13', percent: 39.2 });
  });
});

describe('amounts', () => {
  /** Every number of the file that means yuan, as written. */
  const yuanTexts = (file: string): string[] =>
    [...file.matchAll(/"(?:yuan|cumulativeYuan|periodYuan)": ([^,\n]+)/g)].map(([, text = '']) => text);

  const printed = fc.oneof(
    fc.tuple(fc.constant('万元' as const), fc.nat(99_999_999), fc.stringMatching(/^[0-9]{0,6}$/)),
    fc.tuple(fc.constant('元' as const), fc.nat(MAX_FEN / 100 - 1), fc.stringMatching(/^[0-9]{0,2}$/)),
  );

  test('any amount with up to six decimals of 万元 or two of 元 is exact, in at most two decimals', () => {
    const property = fc.property(fc.array(printed, { minLength: 1, maxLength: 5 }), (rows) => {
      const projects = rows.map(([unit, whole, decimals], index) =>
        sampleProject(index + 1, decimals ? `${whole}.${decimals}` : `${whole}`, {
          unit,
          spendingPlan: samplePlan('33.3333', null, '50', '100'),
        }),
      );
      const document = sampleDocument(projects);
      for (const text of yuanTexts(fileOf(document))) expect(text).toMatch(/^(?:null|-?\d+(?:\.\d{1,2})?)$/);
      read(document).projects.forEach(({ budget }, index) => {
        const [unit, whole, decimals] = rows[index] as (typeof rows)[number];
        const places = unit === '元' ? 2 : 6;
        const fen = BigInt(`${whole}${decimals.padEnd(places, '0')}`);
        expect(BigInt(Math.round((budget.total.yuan as number) * 100))).toBe(fen);
      });
    });
    fc.assert(property, { seed: 1, numRuns: 100 });
  });

  test('the largest amount and one fen less are still told apart', () => {
    const projects = [MAX_FEN, MAX_FEN - 1].map((fen, index) =>
      sampleProject(index + 1, formatAmount(fen, '元'), { unit: '元' }),
    );
    expect(yuanTexts(fileOf(sampleDocument(projects))).slice(0, 6)).toEqual([
      '1000000000000',
      'null',
      'null',
      '999999999999.99',
      'null',
      'null',
    ]);
  });

  test.each([null, '约50', '-5', '0.0000001', '99999999999999999999'])('%s has no yuan', (total) => {
    const { projects, derived } = read(sampleDocument([sampleProject(1, total)]));
    expect(projects[0]?.budget.total).toEqual({ printed: total, yuan: null });
    expect(derived.total).toEqual({ yuan: null, uncounted: ['01'] });
    expect(derived.byBudget.map(({ yuan }) => yuan)).toEqual([null]);
    expect(new Set(derived.spending.flatMap(({ by: _, ...sums }) => Object.values(sums)))).toEqual(
      new Set([null]),
    );
    expect(derived.shares).toEqual([]);
  });

  test('a printed zero is 0', () => {
    expect(read(sampleDocument([sampleProject(1, '0.00')])).projects[0]?.budget.total).toEqual({
      printed: '0.00',
      yuan: 0,
    });
  });

  test('parts that do not add up stay as printed', () => {
    const budget = {
      total: parseMoney('50', '万元'),
      fiscal: parseMoney('30', '万元'),
      other: parseMoney('5', '万元'),
    };
    const [project] = read(sampleDocument([sampleProject(1, null, { budget })])).projects;
    expect(Object.values(project?.budget ?? {}).map(({ yuan }) => yuan)).toEqual([500_000, 300_000, 50_000]);
    expect(fenOf(budget.total)).toBe(50_000_000);
  });
});

describe('blanks and what cannot be read', () => {
  test('are null and never 0 or empty', () => {
    const row = { level1: null, level2: null, level3: null, description: null, basis: null };
    const [project] = read(
      sampleDocument([
        sampleProject(1, null, {
          goals: [{ label: '目标1', text: null }],
          indicators: [{ ...row, target: parseTarget(null) }],
        }),
      ]),
    ).projects;
    expect(project).toMatchObject({
      classification: null,
      purpose: null,
      goals: [{ label: '目标1', text: null }],
      indicators: [{ ...row, target: { kind: 'missing', printed: null }, anchor: null }],
      anchor: null,
    });
    expect(project?.spendingPlan).toEqual(
      ['03', '06', '10', '12'].map((by) => ({ by, printed: null, cumulativePercent: null })),
    );
  });

  test('an unreadable share keeps its words and has no percentage', () => {
    const project = sampleProject(1, '1', { spendingPlan: samplePlan('四成', '0') });
    expect(read(sampleDocument([project])).projects[0]?.spendingPlan.slice(0, 2)).toEqual([
      { by: '03', printed: '四成', cumulativePercent: null },
      { by: '06', printed: '0', cumulativePercent: 0 },
    ]);
  });

  test('without safeguards, sub-goals, projects or a source there are none', () => {
    const document = sampleDocument([]);
    const json = read({ ...document, plan: { ...document.plan, safeguards: null, subGoals: [] } });
    expect(json).toMatchObject({ safeguards: null, subGoals: [], projects: [], overview: { anchor: null } });
  });

  test('a document without its source has no anchor, whatever the project says', () => {
    const json = read(sampleDocument([sampleProject(1, '1', { sourceLines: [5, 9] })]));
    expect(json.projects[0]?.anchor).toBeNull();
  });
});
