import type { Pattern } from './chart-look.ts';

/** A rectangle in chart pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Line = [fromX: number, fromY: number, toX: number, toY: number];

const spacing = 5;

/** Draws the lines of a pattern inside a box; needs no clipping, as each line is cut to the box. */
export function drawPattern(
  ctx: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  pattern: Pattern,
  colour: string,
): void {
  const lines = patternLines(pattern, width, height);
  if (lines.length === 0) return;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = pattern === 'crossed' ? 1 : 1.5;
  ctx.beginPath();
  for (const [fromX, fromY, toX, toY] of lines) {
    ctx.moveTo(x + fromX, y + fromY);
    ctx.lineTo(x + toX, y + toY);
  }
  ctx.stroke();
  ctx.restore();
}

function patternLines(pattern: Pattern, width: number, height: number): Line[] {
  switch (pattern) {
    case 'hatched':
      return rising(width, height, spacing);
    case 'back-hatched':
      return mirrored(rising(width, height, spacing), width);
    case 'crossed': {
      const lines = rising(width, height, spacing * 1.4);
      return [...lines, ...mirrored(lines, width)];
    }
    case 'lined':
      return steps(height, 4).map((y) => [0, y, width, y]);
    default:
      return [];
  }
}

/** 45° lines from lower left to upper right. */
function rising(width: number, height: number, distance: number): Line[] {
  return steps(width + height, distance).map((offset) => {
    const start = Math.max(0, offset - height);
    const end = Math.min(width, offset);
    return [start, offset - start, end, offset - end];
  });
}

function mirrored(lines: readonly Line[], width: number): Line[] {
  return lines.map(([fromX, fromY, toX, toY]) => [width - fromX, fromY, width - toX, toY]);
}

function steps(length: number, distance: number): number[] {
  const count = Math.max(0, Math.ceil(length / distance) - 1);
  return Array.from({ length: count }, (_, index) => (index + 1) * distance);
}
