import { dirname, join } from 'node:path';
import { MOVE_NOTE } from '../../source/content-files.ts';
import { type ContentDocument, contentDocument } from '../content-ids.ts';
import type { Disk } from './disk.ts';
import { type FolderFiles, folderFiles } from './folder-files.ts';
import type { History } from './history.ts';
import { MAKING, writeSynced, writeWhole } from './write-whole.ts';

interface Places {
  disk: Disk;
  history: History;
  root: string;
}

/**
 * Moves a document from one area to the other (`null`: makes a new one), with `files` as its new content; a document already there gives way and is kept
 * as earlier versions, as is the one that was moved. Everything new is on the disk before a note is written; up to then
 * nothing has happened, from then on the move only has to be finished, by whoever comes next, and no build runs before it is. `isStill` is asked last of all.
 * Tells whether the move was made.
 */
export function moveDocument(
  places: Places,
  from: ContentDocument | null,
  to: ContentDocument,
  files: FolderFiles,
  isStill: () => boolean,
): boolean {
  const { disk, root } = places;
  finishMove(places);
  for (const document of from ? [from, to] : [to]) {
    disk.remove(besidePath(root, document, 'new'));
    disk.remove(besidePath(root, document, 'old'));
  }
  const staged = besidePath(root, to, 'new');
  try {
    writeFolder(disk, staged, files);
    if (!isStill()) {
      disk.remove(staged);
      return false;
    }
  } catch (error) {
    disk.remove(staged);
    throw error;
  }
  const note = `# 工作台正在移动文件，请不要改动。\n${JSON.stringify({ from: from?.key ?? '', to: to.key })}\n`;
  writeWhole(disk, join(root, MOVE_NOTE), new TextEncoder().encode(note));
  finishMove(places);
  return true;
}

/** Finishes a move that has begun, from wherever it stopped. Nothing to do without a note. */
export function finishMove({ disk, history, root }: Places): void {
  const move = readNote(disk, root);
  if (!move) return;
  const { from, to } = move;
  const [staged, target, old] = [
    besidePath(root, to, 'new'),
    join(root, to.folder),
    besidePath(root, to, 'old'),
  ];
  if (disk.kind(staged)) {
    if (disk.kind(target)) setAside(to, target, old);
    disk.rename(staged, target);
    disk.syncFolder(dirname(target));
  }
  if (from) {
    const [source, gone] = [join(root, from.folder), besidePath(root, from, 'old')];
    if (disk.kind(source) && !disk.kind(gone)) setAside(from, source, gone);
    disk.remove(gone);
  }
  disk.remove(old);
  disk.remove(join(root, MOVE_NOTE));
  disk.syncFolder(join(root, 'content'));

  function setAside(document: ContentDocument, folder: string, aside: string): void {
    for (const [path, bytes] of folderFiles(disk, folder)) history.keep(`${document.folder}/${path}`, bytes);
    disk.remove(aside);
    disk.rename(folder, aside);
    disk.syncFolder(dirname(folder));
  }
}

function readNote(disk: Disk, root: string): { from: ContentDocument | null; to: ContentDocument } | null {
  const bytes = disk.read(join(root, MOVE_NOTE));
  if (!bytes) return null;
  const line = new TextDecoder().decode(bytes).split('\n')[1] ?? '';
  const match = /^\{"from":"([^"]*)","to":"([^"]*)"\}$/.exec(line);
  const from = contentDocument(match?.[1] ?? '');
  const to = contentDocument(match?.[2] ?? '');
  if (!to || (!from && match?.[1] !== '')) throw new Error(`${MOVE_NOTE} is not a note of the desk`);
  return { from, to };
}

/** Where a document's folder is made, or waits to be removed: beside it, with a name content readers leave out. */
function besidePath(
  root: string,
  { area, department, fiscalYear }: ContentDocument,
  state: 'new' | 'old',
): string {
  return join(root, 'content', area, department, `${MAKING}${state}-${fiscalYear}`);
}

/** Writes a folder and everything in it to the disk itself. */
function writeFolder(disk: Disk, folder: string, files: FolderFiles): void {
  const folders = new Set([folder]);
  disk.makeFolder(folder);
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    for (let parent = dirname(file); !folders.has(parent); parent = dirname(parent)) folders.add(parent);
    disk.makeFolder(dirname(file));
    writeSynced(disk, file, bytes);
  }
  for (const made of folders) disk.syncFolder(made);
  disk.syncFolder(dirname(folder));
}
