import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SvgPath } from '../../../src/charts/svg-path.ts';

test('a path is written from step to step', () => {
  const path = new SvgPath();
  expect(path.isEmpty).toBe(true);
  path.lineTo([10, 20]);
  path.lineTo([30, 20]);
  path.lineTo([30, 25]);
  path.close();
  path.moveTo([11, 22]);
  path.curveTo([[12, 23]], [13, 24]);
  path.curveTo(
    [
      [14, 24],
      [15, 25],
    ],
    [16, 24],
  );
  path.arcTo(3, true, [19, 27]);
  expect(String(path)).toBe('M10 20h20v5zm1 2q1 1 2 2c1 0 2 1 3 0a3 3 0 0 1 3 3');
});

test('steps add up to the points, however many there are', () => {
  const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
  const property = fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1 }), (points) => {
    const path = new SvgPath();
    for (const point of points) path.lineTo(point);
    const at = [0, 0];
    for (const [, step, x = '0', y = '0'] of String(path).matchAll(/([Mlhv])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
      if (step !== 'v') at[0] = (at[0] as number) + Number(x);
      if (step !== 'h') at[1] = (at[1] as number) + Number(step === 'v' ? x : y);
    }
    const last = points.at(-1) as [number, number];
    expect(Math.abs((at[0] as number) - last[0])).toBeLessThan(0.006);
    expect(Math.abs((at[1] as number) - last[1])).toBeLessThan(0.006);
  });
  fc.assert(property, { seed: 11 });
});
