import { documentAddress } from '../model/addresses.ts';
import type { BudgetDocument, ValuePath } from '../model/budget-document.ts';
import { printedValues } from '../model/printed-values.ts';
import { valuePage } from '../model/value-address.ts';
import { attribute, type BuiltPage, type Element, placeOf, textOf } from './built-page.ts';
import { describeDifference, type Fault, type Proof } from './fault.ts';

/** Proof 2: every printed value stands unchanged on its own page, and wherever else it is repeated; every source line stands too. */
export function verifyValues(document: BudgetDocument, pages: readonly BuiltPage[], folder: string): Proof {
  const expected = new Map(printedValues(document).map(({ path, text }) => [path, text]));
  const faults: Fault[] = [];
  const standsOn = new Map<string, Set<ValuePath>>();
  let places = 0;
  for (const page of pages) {
    const found = new Set<ValuePath>();
    for (const element of page.elements) {
      const path = attribute(element, 'data-value');
      if (path === null) continue;
      places++;
      found.add(path);
      faults.push(...compare(page, element, path, expected.get(path)));
    }
    for (const path of coveredByMergedCells(page, expected)) found.add(path);
    standsOn.set(page.path, found);
  }
  for (const [path, text] of expected) {
    const home = `${valuePage(document, path).slice(1)}index.html`;
    if (standsOn.get(home)?.has(path)) continue;
    // A heading the document does not have is nowhere to be seen.
    if (text === null && path.startsWith('plan/') && standsOn.has(home)) continue;
    faults.push({
      code: standsOn.has(home) ? 'VALUE_MISSING' : 'PAGE_ABSENT',
      file: `${folder}/${home}`,
      line: 1,
      column: 1,
      message: `网页上没有 ${path}。`,
    });
  }
  const lines = verifySourceLines(document, pages, folder);
  return {
    summary: `${expected.size} 个印出的值在 ${places} 处与数据一致，原文页 ${lines.count} 行`,
    faults: [...faults, ...lines.faults],
  };

  function compare(
    page: BuiltPage,
    element: Element,
    path: ValuePath,
    text: string | null | undefined,
  ): Fault[] {
    const at = { file: `${folder}/${page.path}`, ...placeOf(element) };
    const shown = textOf(element);
    if (text === undefined) {
      return [{ code: 'VALUE_DIFFERS', ...at, message: `数据里没有 ${path}，网页上却有「${shown}」。` }];
    }
    if (text === null) {
      if (attribute(element, 'data-blank') !== null && shown === '原文空白') return [];
      return [{ code: 'VALUE_DIFFERS', ...at, message: `${path} 在原文里是空白，网页上却是「${shown}」。` }];
    }
    const difference = describeDifference(text, shown);
    if (!difference) return [];
    return [
      {
        code: 'VALUE_DIFFERS',
        ...at,
        column: at.column + difference.position,
        message: `${path} 和数据不同：${difference.words}。`,
      },
    ];
  }
}

/** Values without a cell of their own: the merged cell above them spans their row and holds the same words. */
function coveredByMergedCells(page: BuiltPage, expected: ReadonlyMap<ValuePath, string | null>): ValuePath[] {
  return page.elements.flatMap((element) => {
    const span = Number(attribute(element, 'rowspan') ?? 1);
    const own = span === 1 ? null : firstValue(element);
    const parts = own && /^(.*\/indicators\/)(\d+)\/(level[12])$/.exec(own);
    if (!parts) return [];
    const [, head, row, level] = parts;
    return Array.from(
      { length: span - 1 },
      (_, index) => `${head}${Number(row) + index + 1}/${level}`,
    ).filter((path) => expected.get(path) === expected.get(own));
  });
}

/** Path of the first value inside an element. */
function firstValue(element: Element): ValuePath | null {
  for (const child of element.childNodes) {
    if (!('attrs' in child)) continue;
    const path = attribute(child, 'data-value') ?? firstValue(child);
    if (path !== null) return path;
  }
  return null;
}

/** The source page shows every line of the source text. */
function verifySourceLines(
  document: BudgetDocument,
  pages: readonly BuiltPage[],
  folder: string,
): { count: number; faults: Fault[] } {
  if (!document.source) return { count: 0, faults: [] };
  const path = documentAddress(document, 'source/index.html').slice(1);
  const page = pages.find((candidate) => candidate.path === path);
  const shown = page?.elements.filter((element) => attribute(element, 'data-source-line') !== null) ?? [];
  const lines = document.source.text.replace(/\r?\n$/, '').split(/\r?\n/);
  const faults = lines.flatMap((line, index): Fault[] => {
    const element = shown[index];
    const difference = describeDifference(line, element ? textOf(element) : '');
    if (!difference) return [];
    const place = element ? placeOf(element) : { line: 1, column: 1 };
    const message = `原文第 ${index + 1} 行和原文文件不同：${difference.words}。`;
    return [
      {
        code: 'VALUE_DIFFERS',
        file: `${folder}/${path}`,
        line: place.line,
        column: place.column + difference.position,
        message,
      },
    ];
  });
  return { count: lines.length, faults };
}
