import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/findings/finding.ts';
import { FINDING_RULES } from '../../../src/findings/finding-rules.ts';
import { findingsOf, reviewFindingsOf } from '../../../src/findings/findings-of.ts';
import { findingAnchor } from '../../../src/model/addresses.ts';
import type { BudgetDocument } from '../../../src/model/budget-document.ts';
import { printedValues } from '../../../src/model/printed-values.ts';
import { parseTarget } from '../../../src/model/target-value.ts';
import { fixtureDocument } from '../../fixtures/fixture-content.ts';
import { expectGolden } from '../../fixtures/golden.ts';
import { publishedDocument } from '../../fixtures/sample-documents.ts';
import { arbitraryDocument, blankedDocument } from './arbitrary-document.ts';
import { budget, code, goals, plan, projects, row, rows, withPlan } from './cases/rule-case.ts';

/** Findings as a person reads them: one paragraph each. */
function listing(findings: readonly Finding[]): string {
  return findings
    .map(({ id, severity, sentence, quotations, projects: ids, anchors }) =>
      [
        `[${severity}] ${id}`,
        `  ${sentence}`,
        ...quotations.map(
          ({ path, text }) => `  - ${path}: ${text === null ? '（空白）' : JSON.stringify(text)}`,
        ),
        `  项目 ${ids.join(' ') || '—'}；原文 ${anchors.map(({ lines: [first, last] }) => (first === last ? first : `${first}–${last}`)).join(' ') || '—'}`,
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

const countOf = (document: BudgetDocument, rule: string) =>
  findingsOf(document).filter((finding) => finding.rule === rule).length;

describe('the published 2021 document', () => {
  test('its findings, one by one', () => {
    const document = publishedDocument();
    expectGolden(
      'findings',
      new Map([
        ['gaoxin-gongan-2021.txt', listing(findingsOf(document))],
        ['gaoxin-gongan-2021-review.txt', listing(reviewFindingsOf(document))],
      ]),
    );
  });

  test('as many as a reader counts in the print', () => {
    const document = publishedDocument();
    const yes = findingsOf(document).filter(({ rule }) => rule === 'TARGET_YES_NO');
    expect(yes).toHaveLength(15);
    const targets = yes.flatMap(({ quotations }) => quotations.map(({ text }) => text));
    expect(targets.filter((text) => text === '是')).toHaveLength(85);
    expect(targets.filter((text) => text === '满意')).toHaveLength(2);
    expect(countOf(document, 'GOAL_PROJECT_UNNAMED')).toBe(3);
    expect(countOf(document, 'PLAN_ALL_IN_DECEMBER')).toBe(5);
    expect(countOf(document, 'TARGET_PLACEHOLDER')).toBe(2);
    expect(countOf(document, 'INDICATOR_COST_WITHOUT_COST')).toBe(15);
    expect(countOf(document, 'INDICATOR_TIME_WITHOUT_DATE')).toBe(14);
  });

  test('every finding has a place in the source', () => {
    expect(findingsOf(publishedDocument()).filter(({ anchors }) => anchors.length === 0)).toEqual([]);
  });
});

describe('findingsOf', () => {
  test('has nothing to say about a document that leaves nothing to ask', () => {
    const document = projects({
      ...budget('10', '10', '0'),
      ...goals('补齐少儿图书'),
      purpose: '购置少儿图书',
      ...plan('10', '40', '80', '100'),
      ...code('2070104'),
      indicators: [
        row('数量指标', '新增册数', '全年入库的图书', '≥300册'),
        row('时效指标', '到货时间', '最后一批到货', '6月底'),
      ],
    });
    const overallGoal = { heading: '一、总体目标', text: '办好书屋' };
    expect(findingsOf(withPlan({ overallGoal, subGoals: [] }, document))).toEqual([]);
  });

  test('what concerns the whole document comes first, then what comes first in print', () => {
    const all = findingsOf(publishedDocument());
    const order = new Map(printedValues(publishedDocument()).map(({ path }, index) => [path, index]));
    const whole = all.filter(({ id }) => id.includes('@document'));
    expect(all.slice(0, whole.length)).toEqual(whole);
    const places = all.slice(whole.length).map(({ paths }) => order.get(paths[0] ?? '') ?? -1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test.each([
    ['20', '40', '30', '10', 'PLAN_DECREASES'],
    ['25', '25', '25', '25', 'PLAN_YEAR_END_BELOW'],
  ])('shares %s, %s, %s, %s, which add up to the whole, may be those of the periods', (...cells) => {
    const rule = cells.pop();
    const seen = findingsOf(projects(plan(...cells))).filter(({ family }) => family === 'PLAN');
    expect(seen.map((finding) => finding.rule)).toEqual([rule]);
    expect(seen[0]?.sentence).toContain('也可能是按各时段分别填写');
  });

  test('rows that all projects share are not told of each by name', () => {
    const rows = { indicators: [row('质量指标', '书架是否牢固', '书架长期牢固', '是')] };
    const names = ['图书购置', '场馆修缮', '讲座补助'];
    const shared = findingsOf(projects(...names.map((name) => ({ name, ...rows }))));
    const copied = shared.find(({ rule }) => rule === 'INDICATOR_ROWS_COPIED');
    expect(copied?.sentence).toMatch(/^全部3个项目有1条指标/);
  });

  test('a blank cell stands between the lines of its neighbours', () => {
    const purpose = findingsOf(publishedDocument()).find(({ rule }) => rule === 'PURPOSE_BLANK');
    expect(purpose).toMatchObject({
      id: 'PURPOSE_BLANK@projects/13',
      family: 'PURPOSE',
      severity: '高',
      quotations: [
        { path: 'projects/13/purpose', text: null },
        { path: 'projects/13/budget/total', text: '400' },
      ],
      paths: ['projects/13/purpose', 'projects/13/budget/total'],
      projects: ['13'],
    });
    expect(purpose?.anchors).toEqual([
      { file: 'performance-targets-2021.txt', lines: [1571, 1571] },
      { file: 'performance-targets-2021.txt', lines: [1574, 1589] },
    ]);
  });

  test('a blank at the very end stands between the last words and the end of the text', () => {
    const last = findingsOf(fixtureDocument()).find(({ rule }) => rule === 'INDICATOR_ROWS_BLANK');
    expect(last?.anchors).toHaveLength(1);
    const [first = 0, end = 0] = last?.anchors[0]?.lines ?? [];
    expect(first).toBeGreaterThan(150);
    expect(end).toBeGreaterThanOrEqual(first);
  });

  test('a document without a source has findings without places', () => {
    const findings = findingsOf({ ...publishedDocument(), source: null, anchors: new Map() });
    expect(findings.length).toBeGreaterThan(100);
    expect(findings.flatMap(({ anchors }) => anchors)).toEqual([]);
    expect(findings.filter(({ family }) => family === 'META')).toEqual([]);
  });

  test('a printed value that changes takes only its own findings along', () => {
    const document = publishedDocument();
    const changed = {
      ...document,
      projects: document.projects.map((project) => ({
        ...project,
        indicators: project.indicators.map((indicator) =>
          indicator.target.kind === 'placeholder' ? { ...indicator, target: parseTarget('5个') } : indicator,
        ),
      })),
    };
    expect(countOf(changed, 'TARGET_PLACEHOLDER')).toBe(0);
    expect(countOf(changed, 'TARGET_NAMELESS')).toBe(countOf(document, 'TARGET_NAMELESS') + 2);
  });
});

describe('ids', () => {
  const late = row('时效指标', '到货时间', '最后一批到货', null);
  const idsOf = (...indicators: BudgetDocument['projects'][number]['indicators']) =>
    findingsOf(rows(...indicators))
      .filter(({ rule }) => rule === 'TARGET_BLANK')
      .map(({ id }) => id);

  test('name the row, so that a row added above changes none', () => {
    expect(idsOf(late)).toEqual(['TARGET_BLANK@projects/01/indicators/到货时间']);
    expect(idsOf(row('数量指标', '新增册数', '入库的图书', '300册'), late)).toEqual(idsOf(late));
  });

  test('number the rows that have the same words', () => {
    expect(idsOf(late, late)).toEqual([
      'TARGET_BLANK@projects/01/indicators/到货时间',
      'TARGET_BLANK@projects/01/indicators/到货时间~2',
    ]);
  });

  test('become places on a page that no two of them share', () => {
    expect(findingAnchor('TARGET_BLANK@projects/01/indicators/到货时间~2')).toBe(
      'TARGET_BLANK-projects-01-indicators-到货时间_7e_2',
    );
    const alike = ['A@plan/甲、乙', 'A@plan/甲 乙', 'A@plan/甲-乙', 'A@plan/甲/乙', 'A@plan/甲_20_乙'];
    expect(new Set(alike.map(findingAnchor)).size).toBe(alike.length);
  });
});

describe('review words', () => {
  const words = /REVIEW|公开前请审核/;
  test('never stand among the findings, nor their rules in the catalogue', () => {
    expect(JSON.stringify(findingsOf(publishedDocument()))).not.toMatch(words);
    expect(JSON.stringify(FINDING_RULES)).not.toMatch(words);
    expect(reviewFindingsOf(publishedDocument()).length).toBeGreaterThan(20);
  });
});

describe('any document', () => {
  const documents = fc.oneof(
    { weight: 4, arbitrary: arbitraryDocument },
    { weight: 1, arbitrary: blankedDocument },
  );

  test('yields findings with ids of their own, words to the letter and known paths, twice the same', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const findings = [...findingsOf(document), ...reviewFindingsOf(document)];
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        const texts = new Map(printedValues(document).map(({ path, text }) => [path, text]));
        const source = document.source?.text ?? '';
        expect(findings.filter((finding) => !isWellFormed(finding, texts, source))).toEqual([]);
        expect(new Set(findings.map(({ id }) => findingAnchor(id))).size).toBe(findings.length);
        expect(findingsOf(structuredClone(document))).toEqual(findingsOf(document));
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

/** A full sentence, at least one value, each once, its words to the letter, its lines in order. */
function isWellFormed(
  { sentence, quotations, paths, anchors }: Finding,
  texts: ReadonlyMap<string, string | null>,
  source: string,
): boolean {
  return (
    sentence.endsWith('。') &&
    paths.length > 0 &&
    new Set(paths).size === paths.length &&
    quotations.every(({ path, text }) =>
      text === null ? texts.get(path) === null : texts.get(path)?.includes(text) || source.includes(text),
    ) &&
    anchors.every(({ lines: [first, last] }) => first >= 1 && first <= last)
  );
}
