import { type ChartFigure, chartLabel } from '../charts/chart-figure.ts';
import { isEmptyChart } from '../charts/chart-rows.ts';
import { drawFile } from '../charts/draw-file.ts';
import { drawStatic } from '../charts/draw-static.ts';
import { tableCsv } from '../charts/table-csv.ts';
import { documentAddress, projectAddress } from '../model/addresses.ts';
import type { BudgetDocument } from '../model/budget-document.ts';
import { chartCredit } from '../render/figures/chart-frame.ts';
import { documentFigures } from '../render/figures/document-figures.ts';
import { attribute, type BuiltPage, type Element, innerMarkup, placeOf } from './built-page.ts';
import { describeDifference, type Fault, type Proof } from './fault.ts';

/**
 * Proof 3, charts: the rows a chart carries are the data's, its pictures are drawn from exactly these rows, and its files
 * hold the same. Sentences and marks are figures, see `expectedFigures`. `textOf` reads a file of the site by its path.
 */
export function verifyCharts(
  document: BudgetDocument,
  pages: readonly BuiltPage[],
  folder: string,
  files: { siteName: string; textOf(path: string): string | null },
): Proof {
  const figures = documentFigures(document);
  const faults: Fault[] = [];
  let pictures = 0;
  for (const figure of figures) {
    const { faults: found, pictures: equal } = verifyPictures(document, figure, pages, folder);
    faults.push(...found, ...verifyFiles(document, figure, folder, files));
    pictures += equal;
  }
  return {
    summary: `${figures.length} 张图的 ${pictures} 幅画面和 ${2 * figures.length} 个文件与数据一致`,
    faults,
  };
}

function verifyPictures(
  document: BudgetDocument,
  figure: ChartFigure,
  pages: readonly BuiltPage[],
  folder: string,
): { faults: Fault[]; pictures: number } {
  const { name, rows } = figure;
  const path = `${homeOf(document, name).slice(1)}index.html`;
  const fault = (message: string, element?: Element): Fault => ({
    code: 'CHART_DIFFERS',
    file: `${folder}/${path}`,
    ...(element ? placeOf(element) : { line: 1, column: 1 }),
    message,
  });
  const page = pages.find((candidate) => candidate.path === path);
  const frame = page?.elements.find((element) => attribute(element, 'id') === name);
  if (!page || !frame) return { faults: [fault(`网页上没有图 ${name}。`)], pictures: 0 };
  if (rows.kind === 'matrix') return { faults: [], pictures: 0 };
  const chart = within(page, frame).find(({ tagName }) => tagName === 'budget-chart');
  if (isEmptyChart(rows)) {
    return { faults: chart ? [fault(`没有可画的数据，却有图 ${name}。`, chart)] : [], pictures: 0 };
  }
  if (!chart) return { faults: [fault(`网页上没有图 ${name}。`, frame)], pictures: 0 };
  const carried = describeDifference(JSON.stringify(rows), attribute(chart, 'data-rows') ?? '');
  const faults = carried ? [fault(`图 ${name} 的数据和表格的数据不同：${carried.words}。`, chart)] : [];
  const wrong = (['wide', 'narrow'] as const).flatMap((layout) => {
    const holder = within(page, chart).find((element) => attribute(element, 'class') === `chart-${layout}`);
    const drawn = drawStatic(rows, layout, { id: `${name}-${layout}`, label: chartLabel(figure) });
    const difference = describeDifference(drawn, holder ? innerMarkup(page, holder) : '');
    return difference
      ? [fault(`图 ${name}（${layout}）画得和数据不同：${difference.words}。`, holder ?? chart)]
      : [];
  });
  return { faults: [...faults, ...wrong], pictures: 2 - wrong.length };
}

function verifyFiles(
  document: BudgetDocument,
  figure: ChartFigure,
  folder: string,
  { siteName, textOf }: Parameters<typeof verifyCharts>[3],
): Fault[] {
  const base = documentAddress(document, `data/charts/${figure.name}`).slice(1);
  const expected = [
    [`${base}.svg`, drawFile(figure, chartCredit(document, siteName))],
    [`${base}.csv`, tableCsv(figure.table)],
  ] as const;
  return expected.flatMap(([path, text]): Fault[] => {
    const difference = describeDifference(text, textOf(path) ?? '');
    if (!difference) return [];
    const message = `图 ${figure.name} 的文件和数据不同：${difference.words}。`;
    return [{ code: 'CHART_DIFFERS', file: `${folder}/${path}`, line: 1, column: 1, message }];
  });
}

/** Address of the page a chart stands on. */
function homeOf(document: BudgetDocument, name: string): string {
  const project = /^plan-(.+)$/.exec(name)?.[1];
  return project === undefined ? documentAddress(document) : projectAddress(document, project);
}

/** Elements inside another, by their place in the file. */
function within({ elements }: BuiltPage, outer: Element): Element[] {
  const range = outer.sourceCodeLocation;
  return elements.filter(({ sourceCodeLocation: own }) =>
    range && own ? own.startOffset > range.startOffset && own.endOffset <= range.endOffset : false,
  );
}
