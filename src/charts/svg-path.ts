import { svgNumber } from './svg-markup.ts';

type Point = readonly [x: number, y: number];

/**
 * The `d` of an SVG path, each step written from where the one before ended: hatching and rows of bars then repeat the same few
 * words, which compress to little. Points are rounded before they are subtracted, so that no error adds up.
 */
export class SvgPath {
  #text = '';
  #start: Point = [0, 0];
  #at: Point = [0, 0];

  get isEmpty(): boolean {
    return this.#text === '';
  }

  moveTo(point: Point): void {
    const to = rounded(point);
    this.#text += this.isEmpty ? `M${to.map(svgNumber).join(' ')}` : `m${this.#from(to)}`;
    this.#start = to;
    this.#at = to;
  }

  lineTo(point: Point): void {
    if (this.isEmpty) {
      this.moveTo(point);
      return;
    }
    const to = rounded(point);
    const [dx, dy] = [to[0] - this.#at[0], to[1] - this.#at[1]];
    const [across, down] = [svgNumber(dx), svgNumber(dy)];
    this.#text += down === '0' ? `h${across}` : across === '0' ? `v${down}` : `l${across} ${down}`;
    this.#at = to;
  }

  /** A quadratic or cubic curve by its one or two controls. */
  curveTo(controls: readonly Point[], point: Point): void {
    const to = rounded(point);
    const points = [...controls, to].map((each) => this.#from(rounded(each)));
    this.#text += `${controls.length === 1 ? 'q' : 'c'}${points.join(' ')}`;
    this.#at = to;
  }

  /** Less than half a circle, or half of one. */
  arcTo(radius: number, isClockwise: boolean, point: Point): void {
    const to = rounded(point);
    const size = svgNumber(radius);
    this.#text += `a${size} ${size} 0 0 ${isClockwise ? 1 : 0} ${this.#from(to)}`;
    this.#at = to;
  }

  close(): void {
    if (this.isEmpty) return;
    this.#text += 'z';
    this.#at = this.#start;
  }

  toString(): string {
    return this.#text;
  }

  #from([x, y]: Point): string {
    return `${svgNumber(x - this.#at[0])} ${svgNumber(y - this.#at[1])}`;
  }
}

function rounded([x, y]: Point): Point {
  return [Number(svgNumber(x)), Number(svgNumber(y))];
}
