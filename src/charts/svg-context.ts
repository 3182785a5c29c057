import { escapeMarkup, svgAttributes, svgNumber } from './svg-markup.ts';
import { classPaint, type SvgPaint } from './svg-paint.ts';
import { SvgPath } from './svg-path.ts';
import { textWidth } from './text-width.ts';

type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

const initialState = {
  fillStyle: 'token:ink',
  strokeStyle: 'token:ink',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  lineDashOffset: 0,
  globalAlpha: 1,
  font: '12px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  dash: [] as readonly number[],
  matrix: identity,
};

const anchors: Record<string, string | null> = { center: 'middle', right: 'end', end: 'end' };

// Distance from the requested line down to the alphabetic baseline, in ems.
const baselines: Record<string, number> = { top: 0.88, hanging: 0.8, middle: 0.36, bottom: -0.12 };

/**
 * The part of CanvasRenderingContext2D that Chart.js draws bars, lines and text with, written out as SVG elements.
 * Widths of text are estimated, never measured, so that the result does not depend on installed fonts. Colours must be
 * tokens; `paint` says what becomes of them. Clipping is ignored: the charts draw nothing outside their area.
 */
export class SvgContext {
  readonly canvas: { width: number; height: number; getContext: () => SvgContext };
  fillStyle = initialState.fillStyle;
  strokeStyle = initialState.strokeStyle;
  lineWidth = initialState.lineWidth;
  lineCap = initialState.lineCap;
  lineJoin = initialState.lineJoin;
  lineDashOffset = initialState.lineDashOffset;
  globalAlpha = initialState.globalAlpha;
  font = initialState.font;
  textAlign = initialState.textAlign;
  textBaseline = initialState.textBaseline;
  private dash = initialState.dash;
  private matrix = initialState.matrix;
  private readonly paint: SvgPaint;
  private readonly saved: (typeof initialState)[] = [];
  private elements: string[] = [];
  private path = new SvgPath();

  constructor(width: number, height: number, paint: SvgPaint = classPaint) {
    this.paint = paint;
    this.canvas = { width, height, getContext: () => this };
  }

