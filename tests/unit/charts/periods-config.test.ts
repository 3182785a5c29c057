import { expect, test } from 'vitest';
import { fontSize } from '../../../src/charts/chart-size.ts';
import { valueSize } from '../../../src/charts/periods-config.ts';
import { textWidth } from '../../../src/charts/text-width.ts';

test('amounts above the bars shrink only where the longest would reach its neighbour', () => {
  expect(valueSize(['25.5', '758.22228'], 80)).toBe(fontSize.value);
  const long = '739,580.855445';
  expect(valueSize(['25.5', long], 80)).toBeLessThan(fontSize.value);
  expect(textWidth(long, valueSize([long], 80))).toBeLessThan(80);
});
