import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type DeployHost, openHost } from '../../src/package/deploy-host.ts';
import { deployRelease } from '../../src/package/deploy-release.ts';
import { rollbackCommand } from '../../src/package/deploy-steps.ts';
import { noteNewest } from '../../src/package/release-folder.ts';
import { formatChecksums } from '../../src/publish/checksums.ts';
import { sha256 } from '../../src/publish/sha256.ts';
import { listFiles } from '../../src/source/content-files.ts';
import { PROJECT } from '../support/built-site.ts';
import { freePort } from '../support/free-port.ts';
import { writeBelow } from '../support/packaged-site.ts';

const STEPS = ['prepare', 'upload', 'check', 'place', 'switch', 'prune'];
const temporary = mkdtempSync(join(tmpdir(), 'deploy '));
afterAll(() => rmSync(temporary, { recursive: true }));

let count = 0;
let folder: string;
beforeEach(() => {
  folder = join(temporary, `place's ${count++}`);
});

const local = openHost({ host: null, folder: '' }, process.env);

/** A small release whose pages all say `word`. */
function newRelease(word: string, { isDemonstration = false } = {}): string {
  const release = join(temporary, `made-${count++}`, `2024-${sha256(word).slice(0, 12)}`);
  const record = JSON.stringify({ isDemonstration, word });
  const files = new Map([
    ['site/index.html', `site/index.html ${word}`],
    ['site/about/index.html', `site/about/index.html ${word}`],
    ['release.json', record],
  ]);
  for (const [path, text] of files) writeBelow(release, path, text);
  const checksums = new Map([...files].map(([path, text]) => [path, sha256(text)]));
  writeBelow(release, 'SHA256SUMS', formatChecksums(checksums));
  return release;
}

