import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import vnu from 'vnu-jar';

import { builtFolder } from '../support/built-site.ts';

const hasJava = spawnSync('java', ['-version']).status === 0;
if (!hasJava) {
  console.warn('没有 Java，跳过 vnu 对 HTML 的检查；装上 JRE（例如 default-jre-headless）就会检查。');
}

// The Nu HTML Checker, the reference for what HTML is; it reads every page of the site in one run.
test.runIf(hasJava)('the Nu HTML Checker finds no error on any page', { timeout: 300_000 }, () => {
  const { stderr, status } = spawnSync(
    'java',
    ['-Xss1m', '-jar', String(vnu), '--errors-only', '--skip-non-html', '--format', 'gnu', builtFolder()],
    { encoding: 'utf8', maxBuffer: 50_000_000 },
  );
  expect(stderr.split('\n').filter(Boolean).slice(0, 40)).toEqual([]);
  expect(status).toBe(0);
});
