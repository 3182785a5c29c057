import { expect, test } from 'vitest';
import { nearestName } from '../../../src/source/nearest-name.ts';

test.each([
  ['Purpose', 'purpose'],
  ['purpos', 'purpose'],
  ['bi', 'by'],
  ['entirely', null],
  ['说明', null],
])('nearest to %s is %s', (name, known) => {
  expect(nearestName(name, ['purpose', 'by'])).toBe(known);
});
