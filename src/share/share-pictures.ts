import type { ChartFigure } from '../charts/chart-figure.ts';
import { figuresOf } from '../derive/figures.ts';
import { documentAddress, projectAddress } from '../model/addresses.ts';
import type { BudgetDocument, SiteContent } from '../model/budget-document.ts';
import { isDemonstration } from '../publish/readiness.ts';
import { chartCredit } from '../render/figures/chart-frame.ts';
import { overviewFigures } from '../render/figures/document-figures.ts';
import { planFigure } from '../render/figures/plan-figure.ts';
import { drawPng } from './draw-png.ts';
import { canDraw, fontsFor } from './share-fonts.ts';
import { shareSvg } from './share-svg.ts';

type Site = Pick<SiteContent, 'site' | 'documents'>;

/** More rows than this would be too small to read in a shared picture. */
const MOST_ROWS = 8;

/** Charts that stand for pages where those are shared: a project's plan, and for every other page where the money goes. */
function sharedFigures(document: BudgetDocument): ChartFigure[] {
  const figures = figuresOf(document);
  const { where } = overviewFigures(document, figures);
  const [fullest] = where
    .filter(({ table }) => table.rows.length > 1 && table.rows.length <= MOST_ROWS)
    .sort((a, b) => b.table.rows.length - a.table.rows.length);
  const plans = document.projects.map((project) => planFigure(document, figures, project));
  return [...(fullest ? [fullest] : where.slice(0, 1)), ...plans];
}

const drawings = new WeakMap<BudgetDocument, Map<string, string>>();

/** SVG by name of each shared picture of a document; none for drafts, and none before the site has an address. */
export function shareDrawings(content: Site, document: BudgetDocument): Map<string, string> {
  const known = drawings.get(document);
  if (known) return known;
  const isShared = content.site.origin !== null && document.state === 'published';
  const words = {
    credit: chartCredit(document, content.site.name),
    stamp: isDemonstration(content) ? '示例' : null,
  };
  const made = new Map(
    (isShared ? sharedFigures(document) : [])
      .map((figure) => [figure.name, shareSvg(figure, words)] as const)
      .filter(([, svg]) => canDraw(wordsOf(svg))),
  );
  drawings.set(document, made);
  return made;
}

/** Address of the picture that stands for a page of a document, or `null` where there is none. */
export function sharePicture(content: Site, document: BudgetDocument, address: string): string | null {
  const made = shareDrawings(content, document);
  const project = document.projects.find(({ id }) => address === projectAddress(document, id));
  const names = [...made.keys()];
  const name = project
    ? names.find((own) => own === `plan-${project.id}`)
    : names.find((own) => !own.startsWith('plan-'));
  return name ? documentAddress(document, `share/${name}.png`) : null;
}

const fonts = new WeakMap<BudgetDocument, Promise<Uint8Array[]>>();

/** One of a document's pictures as PNG. All of them are drawn with one set of fonts. */
export async function sharePng(
  content: Site,
  document: BudgetDocument,
  svg: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const known = fonts.get(document) ?? fontsFor([...shareDrawings(content, document).values()].map(wordsOf));
  fonts.set(document, known);
  return drawPng(svg, await known);
}

/** The letters of a drawing as they are drawn. */
function wordsOf(svg: string): string {
  return svg
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] as string);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};
