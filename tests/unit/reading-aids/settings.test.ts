import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  AIDS,
  firstSettings,
  formatSettings,
  parseSettings,
  RATES,
  SCHEMES,
  SIZES,
} from '../../../src/reading-aids/settings.ts';

const names = <T extends object>(choices: T) => fc.constantFrom(...(Object.keys(choices) as (keyof T)[]));

test('settings are read as they were kept', () => {
  const settings = fc.record({
    size: names(SIZES),
    scheme: names(SCHEMES),
    rate: names(RATES),
    aids: fc.record({ cursor: fc.boolean(), guide: fc.boolean(), caption: fc.boolean() }),
  });
  fc.assert(
    fc.property(settings, (own) => {
      expect(parseSettings(formatSettings(own))).toEqual(own);
    }),
  );
});

test('whatever else is kept there is read as something that can be shown', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseSettings(formatSettings(parseSettings(text)))).toEqual(parseSettings(text));
    }),
  );
  expect(parseSettings('size-huge scheme-pink {"a":1}')).toEqual(firstSettings());
});

test('elder mode begins in the largest text and the usual colours, without aids', () => {
  expect(formatSettings(firstSettings())).toBe('size-large scheme-standard rate-normal');
  expect(Object.keys(firstSettings().aids)).toEqual(Object.keys(AIDS));
});
