import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../../scripts/project-copy.ts';
import { makeKey } from '../../src/package/keys.ts';
import { newestRelease, tidyReleases } from '../../src/package/release-folder.ts';
import type { ReleaseRecord } from '../../src/package/release-record.ts';
import { sha256 } from '../../src/publish/sha256.ts';
import { listFiles } from '../../src/source/content-files.ts';
import { FIXTURE_FOLDER, fixtureFiles, fixtureText } from '../fixtures/fixture-content.ts';
import { PROJECT } from '../support/built-site.ts';
import { writeBelow } from '../support/packaged-site.ts';

const temporary = mkdtempSync(join(tmpdir(), 'package-'));
const keys = join(temporary, 'keys');
const copies: ProjectCopy[] = [];
beforeAll(() => {
  makeKey('ed25519', keys, PROJECT);
  makeKey('sm2', keys, PROJECT);
});
afterAll(() => {
  for (const copy of copies) copy.remove();
  rmSync(temporary, { recursive: true });
});

function newCopy(folder?: string): ProjectCopy {
  const copy = copyProject(fixtureFiles(), folder);
  copy.write(new Map([['package-lock.json', readFileSync(join(PROJECT, 'package-lock.json'))]]));
  copies.push(copy);
  return copy;
}

async function packageOf(copy: ProjectCopy, env: Record<string, string> = {}): Promise<string> {
  const { status, stdout, stderr } = await copy.run('scripts/package.ts', { MINGBAI_KEYS: keys, ...env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return /release\/([\w-]+)\//.exec(stdout)?.[1] as string;
}

const hashesOf = (folder: string) =>
  Object.fromEntries(listFiles(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]));
const recordOf = (copy: ProjectCopy, name: string) =>
  JSON.parse(readFileSync(join(copy.root, 'release', name, 'release.json'), 'utf8')) as ReleaseRecord;

let copy: ProjectCopy;
let first: string;
beforeAll(async () => {
  copy = newCopy();
  first = await packageOf(copy, { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
});

test('two packages made in different folders, time zones and languages are identical', async () => {
  const other = newCopy('another/place with spaces/中文');
  const second = await packageOf(other, {
    TZ: 'America/St_Johns',
    LANG: 'tr_TR.UTF-8',
    NODE_ENV: 'development',
  });
  expect(second).toBe(first);
  expect(first).toMatch(/^2024-[0-9a-f]{12}$/);
  const hashes = hashesOf(join(copy.root, 'release'));
  expect(Object.keys(hashes)).toContain(`${first}.zip`);
  expect(Object.keys(hashes)).toContain(`${first}/SHA256SUMS.sm2.sig`);
  expect(hashesOf(join(other.root, 'release'))).toEqual(hashes);
  // Names that survive any system's file names.
  expect(Object.keys(hashes).filter((path) => !/^[\w./~-]+$/.test(path))).toEqual([]);
});

describe('a second package', () => {
  const project = 'projects/01.yaml';

  test('of the same content is the same', async () => {
    const before = hashesOf(join(copy.root, 'release'));
    expect(await packageOf(copy)).toBe(first);
    expect(hashesOf(join(copy.root, 'release'))).toEqual(before);
  });

  test('tells what changed since the first', async () => {
    const before = hashesOf(join(copy.root, 'release', first));
    const text = fixtureText(`${FIXTURE_FOLDER}/${project}`).replaceAll('图书', '书刊');
    copy.write(new Map([[`${FIXTURE_FOLDER}/${project}`, new TextEncoder().encode(text)]]));
    const second = await packageOf(copy);
    const { previous, changes, files, fileCount } = recordOf(copy, second);
    expect(previous).toBe(first);
    expect(changes.changed).toContain('demo-bureau/2024/projects/01/index.html');
    expect(changes.changed).not.toContain('404.html');
    expect(files).toHaveLength(fileCount);
    expect(recordOf(copy, first).previous).toBeNull();
    expect(hashesOf(join(copy.root, 'release', first))).toEqual(before);
  });

  test('of the first content again makes the first the newest, as it was', async () => {
    const releases = join(copy.root, 'release');
    const second = newestRelease(releases) as string;
    expect(second).not.toBe(first);
    const before = hashesOf(releases);
    copy.write(
      new Map([[`${FIXTURE_FOLDER}/${project}`, fixtureFiles().get(`${FIXTURE_FOLDER}/${project}`)]] as [
        string,
        Uint8Array,
      ][]),
    );
    expect(await packageOf(copy)).toBe(first);
    expect(newestRelease(releases)).toBe(first);
    expect(hashesOf(releases)).toEqual({ ...before, newest: sha256(`${first}\n`) });
    // What comes next follows what was the newest then.
    const text = fixtureText(`${FIXTURE_FOLDER}/${project}`).replaceAll('图书', '画册');
    copy.write(new Map([[`${FIXTURE_FOLDER}/${project}`, new TextEncoder().encode(text)]]));
    expect(recordOf(copy, await packageOf(copy)).previous).toBe(first);
  });

  test('with something of a draft in it is refused, and the earlier ones stay', async () => {
    const before = hashesOf(join(copy.root, 'release'));
    const table = fixtureText(`${FIXTURE_FOLDER}/${project}`).replaceAll('少儿图书', '乡村盲文读物');
    const drafts = 'content/drafts/demo-bureau/2025';
    copy.write(
      new Map([
        [`${drafts}/${project}`, new TextEncoder().encode(table)],
        ['public/old.txt', new TextEncoder().encode('购置乡村盲文读物若干')],
      ]),
    );
    const { status, stderr } = await copy.run('scripts/package.ts', { MINGBAI_KEYS: keys });
    expect(stderr).toMatch(/^release\/2024-[0-9a-f]{12}\/site\/old\.txt: DRAFT_TEXT .*projects\/01\.yaml/m);
    expect(status).toBe(1);
    expect(hashesOf(join(copy.root, 'release'))).toEqual(before);
    expect(readdirSync(join(copy.root, 'release')).filter((name) => name.startsWith('.'))).toEqual([]);
    for (const path of [drafts, 'public/old.txt']) rmSync(join(copy.root, path), { recursive: true });
  });

  test('that fails or is killed leaves the earlier ones as they were', async () => {
    const before = hashesOf(join(copy.root, 'release'));
    const stop = 'export const zip = () => { process.kill(process.pid, "SIGKILL"); };';
    const changed = fixtureText(`${FIXTURE_FOLDER}/${project}`).replaceAll('图书', '杂志');
    const zip = readFileSync(join(copy.root, 'src/package/zip.ts'));
    copy.write(
      new Map([
        ['src/package/zip.ts', new TextEncoder().encode(stop)],
        [`${FIXTURE_FOLDER}/${project}`, new TextEncoder().encode(changed)],
      ]),
    );
    expect((await copy.run('scripts/package.ts', { MINGBAI_KEYS: keys })).status).toBeNull();
    expect(hashesOf(join(copy.root, 'release'))).toEqual(before);
    copy.write(
      new Map([
        ['src/package/zip.ts', zip],
        [`${FIXTURE_FOLDER}/${project}`, new Uint8Array()],
      ]),
    );
    const { status, stderr } = await copy.run('scripts/package.ts', { MINGBAI_KEYS: keys });
    expect(status).toBe(1);
    expect(stderr).toContain('FILE_EMPTY');
    expect(hashesOf(join(copy.root, 'release'))).toEqual(before);
  });
});

test('a release moved aside by a run that was killed is put back', () => {
  const folder = mkdtempSync(join(temporary, 'releases-'));
  writeBelow(folder, '.replaced-2024-aaaaaaaaaaaa/release.json', 'old');
  writeBelow(folder, '.replaced-2024-bbbbbbbbbbbb/release.json', 'old');
  writeBelow(folder, '2024-bbbbbbbbbbbb/release.json', 'new');
  writeBelow(folder, '.making-x/2024-aaaaaaaaaaaa/release.json', 'half');
  tidyReleases(folder);
  expect(readdirSync(folder).sort()).toEqual(['2024-aaaaaaaaaaaa', '2024-bbbbbbbbbbbb']);
  expect(readFileSync(join(folder, '2024-bbbbbbbbbbbb/release.json'), 'utf8')).toBe('new');
});

describe('the verify script of a release', () => {
  let release: string;
  beforeAll(() => {
    release = join(copy.root, 'release', first);
  });

  const scripts = [
    ['node', ['verify.mjs']],
    ['sh', ['verify.sh']],
  ] as const;

  /** What a script says of a copy of the release, after `change`. */
  function say([program, args]: (typeof scripts)[number], change: (folder: string) => void) {
    const folder = mkdtempSync(join(temporary, 'copy '));
    cpSync(release, folder, { recursive: true });
    change(folder);
    const { status, stdout, stderr } = spawnSync(program === 'node' ? process.execPath : program, args, {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    return { status, said: stdout + stderr };
  }

  test('both say where they are to be run', () => {
    const folder = mkdtempSync(join(temporary, 'no-list-'));
    for (const [program, [script]] of scripts) {
      cpSync(join(release, script), join(folder, script));
      const { status, stdout, stderr } = spawnSync(
        program === 'node' ? process.execPath : program,
        [join(folder, script)],
        { encoding: 'utf8' },
      );
      expect([status, stdout + stderr]).toEqual([1, '这里没有 SHA256SUMS，请在解开的发布包里运行。\n']);
    }
  });

  describe.each(scripts.map((script) => [script[1][0], script] as const))('%s', (_, script) => {
    test('finds nothing wrong with a release as it was made', () => {
      const { status, said } = say(script, () => {});
      expect(said).toContain('核对无误');
      expect(said).toMatch(/ed25519 签名相符/i);
      expect(said).toMatch(/sm2 签名相符/i);
      expect(status).toBe(0);
    });

    test('names every file of which one byte changed', () => {
      const paths = listFiles(release).filter((path) => !/^SHA256SUMS$|^verify\./.test(path));
      const changeIn = (folder: string, path: string) => {
        const bytes = readFileSync(join(folder, path));
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
        writeFileSync(join(folder, path), bytes);
      };
      const some = paths.filter((path, index) => index % 10 === 0 || !path.startsWith('site/'));
      const { status, said } = say(script, (folder) => {
        for (const path of some) changeIn(folder, path);
      });
      expect(some.filter((path) => !said.includes(path))).toEqual([]);
      expect(status).toBe(1);
      const page = 'site/404.html';
      const one = say(script, (folder) => changeIn(folder, page));
      expect(one).toMatchObject({ status: 1, said: expect.stringContaining(page) });
      expect(some.filter((path) => path !== page && one.said.includes(path))).toEqual([]);
    });

    test('names a file too many and one too few, and a list that was changed', () => {
      const extra = say(script, (folder) => writeFileSync(join(folder, 'site/extra.html'), ''));
      expect(extra).toMatchObject({ status: 1, said: expect.stringContaining('site/extra.html') });
      const missing = say(script, (folder) => rmSync(join(folder, 'site/404.html')));
      expect(missing).toMatchObject({ status: 1, said: expect.stringContaining('site/404.html') });
      const swapped = say(script, (folder) => {
        const page = join(folder, 'site/index.html');
        const old = sha256(readFileSync(page));
        writeFileSync(page, 'changed');
        const list = join(folder, 'SHA256SUMS');
        writeFileSync(list, readFileSync(list, 'utf8').replace(old, sha256('changed')));
      });
      expect(swapped).toMatchObject({
        status: 1,
        said: expect.stringContaining('签名不对：SHA256SUMS.ed25519.sig'),
      });
    });
  });

  test('the words of the guide prove both signatures with openssl', () => {
    const guide = readFileSync(join(release, 'deploy-guide.html'), 'utf8');
    const commands = guide
      .match(/^(?:<pre><code>)?openssl [^<\n]*/gm)
      ?.map((line) => line.replace(/<[^>]*>/g, ''));
    expect(commands).toHaveLength(2);
    const folder = mkdtempSync(join(temporary, 'signed '));
    cpSync(release, folder, { recursive: true });
    const statuses = () =>
      commands?.map((command) => spawnSync('sh', ['-c', command], { cwd: folder }).status);
    expect(statuses()).toEqual([0, 0]);
    appendFileSync(join(folder, 'SHA256SUMS'), ' ');
    expect(statuses()).toEqual([1, 1]);
    // And of the site's own list, as the page says that tells how to check.
    const page = readFileSync(join(release, 'site/verify/index.html'), 'utf8');
    const [command] = /openssl [^<]*/.exec(page.replace(/<\/?span[^>]*>/g, '')) ?? [];
    expect(spawnSync('sh', ['-c', `${command}`], { cwd: join(release, 'site/seal') }).status).toBe(0);
  });

  test('its record, its bill of materials and its guide are there and say what they should', () => {
    const record = JSON.parse(readFileSync(join(release, 'release.json'), 'utf8')) as ReleaseRecord;
    expect(record.contentHash).toBe(sha256(readFileSync(join(release, 'site/seal/SHA256SUMS'))));
    expect(record.isDemonstration).toBe(true);
    expect(record.tools['node']).toBe(process.versions.node);
    const bill = JSON.parse(readFileSync(join(release, 'sbom.json'), 'utf8'));
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX' });
    expect(bill.components.map(({ name }: { name: string }) => name)).toContain('astro');
    expect(JSON.stringify([record, bill])).not.toMatch(/timestamp|\d\d:\d\d:\d\d/);
    const guide = readFileSync(join(release, 'deploy-guide.html'), 'utf8');
    for (const path of listFiles(join(release, 'hosts'))) expect(guide).toContain(`hosts/${path}`);
  });
});

test('the command that makes keys puts none into the project, and replaces none', async () => {
  const copy = newCopy();
  const inside = await copy.run('scripts/keys.ts', { MINGBAI_KEYS: join(copy.root, 'some/keys') });
  expect(inside.status).toBe(1);
  expect(inside.stderr).toContain('不能放在项目文件夹里');
  expect(existsSync(join(copy.root, 'some'))).toBe(false);
  cpSync(keys, join(copy.root, 'moved'), { recursive: true });
  const moved = await copy.run('scripts/package.ts', { MINGBAI_KEYS: join(copy.root, 'moved') });
  expect([moved.status, moved.stderr]).toEqual([
    1,
    expect.stringMatching(/^密钥不能放在项目文件夹里：.*\n$/),
  ]);
  const outside = join(temporary, 'new keys');
  const made = await copy.run('scripts/keys.ts', { MINGBAI_KEYS: outside });
  const again = await copy.run('scripts/keys.ts', { MINGBAI_KEYS: outside });
  const print = /指纹：([0-9a-f]{64})/;
  expect(print.exec(again.stdout)?.[1]).toBe(print.exec(made.stdout)?.[1]);
  expect(readdirSync(outside)).toEqual(['ed25519.pem']);
});
