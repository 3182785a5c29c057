import type { MatrixRows } from './chart-rows.ts';
import { fontSize, lineHeight, nameWidth } from './chart-size.ts';
import type { Drawing } from './draw-markup.ts';
import { SvgContext } from './svg-context.ts';
import { colourToken, type SvgPaint } from './svg-paint.ts';
import { maxLines, wrapText } from './text-width.ts';

const width = 720;
const left = 6;
const namesEnd = left + nameWidth.wide + 8;
const rowGap = 8;
const amountWidth = 76;

/** Draws projects against goals: a filled mark where a goal's words name the project, a ring where the editor judges so. */
export function drawMatrix({ goals, groups, unit }: MatrixRows, paint?: SvgPaint): Drawing {
  const column = (width - namesEnd - amountWidth) / Math.max(1, goals.length);
  const headLines = maxLines(
    goals.map(({ title }) => title),
    column - 6,
    fontSize.axis,
  );
  const head = lineHeight * (headLines + 1) + 10;
  const filled = groups.filter(({ rows }) => rows.length > 0);
  const wrapped = (label: string) => wrapText(label, nameWidth.wide, fontSize.name);
  const rowHeight = (label: string) => wrapped(label).length * lineHeight + rowGap;
  const height = filled.reduce(
    (sum, { rows }) => sum + lineHeight + 14 + rows.reduce((part, { label }) => part + rowHeight(label), 0),
    head + 36,
  );
  const context = new SvgContext(width, height, paint);
  const centre = (index: number) => namesEnd + column * (index + 0.5);

  for (const [index, { label, title }] of goals.entries()) {
    write(label, centre(index), lineHeight / 2 + 2, fontSize.axis, 'ink', 'center', true);
    for (const [line, text] of wrapText(title, column - 6, fontSize.axis).entries()) {
      write(text, centre(index), lineHeight * (line + 1.5) + 2, fontSize.axis, 'dim', 'center');
    }
  }
  write(`预算数（${unit}）`, width, lineHeight / 2 + 2, fontSize.axis, 'dim', 'right');
  let y = head;
  for (const { label, rows } of filled) {
    rule(y, 'ink');
    write(label, left, y + lineHeight / 2 + 7, fontSize.axis, 'dim', 'left', true);
    y += lineHeight + 14;
    for (const row of rows) {
      const tall = rowHeight(row.label);
      rule(y, 'rule');
      for (const [line, text] of wrapped(row.label).entries()) {
        write(text, left, y + rowGap / 2 + lineHeight * (line + 0.5), fontSize.name, 'ink', 'left');
      }
      if (row.amount !== null) write(row.amount, width, y + tall / 2, fontSize.value, 'ink', 'right');
      for (const [index, mark] of row.marks.entries()) {
        if (mark !== null) dot(centre(index), y + tall / 2, mark === 'named');
      }
      y += tall;
    }
  }
  rule(y, 'ink');
  dot(left + 7, y + 20, true);
  write('分项目标提到', left + 19, y + 20, fontSize.axis, 'dim', 'left');
  dot(left + 127, y + 20, false);
  write('主要服务这个目标，但目标没有提到（编者判断）', left + 139, y + 20, fontSize.axis, 'dim', 'left');
  return { width, height, markup: context.markup() };

  function write(
    text: string,
    x: number,
    middle: number,
    size: number,
    colour: 'ink' | 'dim',
    align: 'left' | 'center' | 'right',
    bold = false,
  ): void {
    context.font = `${bold ? '600 ' : ''}${size}px sans-serif`;
    context.fillStyle = colourToken(colour);
    context.textAlign = align;
    context.textBaseline = 'middle';
    context.fillText(text, x, middle);
  }

  function rule(at: number, colour: 'ink' | 'rule'): void {
    context.strokeStyle = colourToken(colour);
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(0, at);
    context.lineTo(width, at);
    context.stroke();
  }

  function dot(x: number, middle: number, isFilled: boolean): void {
    context.beginPath();
    context.arc(x, middle, 5.5, 0, 2 * Math.PI);
    context.fillStyle = colourToken(isFilled ? 'general' : 'paper');
    context.fill();
    context.strokeStyle = colourToken('general');
    context.lineWidth = 1.5;
    context.stroke();
  }
}
