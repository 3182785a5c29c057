import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { utf8 } from '../../../src/package/file-bytes.ts';
import { KEY_KINDS, makeKey, publicPem, type SigningKeys } from '../../../src/package/keys.ts';
import { publicKeys, signatures } from '../../../src/package/sign.ts';
import { formatChecksums } from '../../../src/publish/checksums.ts';
import { sha256 } from '../../../src/publish/sha256.ts';
import { writeBelow } from '../../support/packaged-site.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const CARRIED = join(PROJECT, 'src/package/carried');
const temporary = mkdtempSync(join(tmpdir(), 'carried '));
afterAll(() => rmSync(temporary, { recursive: true }));

const keys: SigningKeys = {};
const strangers: SigningKeys = {};
beforeAll(() => {
  for (const kind of KEY_KINDS) {
    keys[kind] = makeKey(kind, join(temporary, 'keys'), PROJECT);
    strangers[kind] = makeKey(kind, join(temporary, 'strangers'), PROJECT);
    for (const [name, { [kind]: key }] of Object.entries({ own: keys, other: strangers })) {
      if (key) writeFileSync(join(temporary, `${name}-${kind}.pem`), publicPem(key));
    }
  }
});

/** A small release, signed or not. */
function release(signing: SigningKeys = {}): string {
  const folder = mkdtempSync(join(temporary, 'release '));
  const files = new Map([
    ['site/index.html', utf8('首页')],
    ['site/about/index.html', utf8('说明')],
    ['verify.sh', readFileSync(join(CARRIED, 'verify.sh'))],
    ['verify.mjs', readFileSync(join(CARRIED, 'verify.mjs'))],
    ...publicKeys(signing),
  ]);
  const sums = utf8(formatChecksums(new Map([...files].map(([path, bytes]) => [path, sha256(bytes)]))));
  for (const [path, bytes] of [...files, ['SHA256SUMS', sums] as const, ...signatures(sums, signing)])
    writeBelow(folder, path, bytes);
  return folder;
}

describe.each(['verify.mjs', 'verify.sh'])('%s', (script) => {
  const isNode = script.endsWith('.mjs');
  function run(folder: string, ...trusted: string[]) {
    const args = isNode ? trusted.flatMap((key) => ['--key', key]) : trusted;
    const program = isNode ? process.execPath : 'sh';
    const { status, stdout, stderr } = spawnSync(program, [join(folder, script), ...args], {
      cwd: temporary,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  }
  const passes = (words: string) => ({ status: 0, said: expect.stringContaining(words) });
  const fails = (words: string) => ({ status: 1, said: expect.stringContaining(words) });

  test('of an unsigned release says that it has no signature', () => {
    expect(run(release())).toEqual(passes('没有签名，只能看出无意的损坏。'));
  });

  test.each([
    ['its first character', (line: string) => `x${line.slice(1)}`],
    ['a capital digit', (line: string) => `A${line.slice(1)}`],
    ['its separator', (line: string) => line.replace('  ', ' ')],
    ['its path', (line: string) => line.slice(0, 66)],
  ])('names a line of the list that is broken in %s', (_, damage) => {
    const folder = release();
    const list = join(folder, 'SHA256SUMS');
    const [first = '', ...rest] = readFileSync(list, 'utf8').split('\n');
    writeFileSync(list, [damage(first), ...rest].join('\n'));
    expect(run(folder)).toEqual(fails('清单里有一行不对：'));
    writeFileSync(list, [first, first, ...rest].join('\n'));
    expect(run(folder)).toEqual(fails('清单里写了两次：site/about/index.html'));
  });

  test('names a link, added or in the place of a file', () => {
    const added = release();
    symlinkSync('/etc/hostname', join(added, 'site/extra.html'));
    expect(run(added)).toEqual(fails('不是普通文件（链接一类）：site/extra.html'));
    const replaced = release();
    cpSync(join(replaced, 'site/index.html'), join(temporary, 'elsewhere.html'));
    unlinkSync(join(replaced, 'site/index.html'));
    symlinkSync(join(temporary, 'elsewhere.html'), join(replaced, 'site/index.html'));
    expect(run(replaced)).toEqual(fails('不是普通文件（链接一类）：site/index.html'));
    const folder = release();
    symlinkSync('/etc', join(folder, 'site/folder'));
    expect(run(folder)).toEqual(fails('不是普通文件（链接一类）：site/folder'));
  });

  test('names a file that has the name of a signature but is none', () => {
    const folder = release();
    writeBelow(folder, 'SHA256SUMS.txt.sig', '');
    writeBelow(folder, 'SHA256SUMS.d/x', '');
    const { status, said } = run(folder);
    expect(status).toBe(1);
    for (const path of ['SHA256SUMS.txt.sig', 'SHA256SUMS.d/x'])
      expect(said).toContain(`多出来的文件：${path}`);
  });

  test.each(KEY_KINDS)(
    'checks %s with the key in the folder, or with one from elsewhere, and says which',
    (kind) => {
      const folder = release(keys);
      expect(run(folder)).toEqual(passes(`${kind} 签名相符（用文件夹里自带的公钥核对，只能看出无意的损坏）`));
      const own = `own-${kind}.pem`;
      expect(run(folder, own)).toEqual({
        status: 0,
        said: expect.stringMatching(new RegExp(`${kind} 签名相符（用另外给的公钥 \\S*.*${own} 核对）`)),
      });
      expect(run(folder, `other-${kind}.pem`)).toEqual(fails(`签名不对：SHA256SUMS.${kind}.sig`));
      // Signed by somebody else, with his key in the folder.
      const forged = release(strangers);
      expect(run(forged).status).toBe(0);
      expect(run(forged, own)).toEqual(fails(`签名不对：SHA256SUMS.${kind}.sig`));
      expect(run(release(), own)).toEqual(fails(`没有签名：SHA256SUMS.${kind}.sig`));
      unlinkSync(join(folder, `SHA256SUMS.${kind}.sig`));
      expect(run(folder)).toEqual(fails(`没有签名：SHA256SUMS.${kind}.sig`));
    },
  );

  test('takes both keys at once, and refuses what is no key', () => {
    const folder = release(keys);
    const { status, said } = run(folder, 'own-ed25519.pem', 'own-sm2.pem');
    expect([status, said.match(/用另外给的公钥/g)]).toEqual([0, ['用另外给的公钥', '用另外给的公钥']]);
    expect(run(folder, 'own-ed25519.pem', 'other-sm2.pem').status).toBe(1);
    writeFileSync(join(temporary, 'no-key.pem'), 'x');
    expect(run(folder, 'no-key.pem').status).toBe(1);
    expect(run(folder, 'missing.pem').status).toBe(1);
  });
});
