import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBelow } from '../../support/packaged-site.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const commands = Object.values(scripts).flatMap(
  (line) => /^node (scripts\/[\w-]+\.ts)$/.exec(line)?.[1] ?? [],
);

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'arguments-'));
  cpSync(join(PROJECT, 'tests/fixtures/content'), join(root, 'content'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, script), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each(commands)('%s refuses an option it does not know, in words', (script) => {
  expect(run(script, '--prodution')).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^不认识的选项：--prodution\n用法：.+\n$/),
  });
});

test.each([
  ['scripts/build.ts', ['production'], '多余的参数：production'],
  ['scripts/preview.ts', ['--port'], '选项的写法不对：--port'],
  ['scripts/preview.ts', ['--port', '70000'], '端口要写 1 到 65535 之间的整数'],
  ['scripts/preview.ts', ['--port', '8e1'], '端口要写 1 到 65535 之间的整数'],
  ['scripts/dev.ts', ['--port', '0'], '端口要写 1 到 65535 之间的整数'],
  ['scripts/scan.ts', ['dist', 'release'], '一次只查一个'],
  ['scripts/bench.ts', ['--projects', '0'], '用法'],
  ['scripts/deploy.ts', [], '用法'],
  ['scripts/deploy.ts', ['a', 'b'], '用法'],
  ['scripts/deploy.ts', ['a', '--rollback', '--release', '2024-000000000000'], '一起用'],
])('%s %j', (script, args, words) => {
  expect(run(script, ...args)).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
});

test.each([
  ['a#b', 'scripts/build.ts'],
  ['a?b', 'scripts/package.ts'],
  ['a#b', 'scripts/dev.ts'],
])('in a folder %s nothing can be made, and %s says why', (name, script) => {
  const folder = join(root, name);
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(PROJECT, script)], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/^项目所在的文件夹的路径里有“[#?]”.*\n请把文件夹改名/m),
  ]);
});

describe('what is not official', () => {
  test('is not packaged for production, and all that is missing is told', () => {
    const { status, stdout, stderr } = run('scripts/package.ts', '--production');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^还不能正式发布，缺 11 项：\ncontent\/site\.yaml\n {2}origin：网址\n/);
  });

  test('is not put up as if it were, unless told so', () => {
    const name = '2024-0123456789ab';
    const record = (words: object) => writeBelow(root, `release/${name}/release.json`, JSON.stringify(words));
    const deploy = (...args: string[]) =>
      run('scripts/deploy.ts', join(root, 'host'), '--release', name, ...args);
    for (const words of [{ isDemonstration: true }, {}]) {
      record(words);
      expect(deploy()).toEqual({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(/是「示例」网站.*\n.*--production.*--demonstration/),
      });
    }
    writeBelow(root, `release/${name}/release.json`, 'half a re');
    expect(deploy().stderr).toMatch(/release\.json 读不出来/);
    // What stops it now is that it has no list of checksums.
    record({ isDemonstration: false });
    expect(deploy().stderr).not.toContain('示例');
    record({ isDemonstration: true });
    expect(deploy('--demonstration').stderr).not.toContain('「示例」网站：');
  });
});
