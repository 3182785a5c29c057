import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const SCRIPTS = join(import.meta.dirname, '../../scripts');

let folder: string;
let root: string;
let programs: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  root = join(folder, '预览 项目');
  programs = join(folder, 'bin');
  for (const made of [join(root, 'scripts'), programs]) mkdirSync(made, { recursive: true });
  for (const name of ['preview.sh', 'start-preview.mjs'])
    copyFileSync(join(SCRIPTS, name), join(root, 'scripts', name));
  askFor('1.0.0');
  for (const name of ['sh', 'dirname', 'env']) symlinkSync(`/usr/bin/${name}`, join(programs, name));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The project asks for a package, and for another that npm leaves out on a computer like this one. */
function askFor(version: string): void {
  const list = (names: string[]): string =>
    JSON.stringify({
      packages: Object.fromEntries(
        names.map((name) => [name, name === '' ? {} : { version, optional: name.endsWith('/b') }]),
      ),
    });
  writeFileSync(join(root, 'package-lock.json'), list(['', 'node_modules/a', 'node_modules/b']));
  writeFileSync(join(folder, 'installed.json'), list(['node_modules/a']));
}

function program(name: string, text: string): void {
  writeFileSync(join(programs, name), `#!/bin/sh\n${text}\n`);
  chmodSync(join(programs, name), 0o755);
}

/** An npm that notes what it is asked for, and installs by leaving its list. */
function fakeNpm(
  installs = `mkdir -p node_modules && cp "${folder}/installed.json" node_modules/.package-lock.json`,
): void {
  for (const name of ['mkdir', 'cp']) symlinkSync(`/usr/bin/${name}`, join(programs, name));
  program('npm', `echo "npm $*" >> "${folder}/asked"\ncase "$1" in ci) ${installs};; esac`);
}

const asked = (): string[] =>
  existsSync(join(folder, 'asked')) ? readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n') : [];

function start(): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    // Found from another folder, as a double click does.
    const child = execFile(
      '/bin/sh',
      [join(root, 'scripts/preview.sh')],
      { cwd: folder, env: { PATH: programs, HOME: folder } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
    child.stdin?.end();
  });
}

describe('preview.sh', () => {
  test('says how to get Node.js where there is none', async () => {
    const { code, output } = await start();
    expect(code).toBe(1);
    expect(output).toContain('这台电脑上没有 Node.js');
    expect(output).toContain('https://nodejs.org/zh-cn');
  });

  test('says that an old Node.js is too old, and which one is needed', async () => {
    fakeNpm();
    const pretend = join(folder, 'old.cjs');
    writeFileSync(
      pretend,
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });",
    );
    program('node', `exec "${process.execPath}" --require "${pretend}" "$@"`);
    const { code, output } = await start();
    expect(code).toBe(1);
    expect(output).toContain('是 18.20.4，太旧了，需要 20.19');
    expect(asked()).toEqual([]);
  });

  test('says so where npm is missing', async () => {
    symlinkSync(process.execPath, join(programs, 'node'));
    const { code, output } = await start();
    expect(code).toBe(1);
    expect(output).toContain('没有 npm');
  });

  test('installs once with words of progress, then starts the preview and lets it open the browser', async () => {
    symlinkSync(process.execPath, join(programs, 'node'));
    fakeNpm();
    const first = await start();
    expect(first.code).toBe(0);
    expect(first.output).toContain('正在安装需要的组件');
    expect(asked()).toEqual([
      'npm --version',
      'npm ci --no-fund --no-audit --loglevel=error',
      'npm run --silent dev -- --open',
    ]);
    const second = await start();
    expect(second.output).not.toContain('正在安装');
    expect(asked().slice(3)).toEqual(['npm --version', 'npm run --silent dev -- --open']);
  });

  test('installs again after the project has moved on', async () => {
    symlinkSync(process.execPath, join(programs, 'node'));
    fakeNpm();
    await start();
    askFor('1.0.1');
    expect((await start()).output).toContain('正在安装');
    expect((await start()).output).not.toContain('正在安装');
  });

  test('does not install again in a folder that was copied, whatever the times of its files', async () => {
    symlinkSync(process.execPath, join(programs, 'node'));
    fakeNpm();
    await start();
    utimesSync(join(root, 'package-lock.json'), new Date(), new Date(Date.now() + 60_000));
    expect((await start()).output).not.toContain('正在安装');
  });

  test('says what to do where installing fails', async () => {
    symlinkSync(process.execPath, join(programs, 'node'));
    fakeNpm('exit 7');
    const { code, output } = await start();
    expect(code).toBe(1);
    expect(output).toContain('组件没有装好');
    expect(asked()).not.toContain('npm run --silent dev -- --open');
  });
});

describe('preview.cmd', () => {
  const bytes = readFileSync(join(SCRIPTS, 'preview.cmd'));
  const lines = bytes.toString('utf8').split('\r\n');

  test('is UTF-8 without a mark, with Windows line ends only', () => {
    expect(bytes.subarray(0, 3)).not.toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBeTruthy();
    expect(lines.join('').includes('\n')).toBe(false);
    expect(readFileSync(join(SCRIPTS, '../.gitattributes'), 'utf8')).toContain('*.cmd text eol=crlf');
  });

  test('turns to UTF-8 before the first Chinese word', () => {
    const turned = lines.findIndex((line) => line.startsWith('chcp 65001'));
    const chinese = lines.findIndex((line) => /[^\x20-\x7e]/.test(line));
    expect(turned).toBeGreaterThanOrEqual(0);
    expect(turned).toBeLessThan(chinese);
  });

  test('goes to the project folder in quotes, so that spaces and Chinese in its path do no harm', () => {
    expect(lines).toContain('pushd "%~dp0.."');
    expect(lines).toContain('node "scripts\\start-preview.mjs"');
  });
});
