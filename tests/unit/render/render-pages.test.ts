import { describe, expect, test, vi } from 'vitest';
import type { BudgetDocument, PerformanceIndicator } from '../../../src/model/budget-document.ts';
import { classify } from '../../../src/model/functional-classification.ts';
import { parseTarget } from '../../../src/model/target-value.ts';
import { renderPages } from '../../../src/render/render-pages.ts';
import { fixtureDocument } from '../../fixtures/fixture-content.ts';
import { expectGolden } from '../../fixtures/golden.ts';
import {
  publishedContent,
  sampleDocument,
  samplePlan,
  sampleProject,
} from '../../fixtures/sample-documents.ts';
import { propsOf } from './component-props.ts';

/** Texts of the pages of some documents by path; the site around them has no say. */
function render(...documents: BudgetDocument[]): Map<string, string> {
  const pages = renderPages({ ...publishedContent(), documents });
  return new Map([...pages].map(([path, { text }]) => [path, text]));
}

/** One page of a document, by its path below the document's folder. */
function pageOf(document: BudgetDocument, path: string): string {
  const page = render(document).get(`published/${document.department}/${document.fiscalYear}/${path}.mdx`);
  if (page === undefined) throw new Error(`no page ${path}`);
  return page;
}

describe('renderPages', () => {
  test('makes the pages kept in tests/golden/mdx: the whole fixture, a choice of the published document', () => {
    const chosen =
      /^published\/gaoxin-gongan\/2021\/(?:overview|goals|goals\/1|safeguards|projects\/(?:05|06|13))\.mdx$/;
    const published = [...render(...publishedContent().documents)].filter(([path]) => chosen.test(path));
    expectGolden('mdx', new Map([...render(fixtureDocument()), ...published]));
  });

  test('makes 27 pages of the published document', () => {
    const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
    expect([...renderPages(publishedContent()).keys()].sort()).toEqual(
      [
        ...['overview', 'goals', 'safeguards', 'projects', 'indicators', 'findings'],
        ...numbers(6).map((number) => `goals/${number}`),
        ...numbers(15).map((number) => `projects/${String(number).padStart(2, '0')}`),
      ]
        .map((path) => `published/gaoxin-gongan/2021/${path}.mdx`)
        .sort(),
    );
  });

  test('makes the same bytes every time, wherever the clock stands', () => {
    const first = render(fixtureDocument());
    vi.stubEnv('TZ', 'Pacific/Apia');
    vi.stubEnv('LANG', 'tr_TR.UTF-8');
    expect(render(fixtureDocument())).toEqual(first);
    vi.unstubAllEnvs();
  });

  test('keeps drafts in a folder of their own, and says so on each page', () => {
    const pages = render({ ...fixtureDocument(), state: 'draft' });
    expect([...pages.keys()].every((path) => path.startsWith('drafts/demo-bureau/2024/'))).toBe(true);
    expect([...pages.values()].every((text) => text.includes('\nstate: "draft"\n'))).toBe(true);
  });
});

