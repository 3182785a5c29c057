import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scanFolder } from '../../../src/scan/scan-folder.ts';
import { scanOnAllCores } from '../../../src/scan/scan-on-all-cores.ts';
import { DRAFTS, PUBLISHED, SECRET } from './plant.ts';

const drafts = { files: DRAFTS, figures: [] };
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder of `count` pages, every `each`-th of which says a sentence of the draft. */
function folderOf(count: number, each: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'));
  folders.push(folder);
  for (let number = 0; number < count; number++) {
    const words = number % each === each - 1 ? SECRET.sentence : '图书购置费';
    mkdirSync(join(folder, String(number)));
    writeFileSync(join(folder, String(number), 'index.html'), `<p>${words}</p>`);
  }
  return folder;
}

test('many files are looked through on several cores with the same report', async () => {
  for (const each of [37, 1]) {
    const folder = folderOf(600, each);
    const seen: number[] = [];
    const report = await scanOnAllCores(folder, drafts, PUBLISHED, ({ files }) => seen.push(files));
    expect(report).toEqual(scanFolder(folder, drafts, PUBLISHED));
    expect(report.files).toBe(600);
    expect(report.leaks.length + report.unlisted).toBe(Math.floor(600 / each));
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  }
});

test('a folder that cannot be looked through is an error, not a pass', async () => {
  const folder = folderOf(600, 50);
  const broken = { content: null, own: new Map(), figures: [] } as never;
  await expect(scanOnAllCores(folder, drafts, broken)).rejects.toThrow();
});
