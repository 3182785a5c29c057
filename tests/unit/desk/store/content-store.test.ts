import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentStore, hashOf } from '../../../../src/desk/store/content-store.ts';
import { DISK } from '../../../../src/desk/store/disk.ts';
import { filesHash, folderFiles } from '../../../../src/desk/store/folder-files.ts';
import { withDraftYear } from '../../../fixtures/draft-year.ts';
import { DeadError, deadDisk, FAST_DISK, interruptedDisk } from './interrupted-disk.ts';
import { DRAFT, FILE, NEW_TEXT, OLD, OPERATIONS, type Operation, operate, PUBLISHED } from './operations.ts';

let root: string;
let fresh: string;
beforeEach(() => {
  fresh = mkdtempSync(join(tmpdir(), 'desk-'));
  root = join(fresh, 'now');
  const original = join(fresh, 'original');
  const files = withDraftYear();
  const kept = [
    'content/site.yaml',
    ...['department.yaml', 'projects/01.yaml'].map((path) => `${DRAFT.folder}/${path}`),
  ];
  for (const path of kept) write(original, path, files.get(path) as Uint8Array);
  for (const path of ['department.yaml', 'projects/01.yaml'])
    write(original, `${OLD.folder}/${path}`, files.get(`${OLD.folder}/${path}`) as Uint8Array);
  // A published document of the same year, which a publication replaces.
  write(original, `${PUBLISHED.folder}/department.yaml`, new TextEncoder().encode('title: 已公开\n'));
  reset();
});
afterEach(() => rmSync(fresh, { recursive: true, force: true }));

function write(folder: string, path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

function reset(): void {
  rmSync(root, { recursive: true, force: true });
  cpSync(join(fresh, 'original'), root, { recursive: true });
}

/** The content as hashes of its documents, and whether nothing half-made is left. */
const stateOf = () => filesHash(folderFiles(DISK, join(root, 'content')));

/** Hash of the content after an operation that nothing disturbs. */
function outcome(operation: Operation): string | null {
  reset();
  operate(root, operation, FAST_DISK);
  const state = stateOf();
  reset();
  return state;
}

/** Bytes of every version kept. */
const kept = () => [...folderFiles(DISK, join(root, '.history')).values()].map((bytes) => hashOf(bytes));

const OPERATION_NAMES = Object.keys(OPERATIONS) as Operation[];

/** What must hold wherever an operation was stopped: the old or the new is there, whole, and the next run finishes it. */
function expectWhole(operation: Operation, before: string | null, after: string | null): void {
  const isMoving = existsSync(join(root, 'content/moving.yaml'));
  // With the note of the move there, no build runs (MOVE_UNFINISHED).
  if (!isMoving) expect([before, after]).toContain(stateOf());
  // Every text is somewhere: in its place, in its new place, or among the versions.
  const there = [...folderFiles(DISK, root).values(), ...besides()].map((bytes) => hashOf(bytes));
  for (const bytes of folderFiles(DISK, join(fresh, 'original')).values())
    expect(there).toContain(hashOf(bytes));
  new ContentStore(root, FAST_DISK).finish();
  expect(stateOf()).toBe(isMoving ? after : stateOf());
  expect([before, after]).toContain(stateOf());
  if (stateOf() === before) operate(root, operation, FAST_DISK);
  expect(stateOf()).toBe(after);
}

/** Files of folders set aside in the middle of a move. */
function besides(): Uint8Array[] {
  return ['data', 'drafts'].flatMap((area) => {
    const folder = join(root, 'content', area, 'demo-bureau');
    return DISK.list(folder)
      .filter((name) => name.startsWith('.desk-'))
      .flatMap((name) => [...folderFiles(DISK, join(folder, name)).values()]);
  });
}

describe.each(OPERATION_NAMES)('%s', (operation) => {
  test('stopped at any step leaves the old or the new, and the next run finishes it', () => {
    const before = stateOf();
    const after = outcome(operation);
    expect(after).not.toBe(before);
    let step = 0;
    for (let isDead = true; isDead; step++) {
      reset();
      isDead = false;
      try {
        operate(root, operation, deadDisk(step));
      } catch (error) {
        if (!(error instanceof DeadError)) throw error;
        isDead = true;
      }
      expectWhole(operation, before, after);
    }
    expect(step).toBeGreaterThan(5);
  });

  test('on a full disk leaves the old or the new, and says so', () => {
    const before = stateOf();
    const after = outcome(operation);
    for (let step = 0; ; step++) {
      reset();
      let hit = false;
      const full = interruptedDisk(step, (change) => {
        hit = true;
        if (['create', 'write', 'sync', 'rename', 'makeFolder', 'syncFolder'].includes(change))
          throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      });
      let failed = false;
      try {
        operate(root, operation, full);
      } catch (error) {
        failed = (error as { code?: string }).code === 'ENOSPC';
        if (!failed) throw error;
      }
      if (!failed) expect(stateOf()).toBe(after);
      expectWhole(operation, before, after);
      if (!hit) break;
    }
  });
});

test.each<[Operation, number]>([
  ['save', 2],
  ['publish', 12],
])('%s, its process killed at steps %i apart', (operation, stride) => {
  const before = stateOf();
  const after = outcome(operation);
  let killed = 0;
  for (let step = 0; ; step += stride) {
    reset();
    const { status, signal, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'killed-run.ts'), root, operation, String(step)],
      { encoding: 'utf8' },
    );
    if (status !== 0) expect(signal, stderr).toBe('SIGKILL');
    expectWhole(operation, before, after);
    if (status === 0) break;
    killed++;
  }
  expect(killed).toBeGreaterThan(5);
});

