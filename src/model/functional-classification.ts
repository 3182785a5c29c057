/** 功能分类科目 (printed as 项目编码): 类 3 digits, 款 2 more, 项 2 more. The code is text and never an identity. */
export interface FunctionalClassification {
  code: string;
  /** Names from the code table, `null` where the table does not know the code. */
  category: ClassificationName | null;
  section: ClassificationName | null;
  item: ClassificationName | null;
  /** Which budget the money belongs to, `null` when unknown. Different budgets are never silently added up. */
  budget: BudgetKind | null;
}

export interface ClassificationName {
  code: string;
  name: string;
  basis: string;
}

export const BUDGET_KINDS = [
  '一般公共预算',
  '政府性基金预算',
  '国有资本经营预算',
  '社会保险基金预算',
] as const;
export type BudgetKind = (typeof BUDGET_KINDS)[number];

export interface ClassificationEntry extends ClassificationName {
  budget: BudgetKind;
}

/** Looks a printed code up, level by level. A code that is not seven digits yields no names and no budget. */
export function classify(
  code: string | null,
  table: readonly ClassificationEntry[],
): FunctionalClassification | null {
  if (code === null) return null;
  const find = (prefix: string, length: number): ClassificationEntry | null =>
    prefix.length === length ? (table.find((entry) => entry.code === prefix) ?? null) : null;
  const category = find(code.slice(0, 3), 3);
  const section = find(code.slice(0, 5), 5);
  const item = find(code, 7);
  const name = (entry: ClassificationEntry | null): ClassificationName | null =>
    entry && { code: entry.code, name: entry.name, basis: entry.basis };
  return {
    code,
    category: name(category),
    section: name(section),
    item: name(item),
    budget: (item ?? section)?.budget ?? null,
  };
}
