import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../src/derive/figures.ts';
import type { BudgetDocument } from '../../../src/model/budget-document.ts';
import { projectRows } from '../../../src/render/project-rows.ts';
import { fixtureDocument } from '../../fixtures/fixture-content.ts';
import {
  publishedDocument,
  sampleDocument,
  samplePlan,
  sampleProject,
} from '../../fixtures/sample-documents.ts';

const rowsOf = (document: BudgetDocument) =>
  projectRows(document, figuresOf(document)) as Record<string, unknown>[];

describe('projectRows', () => {
  test('a row of the published document', () => {
    expect(rowsOf(publishedDocument())[12]).toMatchObject({
      id: '13',
      href: '/gaoxin-gongan/2021/projects/13/',
      total: { text: '400' },
      amount: { text: '400', yuan: '4,000,000' },
      share: '39.2%',
      code: { text: '2120899' },
      fund: '政府性基金预算',
      goals: [{ href: '/gaoxin-gongan/2021/goals/6/', label: '（六）' }],
      plan: [{ label: '3月底', cell: { text: null } }, {}, {}, { label: '12月底', cell: { text: '100' } }],
    });
  });

  test('every cell of the fixture is as printed, with its path', () => {
    expect(rowsOf(fixtureDocument())[1]).toMatchObject({
      name: { path: 'projects/02/name', text: '阅览室修缮' },
      total: { path: 'projects/02/budget/total', text: '58000.00' },
      code: { path: 'projects/02/code', text: null },
      classification: null,
      fund: null,
      goals: [],
      plan: [
        { cell: { path: 'projects/02/spendingPlan/march', text: null } },
        { cell: { path: 'projects/02/spendingPlan/june', text: '50%' } },
        { cell: { path: 'projects/02/spendingPlan/october', text: null } },
        { cell: { path: 'projects/02/spendingPlan/december', text: '100%' } },
      ],
    });
  });

  test('no projects, no rows', () => {
    expect(rowsOf(sampleDocument([]))).toEqual([]);
  });

  test('blank, unreadable and zero amounts are told apart', () => {
    const projects = [null, '约5', '0', '5'].map((total, index) => sampleProject(index + 1, total));
    expect(
      rowsOf(sampleDocument(projects)).map(({ total, amount, share }) => [
        (total as { text: string | null }).text,
        (amount as { text: string } | null)?.text ?? null,
        share,
      ]),
    ).toEqual([
      [null, null, null],
      ['约5', null, null],
      ['0', '0', '0.0%'],
      ['5', '50,000', '100.0%'],
    ]);
  });

  test('rows come in printed order, with three-digit ids as they are', () => {
    const projects = [3, 99, 100].map((number) =>
      sampleProject(number, '1', { spendingPlan: samplePlan('四成') }),
    );
    const rows = rowsOf(sampleDocument(projects));
    expect(rows.map(({ id }) => id)).toEqual(['03', '99', '100']);
    expect(rows[0]).toMatchObject({ plan: [{ cell: { text: '四成' } }, {}, {}, {}] });
  });

  test('no project is called unnamed before the editor has said what the goals name', () => {
    expect(rowsOf(sampleDocument([sampleProject(1, '5')]))[0]).toMatchObject({ goals: null });
  });
});
