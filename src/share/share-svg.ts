import type { ChartFigure } from '../charts/chart-figure.ts';
import { lightColours } from '../charts/chart-palette.ts';
import { drawMarkup } from '../charts/draw-markup.ts';
import { escapeMarkup, svgAttributes } from '../charts/svg-markup.ts';
import { valuePaint } from '../charts/svg-paint.ts';
import { firstLines } from '../charts/text-width.ts';

/** Size most places show a shared picture in. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 48;
const TITLE = { size: 40, line: 54, most: 2 };
const SMALL = { size: 22, line: 32 };

/** Words around the chart of a shared picture. */
export interface ShareWords {
  /** Where the chart comes from. */
  credit: string;
  /** Marks a picture of a site that is not official, or `null`. */
  stamp: string | null;
}

/** A chart as a picture to be shown where its page is shared: the answer in large letters, the chart, where it comes from. */
export function shareSvg(
  { title, subject, rows }: Pick<ChartFigure, 'title' | 'subject' | 'rows'>,
  { credit, stamp }: ShareWords,
): string {
  const { ink, dim, hot, paper } = lightColours;
  const inner = WIDTH - 2 * MARGIN;
  const heads = firstLines(title, inner, TITLE.size, TITLE.most);
  const top = MARGIN + heads.length * TITLE.line + SMALL.line + 16;
  const bottom = HEIGHT - MARGIN - SMALL.line;
  const chart = drawMarkup(rows, 'wide', valuePaint(lightColours));
  const scale = Math.min(inner / chart.width, (bottom - top) / chart.height);
  const left = (WIDTH - chart.width * scale) / 2;
  const words = [
    ...heads.map((line, index) =>
      text(line, MARGIN, MARGIN + TITLE.size + index * TITLE.line, TITLE.size, ink),
    ),
    text(first(subject, inner), MARGIN, top - 16, SMALL.size, dim),
    text(first(credit, inner), MARGIN, HEIGHT - MARGIN, SMALL.size, dim),
    ...(stamp ? [text(stamp, WIDTH - MARGIN - SMALL.size * 2, MARGIN - 12, SMALL.size, hot)] : []),
  ];
  const place = svgAttributes({
    transform: `translate(${left.toFixed(2)} ${top}) scale(${scale.toFixed(4)})`,
  });
  const svg = svgAttributes({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
  });
  const ground = `<rect${svgAttributes({ width: WIDTH, height: HEIGHT, fill: paper })}/>`;
  return `<svg${svg}>${ground}${words.join('')}<g${place}>${chart.markup}</g></svg>`;
}

function text(words: string, x: number, y: number, size: number, fill: string): string {
  return `<text${svgAttributes({ x, y, fill, 'font-size': size })}>${escapeMarkup(words)}</text>`;
}

function first(words: string, width: number): string {
  return firstLines(words, width, SMALL.size, 1)[0] as string;
}
