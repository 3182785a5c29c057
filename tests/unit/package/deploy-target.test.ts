import { expect, test } from 'vitest';
import { parseTarget } from '../../../src/package/deploy-target.ts';

test.each([
  ['/srv/www', null, '/srv/www'],
  ['out', null, 'out'],
  ['C:\\www', null, 'C:\\www'],
  ['clerk@www.example.gov.cn:/srv/mingbai', 'clerk@www.example.gov.cn', '/srv/mingbai'],
  ['www:site', 'www', 'site'],
])('%s', (text, host, folder) => {
  expect(parseTarget(text)).toEqual({ host, folder });
});

test.each(['', 'www:', '-oProxyCommand=x:/srv'])('%j is refused', (text) => {
  expect(() => parseTarget(text)).toThrow('看不懂的目标');
});