  /** The elements drawn since the picture was last cleared. */
  markup(): string {
    return this.elements.join('');
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset, globalAlpha } = this;
    const { font, textAlign, textBaseline, dash, matrix } = this;
    const line = { lineWidth, lineCap, lineJoin, lineDashOffset, dash };
    this.saved.push({ fillStyle, strokeStyle, globalAlpha, font, textAlign, textBaseline, matrix, ...line });
  }

  restore(): void {
    Object.assign(this, this.saved.pop());
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }

  rotate(angle: number): void {
    this.transform(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0);
  }

  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    const [ma, mb, mc, md] = this.matrix;
    const [x, y] = this.at(e, f);
    this.matrix = [ma * a + mc * b, mb * a + md * b, ma * c + mc * d, mb * c + md * d, x, y];
  }

  setTransform(...matrix: [number, number, number, number, number, number]): void {
    this.matrix = matrix;
  }

  resetTransform(): void {
    this.matrix = identity;
  }

  /** Chart.js clears only the whole picture. */
  clearRect(): void {
    this.elements = [];
  }

  /** Ignored; see the class. */
  clip(): void {}

  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }

  beginPath(): void {
    this.path = new SvgPath();
  }

  closePath(): void {
    this.path.close();
  }

  moveTo(x: number, y: number): void {
    this.path.moveTo(this.at(x, y));
  }

  lineTo(x: number, y: number): void {
    this.path.lineTo(this.at(x, y));
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.path.curveTo([this.at(cx, cy)], this.at(x, y));
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.path.curveTo([this.at(ax, ay), this.at(bx, by)], this.at(x, y));
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  arc(x: number, y: number, radius: number, start: number, end: number, anticlockwise = false): void {
    const turn = 2 * Math.PI;
    const whole = Math.abs(end - start) >= turn;
    const sign = anticlockwise ? -1 : 1;
    const sweep = whole ? sign * turn : (sign * ((((end - start) * sign) % turn) + turn)) % turn;
    this.lineTo(x + radius * Math.cos(start), y + radius * Math.sin(start));
    // Two halves, because SVG cannot draw a whole circle as one arc.
    for (const angle of [start + sweep / 2, start + sweep]) {
      const to = this.at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      this.path.arcTo(radius * this.scale(), !anticlockwise, to);
    }
  }

  fill(rule: CanvasFillRule = 'nonzero'): void {
    const paint = this.paint('fill', this.fillStyle);
    if (paint === null || this.path.isEmpty) return;
    this.element('path', {
      ...paint,
      d: String(this.path),
      'fill-rule': rule === 'evenodd' ? rule : null,
    });
  }

  stroke(): void {
    const paint = this.paint('stroke', this.strokeStyle);
    if (paint === null || this.path.isEmpty || this.lineWidth === 0) return;
    const dashed = this.dash.length > 0;
    this.element('path', {
      ...paint,
      d: String(this.path),
      'stroke-width': this.lineWidth * this.scale(),
      'stroke-linecap': this.lineCap === 'butt' ? null : this.lineCap,
      'stroke-linejoin': this.lineJoin === 'miter' ? null : this.lineJoin,
      'stroke-dasharray': dashed ? this.dash.map(svgNumber).join(' ') : null,
      'stroke-dashoffset': dashed && this.lineDashOffset !== 0 ? this.lineDashOffset : null,
    });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.withOwnPath(() => {
      this.rect(x, y, width, height);
      this.fill();
    });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.withOwnPath(() => {
      this.rect(x, y, width, height);
      this.stroke();
    });
  }

  fillText(text: string, x: number, y: number): void {
    const paint = this.paint('fill', this.fillStyle);
    if (paint === null || text === '') return;
    const { size, weight } = this.fontParts();
    const baseline = y + (baselines[this.textBaseline] ?? 0) * size;
    const [a, b, c, d, e, f] = this.matrix;
    const moved = a === 1 && b === 0 && c === 0 && d === 1;
    const attributes = {
      ...paint,
      x: moved ? x + e : x,
      y: moved ? baseline + f : baseline,
      'font-size': size,
      'font-weight': weight,
      'text-anchor': anchors[this.textAlign] ?? null,
      transform: moved
        ? null
        : `matrix(${[a, b, c, d, e, f].map((value) => Number(value.toFixed(4))).join(' ')})`,
    };
    // A turn of direction would turn the figures of a label round; its words stand in the table too.
    this.element('text', attributes, escapeMarkup(text));
  }

  measureText(text: string): {
    width: number;
    actualBoundingBoxAscent: number;
    actualBoundingBoxDescent: number;
  } {
    const { size } = this.fontParts();
    return {
      width: textWidth(text, size),
      actualBoundingBoxAscent: 0.88 * size,
      actualBoundingBoxDescent: 0.12 * size,
    };
  }

  private fontParts(): { size: number; weight: string | null } {
    const parts = /^(?:(?:normal|italic) )?(?:(bold|\d{3}|normal) )?([\d.]+)px /.exec(this.font);
    if (parts === null) throw new Error(`Unreadable font: ${this.font}`);
    const [, weight, size] = parts;
    return { size: Number(size), weight: weight === undefined || weight === 'normal' ? null : weight };
  }

  private at(x: number, y: number): readonly [number, number] {
    const [a, b, c, d, e, f] = this.matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  private scale(): number {
    const [a, b, c, d] = this.matrix;
    return Math.sqrt(Math.abs(a * d - b * c));
  }

  private withOwnPath(draw: () => void): void {
    const { path } = this;
    this.path = new SvgPath();
    draw();
    this.path = path;
  }

  private element(name: string, attributes: Record<string, string | number | null>, content?: string): void {
    const opacity = this.globalAlpha === 1 ? null : this.globalAlpha;
    const tag = name + svgAttributes({ ...attributes, opacity });
    this.elements.push(content === undefined ? `<${tag}/>` : `<${tag}>${content}</${name}>`);
  }
}
