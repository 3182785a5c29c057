/** A rectangle in chart pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const spacing = 5;

/** Draws 45° lines inside a box; needs no clipping, as each line is cut to the box. */
export function drawHatching(
  ctx: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  colour: string,
): void {
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let offset = spacing; offset < width + height; offset += spacing) {
    const start = Math.max(0, offset - height);
    const end = Math.min(width, offset);
    ctx.moveTo(x + start, y + offset - start);
    ctx.lineTo(x + end, y + offset - end);
  }
  ctx.stroke();
  ctx.restore();
}
