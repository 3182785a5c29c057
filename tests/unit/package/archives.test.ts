import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileTime } from '../../../src/package/file-time.ts';
import { tar } from '../../../src/package/tar.ts';
import { zip } from '../../../src/package/zip.ts';

const entries = ['a.txt', `${'long/'.repeat(22)}name.txt`].map((path, index) => ({
  path,
  bytes: Buffer.from('字'.repeat(300 * index + 1)),
  time: Date.UTC(2021, 2, 5, 10, 20, 30) / 1000,
}));

test.skipIf(spawnSync('tar', ['--version']).status !== 0)('tar unpacks what was packed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tar-'));
  writeFileSync(join(folder, 'x.tar'), tar(entries));
  expect(spawnSync('tar', ['-xf', 'x.tar'], { cwd: folder }).status).toBe(0);
  for (const { path, bytes } of entries) expect(readFileSync(join(folder, path)).equals(bytes)).toBe(true);
  rmSync(folder, { recursive: true });
});

test('tar refuses a path it has no room for', () => {
  expect(() => tar([{ path: 'x'.repeat(101), bytes: new Uint8Array(), time: 0 }])).toThrow('路径太长');
});

test('a zip holds each file where its directory says', () => {
  const archive = Buffer.from(zip(entries));
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  let at = archive.readUInt32LE(end + 16);
  for (const { path, bytes } of entries) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const nameLength = archive.readUInt16LE(at + 28);
    expect(archive.toString('utf8', at + 46, at + 46 + nameLength)).toBe(path);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + nameLength;
    const data = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const isDeflated = archive.readUInt16LE(at + 10) === 8;
    expect((isDeflated ? inflateRawSync(data) : data).equals(bytes)).toBe(true);
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
});

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
test.skipIf(!hasUnzip)('unzip unpacks what was packed, also of more files than two bytes can count', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  writeFileSync(join(folder, 'x.zip'), zip(entries));
  expect(spawnSync('unzip', ['-q', 'x.zip'], { cwd: folder }).status).toBe(0);
  for (const { path, bytes } of entries) expect(readFileSync(join(folder, path)).equals(bytes)).toBe(true);
  const many = Array.from({ length: 65_540 }, (_, index) => ({
    path: `${index}.txt`,
    bytes: Buffer.from(String(index)),
    time: Date.UTC(2021, 2, 5) / 1000,
  }));
  writeFileSync(join(folder, 'many.zip'), zip(many));
  expect(spawnSync('unzip', ['-tqq', 'many.zip'], { cwd: folder }).status).toBe(0);
  const { stdout } = spawnSync('unzip', ['-Z', '-h', 'many.zip'], { cwd: folder, encoding: 'utf8' });
  expect(stdout).toContain('number of entries: 65540');
  rmSync(folder, { recursive: true });
});

test('the time of a file lies before the release and tells its content', () => {
  const [one, two] = ['0123456789', '0123456889'].map((hash) => fileTime('2021-03-05', hash));
  expect(one).not.toBe(two);
  for (const date of ['2021-03-05', '2021']) {
    const time = fileTime(date, 'ffffffff');
    expect(new Date(time * 1000).toISOString() <= '2021-12-31T00:00:00.000Z').toBe(true);
    expect(time % 2).toBe(0);
  }
});