describe('documents with parts missing', () => {
  test('no projects at all', () => {
    const document = sampleDocument([]);
    expect([...render(document).keys()].filter((path) => path.includes('/projects/'))).toEqual([]);
    expect(propsOf(pageOf(document, 'overview'), 'Headline')).toMatchObject({
      projectCount: 0,
      total: { text: '0', yuan: '0' },
      uncounted: [],
      lastPeriod: null,
      largest: null,
      yesNo: null,
    });
    expect(propsOf(pageOf(document, 'overview'), 'ChartFrame')).toMatchObject({
      figures: [
        { name: 'where-by-project', rows: { rows: [] } },
        { name: 'where-by-classification', rows: { rows: [] } },
        { name: 'where-by-fund', rows: { rows: [] } },
      ],
    });
    expect(propsOf(pageOf(document, 'projects'), 'ProjectTable')).toMatchObject({ rows: [] });
    expect(propsOf(pageOf(document, 'indicators'), 'IndicatorList')).toMatchObject({ rows: [] });
  });

  test('no sub-goals, no safeguards', () => {
    const document = fixtureDocument();
    const bare = { ...document, plan: { ...document.plan, subGoals: [], safeguards: null } };
    const paths = [...render(bare).keys()].map((path) => path.replace('published/demo-bureau/2024/', ''));
    expect(paths).toEqual(
      ['overview', 'goals', 'projects', 'projects/01', 'projects/02', 'indicators', 'findings'].map(
        (path) => `${path}.mdx`,
      ),
    );
    expect(propsOf(pageOf(bare, 'goals'), 'GoalIndex')).toMatchObject({ rows: [] });
    expect(propsOf(pageOf(bare, 'projects/01'), 'ServedGoals')).toEqual({ goals: [] });
  });

  test('a code that nobody knows is not said to be blank', () => {
    const why = (classification: Parameters<typeof sampleProject>[2]) =>
      propsOf(
        pageOf(sampleDocument([sampleProject(1, '5', classification)]), 'projects/01'),
        'ProjectHeader',
      )['unknown'];
    expect(why({ classification: null })).toBe('科目未知：项目编码空白');
    expect(why({ classification: classify('9999999', []) })).toBe('科目未知：科目表没有编码9999999');
  });

  test('one project, all blank', () => {
    const document = sampleDocument([sampleProject(1, null)]);
    expect(propsOf(pageOf(document, 'overview'), 'Headline')).toMatchObject({
      total: null,
      uncounted: ['01'],
      largest: null,
    });
    expect(propsOf(pageOf(document, 'projects'), 'ProjectTable')).toMatchObject({ total: null });
    const page = pageOf(document, 'projects/01');
    expect(propsOf(page, 'ProjectHeader')).toMatchObject({ amount: null, printedAmount: null, share: null });
    expect(propsOf(page, 'PlanTable')['rows']).toMatchObject(
      Array(4).fill({ cumulative: null, period: null }),
    );
    expect(propsOf(page, 'Neighbours')).toEqual({ previous: null, next: null });
    expect(propsOf(page, 'GoalList')).toEqual({ rows: [], ellipsisRow: false });
    expect(propsOf(page, 'IndicatorTable')).toEqual({ rows: [] });
  });

  test('an amount that cannot be read is shown as printed and counted nowhere', () => {
    const document = sampleDocument([sampleProject(1, '约50'), sampleProject(2, '50')]);
    expect(propsOf(pageOf(document, 'projects/01'), 'ProjectHeader')).toMatchObject({
      amount: null,
      printedAmount: '约50',
      share: null,
    });
    expect(propsOf(pageOf(document, 'overview'), 'Headline')).toMatchObject({
      uncounted: ['01'],
      largest: { name: '示例2', share: '100.0%' },
    });
  });

  test('a plan of which no share can be read has no amounts', () => {
    const spendingPlan = samplePlan(null, '上半年', null, '全年');
    const page = pageOf(sampleDocument([sampleProject(1, '50', { spendingPlan })]), 'projects/01');
    expect(propsOf(page, 'PlanTable')['rows']).toMatchObject(
      Array(4).fill({ cumulative: null, period: null }),
    );
  });

  test.each([
    ['第二部分 预算项目', true],
    ['预算数合计 15', false],
    [null, false],
  ])('whether the source prints no total is said only after looking: %j', (text, isTotalUnprinted) => {
    const source = text === null ? null : { file: 'plan.txt', text };
    const document = sampleDocument([sampleProject(1, '5'), sampleProject(2, '10')], { source });
    expect(propsOf(pageOf(document, 'overview'), 'Headline')).toMatchObject({ isTotalUnprinted });
  });

  test('of two projects with one name, the larger is the largest', () => {
    const projects = [sampleProject(1, '1', { name: '同名' }), sampleProject(2, '3', { name: '同名' })];
    expect(propsOf(pageOf(sampleDocument(projects), 'overview'), 'Headline')).toMatchObject({
      largest: { name: '同名', share: '75.0%' },
    });
  });
});

describe('project pages', () => {
  test('numbers may have gaps and three digits; neighbours are those printed next', () => {
    const document = sampleDocument([1, 7, 99, 100, 123].map((number) => sampleProject(number, '1')));
    expect([...render(document).keys()].filter((path) => path.includes('/projects/'))).toEqual(
      ['01', '07', '99', '100', '123'].map((id) => `published/demo-bureau/2024/projects/${id}.mdx`),
    );
    expect(propsOf(pageOf(document, 'projects/99'), 'Neighbours')).toMatchObject({
      previous: { id: '07', name: '示例7', href: '/demo-bureau/2024/projects/07/' },
      next: { id: '100', name: '示例100', href: '/demo-bureau/2024/projects/100/' },
    });
  });

  const blank: PerformanceIndicator = {
    level1: null,
    level2: null,
    level3: null,
    description: null,
    target: parseTarget(null),
    basis: null,
  };

  test('indicator rows that are all blank are kept, cell by cell', () => {
    const document = sampleDocument([sampleProject(1, '1', { indicators: [blank, blank] })]);
    const { rows } = propsOf(pageOf(document, 'projects/01'), 'IndicatorTable') as {
      rows: { cells: { text: unknown }[]; kind: string }[];
    };
    expect(rows.map(({ kind, cells }) => [kind, cells.map(({ text }) => text)])).toEqual(
      Array(2).fill(['missing', Array(6).fill(null)]),
    );
  });

  test('text with line breaks arrives whole', () => {
    const text = '第一行\n\n  第二行\t缩进\n---\nexport const a = 1;\n\n# 标题';
    const document = sampleDocument([
      sampleProject(1, '1', {
        name: text,
        purpose: text,
        goals: [{ label: text, text }],
        indicators: [{ ...blank, level3: text, target: parseTarget(text) }],
        spendingPlan: samplePlan(text),
      }),
    ]);
    const page = pageOf(document, 'projects/01');
    expect(propsOf(page, 'Purpose')).toMatchObject({ cell: { text } });
    expect(propsOf(page, 'GoalList')).toMatchObject({ rows: [{ label: { text }, text: { text } }] });
    expect(propsOf(page, 'ProjectHeader')).toMatchObject({ name: { text } });
    expect(propsOf(page, 'IndicatorTable')).toMatchObject({ rows: [{ kind: 'text' }] });
    expect(page.split('\n').filter((line) => /^(?:export|# )/.test(line))).toEqual([]);
  });
});
