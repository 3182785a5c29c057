import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writePages } from '../../../src/render/write-pages.ts';

let root = '';
let folder = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pages-'));
  folder = join(root, 'pages');
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Everything below the test's root: text of files, `null` for folders and links. */
function tree(folder = root): Record<string, string | null> {
  const entries = readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string | null][] => {
    const path = join(folder, entry.name);
    const own: [string, string | null] = [
      relative(root, path),
      entry.isFile() ? readFileSync(path, 'utf8') : null,
    ];
    return entry.isDirectory() ? [own, ...Object.entries(tree(path))] : [own];
  });
  return Object.fromEntries(entries);
}

const write = (pages: Record<string, string>) =>
  writePages(folder, new Map(Object.entries(pages).map(([path, text]) => [path, { text }])));

describe('writePages', () => {
  test('makes the folder and everything in it', () => {
    expect(write({ 'a/1.mdx': '一', 'b.mdx': '二' })).toEqual({ written: 2, removed: 0 });
    expect(tree()).toEqual({ pages: null, 'pages/a': null, 'pages/a/1.mdx': '一', 'pages/b.mdx': '二' });
  });

  test('leaves files alone whose bytes are the same', () => {
    write({ 'a/1.mdx': '一', 'b.mdx': '二' });
    const long = new Date('2020-01-01');
    for (const path of ['a/1.mdx', 'b.mdx']) utimesSync(join(folder, path), long, long);
    expect(write({ 'a/1.mdx': '一', 'b.mdx': '改' })).toEqual({ written: 1, removed: 0 });
    expect(lstatSync(join(folder, 'a/1.mdx')).mtime).toEqual(long);
    expect(lstatSync(join(folder, 'b.mdx')).mtime).not.toEqual(long);
    expect(readFileSync(join(folder, 'b.mdx'), 'utf8')).toBe('改');
  });

  test('compares bytes, not what they look like as text', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.mdx'), Buffer.from([0xff]));
    expect(write({ 'a.mdx': '\uFFFD' }).written).toBe(1);
    expect(write({ 'a.mdx': '\uFFFD' }).written).toBe(0);
  });

  test('removes what is no page, and the folders that leaves empty', () => {
    put('pages/old/2020/projects/01.mdx', '旧');
    put('pages/a/left.mdx.new', '中断');
    put('pages/a/.hidden.mdx', '旧');
    expect(write({ 'a/1.mdx': '一' })).toEqual({ written: 1, removed: 3 });
    expect(tree()).toEqual({ pages: null, 'pages/a': null, 'pages/a/1.mdx': '一' });
  });

  test('without pages only the folder remains', () => {
    put('pages/a/1.mdx', '一');
    expect(write({})).toEqual({ written: 0, removed: 1 });
    expect(tree()).toEqual({ pages: null });
  });

  test('touches nothing beside its folder', () => {
    put('other/1.mdx', '别处');
    put('pages-2/1.mdx', '别处');
    write({ 'a.mdx': '一' });
    expect(tree()).toMatchObject({ 'other/1.mdx': '别处', 'pages-2/1.mdx': '别处' });
  });

  test.each<[string, string]>([
    ['a folder where a page belongs', 'pages/b.mdx/x.txt'],
    ['a file where a folder belongs', 'pages/c'],
    ['a folder where a page is first written', 'pages/c/1.mdx.new/x.txt'],
  ])('%s: it fails and the tree is as it was', (_, obstacle) => {
    put('pages/a.mdx', '旧');
    put('pages/orphan.mdx', '旧');
    put(obstacle, '障碍');
    const before = tree();
    expect(() => write({ 'a.mdx': '新', 'b.mdx': '新', 'new/1.mdx': '新', 'c/1.mdx': '新' })).toThrow();
    expect(tree()).toEqual(before);
  });

  test('a page that cannot be written: it fails and the tree is as it was', () => {
    put('pages/a.mdx', '旧');
    const before = tree();
    expect(() => write({ 'a.mdx': '新', 'new/1.mdx': '新', [`long/${'长'.repeat(200)}.mdx`]: '新' })).toThrow(
      'ENAMETOOLONG',
    );
    expect(tree()).toEqual(before);
  });

  test('an obstacle is named', () => {
    put('pages/b.mdx/x.txt', '障碍');
    expect(() => write({ 'b.mdx': '新' })).toThrow(`${join(folder, 'b.mdx')} 占了生成页面的位置`);
  });
});

describe('links inside the folder', () => {
  beforeEach(() => {
    put('outside/1.mdx', '外面');
    mkdirSync(folder);
  });

  test('an orphan link to a folder is removed, what it leads to stays', () => {
    symlinkSync(join(root, 'outside'), join(folder, 'linked'));
    expect(write({ 'a.mdx': '一' })).toEqual({ written: 1, removed: 1 });
    expect(existsSync(join(folder, 'linked'))).toBe(false);
    expect(tree()).toMatchObject({ 'outside/1.mdx': '外面' });
  });

  test.each(['1.mdx', '1.mdx.new'])(
    'a link in the place of %s is replaced, what it leads to stays',
    (name) => {
      symlinkSync(join(root, 'outside/1.mdx'), join(folder, name));
      write({ '1.mdx': '里面' });
      expect(tree()).toEqual({
        outside: null,
        'outside/1.mdx': '外面',
        pages: null,
        'pages/1.mdx': '里面',
      });
    },
  );

  test('a link to a page with the same bytes becomes a page', () => {
    symlinkSync(join(root, 'outside/1.mdx'), join(folder, '1.mdx'));
    expect(write({ '1.mdx': '外面' }).written).toBe(1);
    expect(lstatSync(join(folder, '1.mdx')).isFile()).toBe(true);
  });

  test('nothing is written through a link in the place of a folder', () => {
    symlinkSync(join(root, 'outside'), join(folder, 'a'));
    expect(() => write({ 'a/1.mdx': '里面' })).toThrow('占了生成页面的位置');
    expect(tree()).toMatchObject({ 'outside/1.mdx': '外面' });
  });

  test('the folder itself may be a link', () => {
    rmSync(folder, { recursive: true });
    symlinkSync(join(root, 'outside'), folder);
    expect(write({ 'a.mdx': '一' })).toEqual({ written: 1, removed: 1 });
    expect(tree()).toEqual({ outside: null, 'outside/a.mdx': '一', pages: null });
  });
});
