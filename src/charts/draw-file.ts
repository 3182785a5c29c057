import type { ChartFigure } from './chart-figure.ts';
import { lightColours } from './chart-palette.ts';
import { drawMarkup } from './draw-markup.ts';
import { escapeMarkup, svgAttributes } from './svg-markup.ts';
import { valuePaint } from './svg-paint.ts';
import { wrapText } from './text-width.ts';

const margin = 24;
const titleSize = 20;
const titleLine = 30;
const small = 12;
const smallLine = 18;
const fonts = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif';

/**
 * A chart as an SVG file that stands alone: title, picture, rule, and where it comes from. Colours are attributes, because a
 * strict policy also refuses styles inside a picture.
 */
export function drawFile(
  { title, subject, rows, rule }: Pick<ChartFigure, 'title' | 'subject' | 'rows' | 'rule'>,
  credit: string,
): string {
  const picture = drawMarkup(rows, 'wide', valuePaint(lightColours));
  const width = picture.width + 2 * margin;
  const { ink, dim, paper } = lightColours;
  const head = [
    ...lines(title, titleSize).map((text) => ({
      text,
      size: titleSize,
      line: titleLine,
      fill: ink,
      bold: true,
    })),
    ...lines(subject, small).map((text) => ({ text, size: small, line: smallLine, fill: dim, bold: false })),
  ];
  const foot = [...lines(rule, small), ...lines(credit, small)].map((text) => ({
    text,
    size: small,
    line: smallLine,
    fill: dim,
    bold: false,
  }));
  const top = margin + sum(head) + 12;
  const bottom = top + picture.height + 12;
  const height = bottom + sum(foot) + margin;
  const svg = svgAttributes({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    'font-family': fonts,
  });
  const words = `<title>${escapeMarkup(title)}</title><desc>${escapeMarkup(`${subject}。${rule}`)}</desc>`;
  const ground = `<rect${svgAttributes({ width, height, fill: paper })}/>`;
  const place = `<g${svgAttributes({ transform: `translate(${margin} ${top})` })}>${picture.markup}</g>`;
  return `<svg${svg}>${words}${ground}${texts(head, margin)}${place}${texts(foot, bottom)}</svg>\n`;

  function lines(text: string, size: number): string[] {
    return text === '' ? [] : wrapText(text, picture.width, size);
  }
}

interface Line {
  text: string;
  size: number;
  line: number;
  fill: string;
  bold: boolean;
}

function sum(lines: readonly Line[]): number {
  return lines.reduce((total, { line }) => total + line, 0);
}

function texts(lines: readonly Line[], top: number): string {
  let y = top;
  return lines
    .map(({ text, size, line, fill, bold }) => {
      y += line;
      const weight = bold ? '600' : null;
      const attributes = { x: margin, y: y - line * 0.3, fill, 'font-size': size, 'font-weight': weight };
      return `<text${svgAttributes(attributes)}>${escapeMarkup(text)}</text>`;
    })
    .join('');
}