/** What readers see: the text of each page. */
function seen(): Record<string, string> {
  const root = join(folder, 'current/site');
  return Object.fromEntries(listFiles(root).map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const pagesOf = (word: string) => ({
  'about/index.html': `site/about/index.html ${word}`,
  'index.html': `site/index.html ${word}`,
});

/** A host on which the command of a step is cut off: after its first command, or not begun at all. */
function failingHost(at: string, current: () => string): DeployHost {
  const stop = (): never => {
    throw new Error('the line is cut');
  };
  return {
    run: (command) => (current() === at ? stop() : local.run(command)),
    upload: async (from, to) => {
      if (current() !== at) return local.upload(from, to);
      await local.run(`cp '${from}/SHA256SUMS' '${to.replaceAll("'", `'\\''`)}'`);
      return stop();
    },
  };
}

describe('putting a release on a folder', () => {
  test('shows it, and the next one in its place', async () => {
    await deployRelease(newRelease('one'), local, folder);
    expect(seen()).toEqual(pagesOf('one'));
    await deployRelease(newRelease('two'), local, folder);
    expect(seen()).toEqual(pagesOf('two'));
    expect(lstatSync(join(folder, 'current')).isSymbolicLink()).toBe(true);
  });

  test.each(STEPS)(
    'cut off at the step %s, readers see a whole release, and a second try works',
    async (at) => {
      await deployRelease(newRelease('one'), local, folder);
      let current = '';
      const host = failingHost(at, () => current);
      const second = newRelease('two');
      const note = (step: string): void => {
        current = step;
      };
      await expect(deployRelease(second, host, folder, note)).rejects.toThrow('the line is cut');
      expect(seen()).toEqual(pagesOf(at === 'prune' ? 'two' : 'one'));
      await deployRelease(second, local, folder);
      expect(seen()).toEqual(pagesOf('two'));
      // What the line kept from being cleared away goes a day later.
      const left = () => readdirSync(join(folder, 'releases')).filter((name) => name.startsWith('.'));
      for (const name of left()) utimesSync(join(folder, 'releases', name), 1, 1);
      await deployRelease(second, local, folder);
      expect(left()).toEqual([]);
    },
  );

  test.each(['site/index.html', 'SHA256SUMS'])('refuses a release damaged on the way: %s', async (path) => {
    await deployRelease(newRelease('one'), local, folder);
    const host: DeployHost = {
      ...local,
      upload: async (from, to) => {
        await local.upload(from, to);
        appendFileSync(join(to, path), ' ');
      },
    };
    await expect(deployRelease(newRelease('two'), host, folder)).rejects.toThrow(path);
    expect(seen()).toEqual(pagesOf('one'));
  });

  test('lets the web server read it, however careful the one who made it is', async () => {
    const before = process.umask(0o077);
    try {
      await deployRelease(newRelease('one'), local, folder);
    } finally {
      process.umask(before);
    }
    const modes = ['', 'releases', 'current/site', 'current/site/index.html'].map((path) =>
      (statSync(join(folder, path)).mode & 0o777).toString(8),
    );
    expect(modes).toEqual(['755', '755', '755', '644']);
  });

  test('mends a release that was damaged where it stands', async () => {
    const release = newRelease('one');
    await deployRelease(release, local, folder);
    writeFileSync(join(folder, 'current/site/index.html'), 'changed');
    await deployRelease(release, local, folder);
    expect(seen()).toEqual(pagesOf('one'));
  });

  test('keeps five, and goes back one by one', async () => {
    const words = ['1', '2', '3', '4', '5', '6', '7'];
    for (const word of words) await deployRelease(newRelease(word), local, folder);
    expect(readdirSync(join(folder, 'releases'))).toHaveLength(5);
    for (const word of ['6', '5', '4', '3']) {
      await local.run(rollbackCommand(folder));
      expect(seen()).toEqual(pagesOf(word));
    }
    await expect(local.run(rollbackCommand(folder))).rejects.toThrow('没有更早的版本');
    expect(seen()).toEqual(pagesOf('3'));
  });

  test('goes back to what readers saw before, not to what was taken back before that', async () => {
    for (const word of ['good', 'bad']) await deployRelease(newRelease(word), local, folder);
    await local.run(rollbackCommand(folder));
    await deployRelease(newRelease('worse'), local, folder);
    await local.run(rollbackCommand(folder));
    expect(seen()).toEqual(pagesOf('good'));
  });

  test('nor after a try that came to nothing', async () => {
    for (const word of ['good', 'bad']) await deployRelease(newRelease(word), local, folder);
    await local.run(rollbackCommand(folder));
    const damaged = newRelease('damaged');
    appendFileSync(join(damaged, 'site/index.html'), ' ');
    await expect(deployRelease(damaged, local, folder)).rejects.toThrow();
    await expect(local.run(rollbackCommand(folder))).rejects.toThrow('没有更早的版本');
    expect(seen()).toEqual(pagesOf('good'));
  });
});

describe('going back', () => {
  const releases = () => join(folder, 'releases');
  /** Puts up two releases; `previous` is the folder of the first on the host. */
  async function two(): Promise<string> {
    await deployRelease(newRelease('one'), local, folder);
    const [previous] = readdirSync(releases()) as [string];
    await deployRelease(newRelease('two'), local, folder);
    return join(releases(), previous);
  }

  test.each<[string, (previous: string) => void, RegExp]>([
    [
      'a changed page',
      (previous) => writeFileSync(join(previous, 'site/index.html'), 'x'),
      /site\/index\.html/,
    ],
    ['a page missing', (previous) => rmSync(join(previous, 'site/about/index.html')), /about\/index\.html/],
    ['a page added', (previous) => writeBelow(previous, 'site/x.html', ''), /有清单以外的文件/],
    ['a page beside its list', (previous) => writeBelow(previous, 'SHA256SUMS.d/x', ''), /有清单以外的文件/],
    ['a link added', (previous) => symlinkSync('/etc', join(previous, 'site/etc')), /不是普通文件/],
    [
      'a page and the list changed together',
      (previous) => {
        writeFileSync(join(previous, 'site/index.html'), 'x');
        const list = readFileSync(join(previous, 'SHA256SUMS'), 'utf8');
        const line = /^.*site\/index\.html$/m;
        writeFileSync(join(previous, 'SHA256SUMS'), list.replace(line, `${sha256('x')}  site/index.html`));
      },
      /清单 SHA256SUMS 变了/,
    ],
  ])('is refused to a release with %s', async (_, damage, words) => {
    const previous = await two();
    const { atime, mtime } = statSync(previous);
    damage(previous);
    // Which was put up last is told by the folders' times.
    utimesSync(previous, atime, mtime);
    const refused = await local.run(rollbackCommand(folder)).catch((error: Error) => error.message);
    expect(refused).toMatch(words);
    expect(refused).toMatch(/坏了，没有退回。请加 --release/);
    expect(seen()).toEqual(pagesOf('two'));
  });

  test('is refused to a demonstration, unless one will do', async () => {
    await deployRelease(newRelease('one', { isDemonstration: true }), local, folder);
    await deployRelease(newRelease('two'), local, folder);
    await expect(local.run(rollbackCommand(folder))).rejects.toThrow('是「示例」网站，没有退回');
    expect(seen()).toEqual(pagesOf('two'));
    await local.run(rollbackCommand(folder, { mayBeDemonstration: true }));
    expect(seen()).toEqual(pagesOf('one'));
  });

  test('looks at releases only, and clears away nothing else', async () => {
    await deployRelease(newRelease('0'), local, folder);
    const others = ['backup', '2024-old', 'a file', '2024-0123456789ab-01234567.bak', '$(touch pwned)'];
    for (const name of others) writeBelow(releases(), `${name}/site/index.html`, name);
    symlinkSync(join(releases(), 'backup'), join(releases(), '2024-000000000000-00000000'));
    for (const word of ['1', '2', '3', '4', '5', '6']) {
      await deployRelease(newRelease(word), local, folder);
      for (const name of others) utimesSync(join(releases(), name), new Date(), new Date());
    }
    const kept = readdirSync(releases());
    expect(kept).toEqual(expect.arrayContaining([...others, '2024-000000000000-00000000']));
    expect(kept).toHaveLength(others.length + 1 + 5);
    await local.run(rollbackCommand(folder));
    expect(seen()).toEqual(pagesOf('5'));
  });

  test('finds a release that was put there by hand, as the guide says', async () => {
    const release = newRelease('by hand');
    const place = join(releases(), basename(release));
    mkdirSync(releases(), { recursive: true });
    spawnSync('cp', ['-R', release, place]);
    symlinkSync(`releases/${basename(release)}`, join(folder, 'current'));
    await deployRelease(newRelease('two'), local, folder);
    await local.run(rollbackCommand(folder));
    expect(seen()).toEqual(pagesOf('by hand'));
  });
});

describe('whatever happens on the host', () => {
  test('two at once do not disturb each other, and readers always see a whole release', async () => {
    await deployRelease(newRelease('0'), local, folder);
    const words = ['1', '2', '3'];
    const releases = words.map((word) => newRelease(word));
    const seenMeanwhile: unknown[] = [];
    const watching = setInterval(() => seenMeanwhile.push(seen()), 5);
    await Promise.all([...releases, ...releases].map((release) => deployRelease(release, local, folder)));
    clearInterval(watching);
    const whole = ['0', ...words].map(pagesOf);
    for (const pages of [...seenMeanwhile, seen()]) expect(whole).toContainEqual(pages);
    expect(readdirSync(folder).sort()).toEqual(['current', 'releases']);
    expect(readdirSync(join(folder, 'releases'))).toHaveLength(4);
  });

  test('a file that is not listed is not put in place', async () => {
    await deployRelease(newRelease('one'), local, folder);
    const host: DeployHost = {
      ...local,
      upload: async (from, to) => {
        await local.upload(from, to);
        writeBelow(to, 'site/extra.html', 'x');
      },
    };
    await expect(deployRelease(newRelease('two'), host, folder)).rejects.toThrow('有清单以外的文件');
    expect(seen()).toEqual(pagesOf('one'));
    expect(readdirSync(join(folder, 'releases'))).toHaveLength(1);
  });

  test('a folder in the place of the link is left alone', async () => {
    writeBelow(folder, 'current/index.html', 'mine');
    await expect(deployRelease(newRelease('one'), local, folder)).rejects.toThrow('current 应当是链接');
    expect(readFileSync(join(folder, 'current/index.html'), 'utf8')).toBe('mine');
  });

  test('a full disk leaves readers the old release, and room for the next try', async () => {
    await deployRelease(newRelease('one'), local, folder);
    const full: DeployHost = {
      ...local,
      upload: async (from, to) => {
        await local.upload(from, to);
        await local.run(`cat '${join(from, 'SHA256SUMS')}' > /dev/full`);
      },
    };
    await expect(deployRelease(newRelease('two'), full, folder)).rejects.toThrow(/No space left|write error/);
    expect(seen()).toEqual(pagesOf('one'));
    expect(readdirSync(join(folder, 'releases'))).toHaveLength(1);
  });

  test('killed at any of its programs, readers see a whole release, and a second try works', async () => {
    const programs = [
      'mkdir',
      'cp',
      'sha256sum',
      'find',
      'wc',
      'mv',
      'touch',
      'ln',
      'rm',
      'ls',
      'tail',
      'basename',
      'readlink',
    ];
    const bin = join(temporary, 'bin');
    for (const name of programs) {
      const real = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
      writeBelow(
        bin,
        name,
        `#!/bin/sh\necho >> "$COUNT"\n[ "$(grep -c '' "$COUNT")" = "$STOP_AT" ] && { grep -qx sh /proc/$PPID/comm && kill -9 $PPID; exit 137; }\nexec ${real} "$@"\n`,
      );
      chmodSync(join(bin, name), 0o755);
    }
    await deployRelease(newRelease('0'), local, folder);
    let shown = '0';
    let stopped = 0;
    for (let at = 1; at < 100; at++) {
      const count = join(temporary, `count-${at}`);
      const env = { PATH: `${bin}:${process.env['PATH']}`, COUNT: count, STOP_AT: String(at) };
      const release = newRelease(`${at}`);
      const host = openHost({ host: null, folder: '' }, env);
      const isDone = await deployRelease(release, host, folder).then(
        () => true,
        () => false,
      );
      if (isDone && readFileSync(count, 'utf8').length < at) break;
      stopped++;
      expect([pagesOf(shown), pagesOf(`${at}`)]).toContainEqual(seen());
      await deployRelease(release, local, folder);
      expect(seen()).toEqual(pagesOf(`${at}`));
      shown = `${at}`;
    }
    expect(stopped).toBeGreaterThan(15);
    expect(stopped).toBeLessThan(99);
  });
});

