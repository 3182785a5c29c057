import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scale } from '../../../src/derive/scale.ts';

test.each([
  [1000, 1, 2, 500],
  [1, 1, 2, 1],
  [-1, 1, 2, -1],
  [1000, -1, 2, -500],
  [3, 1, 7, 0],
  [4, 1, 7, 1],
  [-4, 1, 7, -1],
  [0, 5, 3, 0],
])('%d × %d ÷ %d is %d', (amount, part, whole, result) => {
  expect(scale(amount, part, whole)).toBe(result);
});

test('is never further than half a unit from the exact ratio, and the same below zero', () => {
  const whole = fc.integer({ min: 1, max: 1_000_000 });
  const property = fc.property(fc.nat(1_000_000_000), fc.nat(1_000_000), whole, (amount, part, size) => {
    const result = scale(amount, part, size);
    const away = BigInt(result) * BigInt(size) - BigInt(amount) * BigInt(part);
    expect(2n * (away < 0n ? -away : away) <= BigInt(size)).toBe(true);
    expect(scale(amount, -part, size) + result).toBe(0);
  });
  fc.assert(property, { seed: 6 });
});