test('a publication keeps what it replaced and what it moved', () => {
  const replaced = [...folderFiles(DISK, join(root, PUBLISHED.folder)).values()].map((bytes) =>
    hashOf(bytes),
  );
  const moved = [...folderFiles(DISK, join(root, DRAFT.folder)).values()].map((bytes) => hashOf(bytes));
  expect(operate(root, 'publish', DISK)).toBe(true);
  expect(kept()).toEqual(expect.arrayContaining([...replaced, ...moved]));
  expect(existsSync(join(root, DRAFT.folder))).toBe(false);
});

test('a file that changed since is not overwritten', () => {
  const store = new ContentStore(root);
  const base = hashOf(store.read(FILE));
  writeFileSync(join(root, FILE.path), 'name: 别人改的\n');
  expect(store.write(FILE, base, NEW_TEXT)).toEqual({ kind: 'changed' });
  expect(readFileSync(join(root, FILE.path), 'utf8')).toBe('name: 别人改的\n');
  expect(store.remove(FILE, base ?? '')).toEqual({ kind: 'changed' });
});

test('a file that changes at the last moment is not overwritten', () => {
  const base = hashOf(new ContentStore(root).read(FILE));
  for (let step = 0; step < 12; step++) {
    reset();
    const disk = interruptedDisk(step, () => writeFileSync(join(root, FILE.path), 'name: 别人改的\n'));
    const result = new ContentStore(root, disk).write(FILE, base, NEW_TEXT);
    const text = readFileSync(join(root, FILE.path), 'utf8');
    const theirs = hashOf(new TextEncoder().encode('name: 别人改的\n'));
    if (result.kind === 'changed') expect(text).toBe('name: 别人改的\n');
    else
      expect(
        text === 'name: 别人改的\n' || new TextDecoder().decode(NEW_TEXT) === text || kept().includes(theirs),
      ).toBe(true);
  }
});

test('a document that changed since is not moved', () => {
  const store = new ContentStore(root);
  const hashes = { base: store.hash(DRAFT) ?? '', replaces: store.hash(PUBLISHED) };
  const before = stateOf();
  expect(store.move(DRAFT, PUBLISHED, store.files(DRAFT), { ...hashes, base: 'other' })).toBe(false);
  expect(store.move(DRAFT, PUBLISHED, store.files(DRAFT), { ...hashes, replaces: null })).toBe(false);
  expect(store.create(DRAFT, new Map([['a', NEW_TEXT]]))).toBe(false);
  expect(stateOf()).toBe(before);
});

test('symbolic links are not followed', () => {
  const outside = join(fresh, 'outside');
  mkdirSync(join(outside, '2027'), { recursive: true });
  writeFileSync(join(outside, 'secret.yaml'), 'name: 外面\n');
  const store = new ContentStore(root);
  symlinkSync(join(outside, 'secret.yaml'), join(root, DRAFT.folder, 'projects/09.yaml'));
  symlinkSync(outside, join(root, 'content/drafts/linked'));
  const linked = { path: 'content/drafts/linked/2027/department.yaml' };
  expect(() => store.read({ path: `${DRAFT.folder}/projects/09.yaml` })).toThrow();
  expect(() => store.read(linked)).toThrow();
  expect(() => store.write(linked, null, NEW_TEXT)).toThrow();
  expect(() => store.files(DRAFT)).toThrow();
  expect(existsSync(join(outside, '2027/department.yaml'))).toBe(false);
});

describe('history', () => {
  const save = (store: ContentStore, text: string) =>
    store.write(FILE, hashOf(store.read(FILE)), new TextEncoder().encode(text));

  test('holds the versions before, newest first, and no more than fifty of a file', () => {
    const store = new ContentStore(root);
    const first = store.read(FILE);
    for (let number = 1; number <= 55; number++) save(store, `name: 第${number}版\n`);
    const versions = store.history.versions(FILE.path);
    expect(versions).toHaveLength(50);
    expect(new TextDecoder().decode(versions[0]?.bytes)).toBe('name: 第54版\n');
    expect(kept()).not.toContain(hashOf(first));
    expect(store.history.read(FILE.path, '../../last')).toBe(null);
  });

  test('counts on when the note of its number is lost', () => {
    const store = new ContentStore(root);
    save(store, 'name: 一\n');
    save(store, 'name: 二\n');
    rmSync(join(root, '.history/last'));
    save(store, 'name: 三\n');
    expect(store.history.names(FILE.path)).toEqual(['000003', '000002', '000001']);
  });
});
