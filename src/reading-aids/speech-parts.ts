// Runs in the browser.
import { sentencesOf } from './sentences.ts';
import { spokenText } from './spoken-text.ts';

/** What is said in one breath, and the words on the page it stands for. */
export interface SpeechPart {
  said: string;
  range: Range;
}

/** What stands for the page's own controls and marks, and is not read. */
const SILENT =
  'script, style, noscript, template, button, select, input, textarea, nav, canvas, .visually-hidden:not(.severity > *), .source-link[aria-label], .source-cell, .finding-mark, .chart-tools, .filters, label, .page-tools, .term:not([open]), a.kept, .source-lines a, [aria-hidden="true"]';

/** Columns of the printed tables in the words of speech. */
const SPOKEN_LABELS: Readonly<Record<string, string>> = {
  三级指标: '指标',
  绩效指标描述: '描述',
  指标值: '目标',
  指标值确定依据: '依据',
};

/** All that `root` says, in its order: sentence by sentence, tables cell by cell with the name of the column, charts by their label. */
export function speechParts(root: Element): SpeechPart[] {
  return [...partsOf(root)];
}

function* partsOf(element: Element): Generator<SpeechPart> {
  if (!isRead(element)) return;
  if (element instanceof HTMLTableElement) yield* tableParts(element);
  else if (element instanceof SVGElement) yield* pictureParts(element);
  else {
    let inline: Node[] = [];
    for (const child of element.childNodes) {
      if (child instanceof Text || (child instanceof Element && isInline(child))) inline.push(child);
      else if (child instanceof Element) {
        yield* textParts(inline);
        inline = [];
        yield* partsOf(child);
      }
    }
    yield* textParts(inline);
  }
}

function* pictureParts(picture: SVGElement): Generator<SpeechPart> {
  const label = picture.getAttribute('aria-label');
  if (!label) return;
  const range = document.createRange();
  range.selectNode(picture);
  yield { said: `图：${spokenText(label)}`, range };
}

function* tableParts(table: HTMLTableElement): Generator<SpeechPart> {
  if (table.caption) yield* partsOf(table.caption);
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map(headOf);
  for (const row of table.rows) {
    if (row.parentElement === table.tHead || !isRead(row)) continue;
    for (const cell of row.cells) {
      if (!isRead(cell)) continue;
      const head = heads[cell.cellIndex];
      const label = cell.dataset['label'] ?? head?.name ?? '';
      const isNamed = cell.tagName === 'TD' || cell.dataset['label'] !== undefined;
      const hasUnit = [...cell.querySelectorAll('small')].some(isRead);
      const named = isNamed ? label + (head?.unit && !hasUnit ? `，单位${head.unit}` : '') : '';
      const parts = [...partsOf(cell)];
      for (const [index, part] of parts.entries()) {
        const lead = index === 0 && named ? `${SPOKEN_LABELS[named] ?? spokenText(named)}，` : '';
        yield { ...part, said: lead + part.said };
      }
    }
  }
}

/** What a column is called, and the unit its head names in small letters. */
function headOf(cell: HTMLTableCellElement): { name: string; unit: string } {
  const unit = cell.querySelector('small')?.textContent ?? '';
  return {
    name: cell.textContent
      .replace(unit, '')
      .trim()
      .replace(/[。，；：]$/, ''),
    unit,
  };
}

/** Sentences of nodes that stand in one run of text. */
function* textParts(nodes: readonly Node[]): Generator<SpeechPart> {
  let whole = '';
  let last: Text | undefined;
  const places = nodes
    .flatMap((node) => [...textsOf(node)])
    .map((text) => {
      if (last && isApart(last, text)) whole += PAUSE;
      const at = whole.length;
      whole += text.data;
      if (text.data.trim() !== '') last = text;
      return { text, at };
    });
  for (const { start, end } of sentencesOf(whole)) {
    const range = document.createRange();
    for (const { text, at } of places) {
      if (start >= at && start < at + text.length) range.setStart(text, start - at);
      if (end > at && end <= at + text.length) range.setEnd(text, end - at);
    }
    yield { said: spokenText(whole.slice(start, end)), range };
  }
}

const PAUSE = '，';
/** What stands by itself however close it stands to its neighbours. */
const ASIDE = 'small:not(.card-only), .kept, .aside, .severity, .number';
/** What stands by itself beside others of its kind. */
const IN_A_ROW = 'q, a';

/** Whether two texts side by side would run into one another: notes, quotations and links in a row, numbers of two elements. */
function isApart(before: Text, after: Text): boolean {
  if (
    /[\s\p{P}]$/u.test(before.data.replace(/[%‰*]$/, '0')) ||
    /^[\s，。；：、！？）」』”’]/.test(after.data)
  )
    return false;
  const within = (selector: string) => [before, after].map((text) => text.parentElement?.closest(selector));
  const [asideBefore, asideAfter] = within(ASIDE);
  if (asideBefore !== asideAfter) return true;
  const [itemBefore, itemAfter] = within(IN_A_ROW);
  if (itemBefore && itemAfter && itemBefore !== itemAfter) return true;
  // Marks of what was searched for cut words anywhere.
  const isCut = before.nextSibling === after || within('mark').some(Boolean);
  return !isCut && /[\d０-９%‰]$/.test(before.data) && /^[\d０-９≥≤><=＞＜＝±+−-]/.test(after.data);
}

function* textsOf(node: Node): Generator<Text> {
  if (node instanceof Text) yield node;
  else if (node instanceof Element && isRead(node))
    for (const child of node.childNodes) yield* textsOf(child);
}

/** Whatever they stand in is no run of text: elements of the site's own are inline to a browser. */
const BLOCKS = 'svg, table, p, ul, ol, dl, div, section, figure, details';

function isInline(element: Element): boolean {
  // Out of sight, it stands where it is written all the same.
  if (element.matches('.visually-hidden')) return true;
  const { display } = getComputedStyle(element);
  const isOwn = element instanceof SVGElement || element instanceof HTMLTableElement;
  return !isOwn && (display === 'contents' || display.startsWith('inline')) && !element.querySelector(BLOCKS);
}

function isRead(element: Element): boolean {
  return !element.matches(SILENT) && (element.checkVisibility?.() ?? element.getClientRects().length > 0);
}