describe('the command', () => {
  const deploy = (project: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(PROJECT, 'scripts/deploy.ts'), folder, ...args], {
      cwd: project,
      encoding: 'utf8',
    });

  test('puts up the release noted as the newest, or the one asked for', () => {
    const project = projectWith('one');
    const releases = join(project, 'release');
    const [one] = readdirSync(releases) as [string];
    const made = newRelease('other');
    const other = basename(made);
    spawnSync('cp', ['-R', made, releases]);
    for (const [args, word] of [
      [[], 'one'],
      [['--release', other], 'other'],
    ] as const) {
      expect(deploy(project, ...args)).toMatchObject({ status: 0, stderr: '' });
      expect(seen()).toEqual(pagesOf(word));
    }
    noteNewest(releases, other);
    deploy(project);
    expect(seen()).toEqual(pagesOf('other'));
    noteNewest(releases, '2024-000000000000');
    const gone = {
      status: 1,
      stderr: expect.stringMatching(/^release\/newest .*npm run package.*--release/),
    };
    expect(deploy(project)).toMatchObject(gone);
    rmSync(join(releases, 'newest'));
    expect(deploy(project)).toMatchObject(gone);
    expect(deploy(project, '--release', '../release')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('没有“../release”这一版'),
    });
    expect(existsSync(join(releases, one))).toBe(true);
  });

  const words = ['准备文件夹', '上传', '在那边核对', '放好', '切换', '清理旧版本'];
  const start = (project: string): ChildProcess =>
    spawn(process.execPath, [join(PROJECT, 'scripts/deploy.ts'), folder], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  /** A project folder whose only release is this one, with much to copy. */
  function projectWith(word: string): string {
    const release = newRelease(word);
    const name = basename(release);
    const project = join(temporary, `project-${count++}`);
    mkdirSync(project);
    spawnSync('cp', ['-R', join(release, '..'), join(project, 'release')]);
    noteNewest(join(project, 'release'), name);
    const copy = join(project, 'release', name);
    const sums = listFiles(copy)
      .filter((path) => path !== 'SHA256SUMS')
      .map((path): [string, string] => [path, sha256(readFileSync(join(copy, path)))]);
    writeFileSync(join(copy, 'SHA256SUMS'), formatChecksums(new Map(sums)));
    return project;
  }

  test('checks a release and its signature first, with the key asked for, and says which', () => {
    const project = projectWith('one');
    const release = join(project, 'release', readdirSync(join(project, 'release'))[0] as string);
    const sums = readFileSync(join(release, 'SHA256SUMS'));
    const [own, other] = ['own', 'other'].map((name) => {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const path = join(temporary, `${name}.pub.pem`);
      writeFileSync(path, publicKey.export({ format: 'pem', type: 'spki' }));
      return { privateKey, path };
    }) as [{ privateKey: KeyObject; path: string }, { privateKey: KeyObject; path: string }];
    expect(deploy(project, '--key', own.path)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('没有签名：SHA256SUMS.ed25519.sig'),
    });
    writeFileSync(join(release, 'SHA256SUMS.ed25519.sig'), sign(null, sums, own.privateKey));
    const wrong = { status: 1, stderr: expect.stringContaining('签名不对：SHA256SUMS.ed25519.sig') };
    expect(deploy(project)).toMatchObject(wrong);
    expect(deploy(project, '--key', other.path)).toMatchObject(wrong);
    expect(existsSync(folder)).toBe(false);
    expect(deploy(project, '--key', own.path)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`ed25519 签名相符（用另外给的公钥 ${own.path} 核对）`),
    });
    symlinkSync('/etc', join(release, 'site/etc'));
    expect(deploy(project, '--key', own.path)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('不是普通文件（链接一类）：site/etc'),
    });
  });

  test.each(words)('killed at the step “%s” leaves readers a whole release', async (word) => {
    const first = start(projectWith('one'));
    expect(await new Promise((resolve) => first.on('close', resolve))).toBe(0);
    const child = start(projectWith('two'));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes(word)) child.kill('SIGKILL');
    });
    await new Promise((resolve) => child.on('close', resolve));
    // What was begun on the host may go on for a moment.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([pagesOf('one'), pagesOf('two')]).toContainEqual(seen());
    if (words.indexOf(word) < 3) expect(seen()).toEqual(pagesOf('one'));
  });
});

const SSHD = '/usr/sbin/sshd';
test.skipIf(!existsSync(SSHD) || process.getuid?.() !== 0)(
  'goes over ssh: with rsync, without it over SFTP, and switches back',
  async () => {
    const port = await freePort();
    const make = (name: string): string => {
      spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(temporary, name)]);
      return join(temporary, name);
    };
    const [hostKey, userKey] = [make('host'), make('user')];
    const server = [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey "${hostKey}"`,
      `AuthorizedKeysFile "${userKey}.pub"`,
      'StrictModes no',
      'UsePAM no',
      'UseDNS no',
      'PidFile none',
      'PermitRootLogin yes',
      'Subsystem sftp internal-sftp',
    ];
    writeFileSync(join(temporary, 'sshd_config'), `${server.join('\n')}\n`);
    const client = [
      'Host place',
      '  HostName 127.0.0.1',
      `  Port ${port}`,
      `  User ${userInfo().username}`,
      `  IdentityFile "${userKey}"`,
      '  IdentitiesOnly yes',
      '  StrictHostKeyChecking no',
      '  UserKnownHostsFile /dev/null',
      '  LogLevel ERROR',
    ];
    writeFileSync(join(temporary, 'ssh_config'), `${client.join('\n')}\n`);
    mkdirSync('/run/sshd', { recursive: true });
    const daemon = spawn(SSHD, ['-D', '-e', '-f', join(temporary, 'sshd_config')], { stdio: 'ignore' });
    try {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const env = { ...process.env, MINGBAI_SSH_CONFIG: join(temporary, 'ssh_config') };
      const host = openHost({ host: 'place', folder }, env);
      await deployRelease(newRelease('one'), host, folder);
      await deployRelease(newRelease('two'), host, folder);
      expect(seen()).toEqual(pagesOf('two'));
      await host.run(rollbackCommand(folder));
      expect(seen()).toEqual(pagesOf('one'));
      const bin = join(temporary, 'only ssh');
      mkdirSync(bin);
      for (const name of ['ssh', 'scp']) symlinkSync(join('/usr/bin', name), join(bin, name));
      await deployRelease(
        newRelease('three'),
        openHost({ host: 'place', folder }, { ...env, PATH: bin }),
        folder,
      );
      expect(seen()).toEqual(pagesOf('three'));
      const whole = seen();
      const damaged = newRelease('four');
      appendFileSync(join(damaged, 'site/index.html'), ' ');
      await expect(deployRelease(damaged, host, folder)).rejects.toThrow('site/index.html');
      expect(seen()).toEqual(whole);
    } finally {
      daemon.kill();
    }
  },
);
