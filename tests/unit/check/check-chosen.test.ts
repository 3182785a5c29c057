import { expect, test } from 'vitest';
import { type CheckedFiles, checkChosen } from '../../../src/check/check-chosen.ts';
import type { ChosenFile } from '../../../src/check/dropped-files.ts';
import { compressedCopies } from '../../../src/package/compressed-copies.ts';
import { utf8 } from '../../../src/package/file-bytes.ts';
import { type Checksums, formatChecksums, parseChecksums } from '../../../src/publish/checksums.ts';
import { sha256 } from '../../../src/publish/sha256.ts';

type Files = Map<string, Uint8Array>;

const sumsOf = (files: Files): string =>
  formatChecksums(new Map([...files].map(([path, bytes]) => [path, sha256(bytes)])));
const below = (folder: string, files: Files): Files =>
  new Map([...files].map(([path, bytes]) => [folder + path, bytes]));

/** A sealed site, and the release of it with copies and signatures. */
async function made(): Promise<{ site: Files; release: Files; list: Checksums }> {
  const pages: Files = new Map(
    ['index.html', 'about/index.html', 'goals/index.html'].map((path) => [
      path,
      utf8(`${path} ${'一样的字'.repeat(50)}`),
    ]),
  );
  const list = sumsOf(pages);
  const site = new Map([
    ...pages,
    ...(await compressedCopies(pages)),
    ['seal/SHA256SUMS', utf8(list)] as const,
    ['seal/SHA256SUMS.ed25519.sig', utf8('signature')] as const,
    ['seal/ed25519.pub.pem', utf8('key')] as const,
  ]);
  const named = new Map([...below('site/', site), ['ed25519.pub.pem', utf8('key')] as const]);
  const release = new Map([
    ...named,
    ['SHA256SUMS', utf8(sumsOf(named))] as const,
    ['SHA256SUMS.ed25519.sig', utf8('signature')] as const,
  ]);
  return { site, release, list: parseChecksums(list) };
}

const chosen = (files: Files): ChosenFile[] =>
  [...files].map(([path, bytes]) => ({ path, file: new File([new Uint8Array(bytes)], path) }));

/** What is not as sealed, a line each; signatures are not looked at here. */
async function faults(files: Files, known: Checksums | null = null): Promise<string[]> {
  const checked = (await checkChosen(chosen(files), known)) as CheckedFiles;
  return checked.files
    .filter(({ kind }) => kind !== 'same' && kind !== 'seal')
    .map(({ kind, path }) => `${kind} ${path}`);
}

test.each(['', '2024-0123456789ab/', 'downloads/2024-0123456789ab/'])(
  'an intact release below “%s” is as sealed, whatever the site of the page has',
  async (top) => {
    const { release } = await made();
    expect(await faults(below(top, release), new Map([['index.html', 'a'.repeat(64)]]))).toEqual([]);
  },
);

test.each(['', 'site/'])('so is an intact site below “%s”', async (top) => {
  const { site } = await made();
  expect(await faults(below(top, site))).toEqual([]);
});

test('whatever is changed, added or missing in a release is named', async () => {
  const { release } = await made();
  const top = 'r/';
  for (const path of release.keys()) {
    if (/^SHA256SUMS/.test(path)) continue;
    expect(await faults(below(top, new Map([...release, [path, utf8('changed')]])))).toEqual([
      `changed ${top}${path}`,
    ]);
    const fewer = new Map([...release].filter(([other]) => other !== path));
    expect(await faults(below(top, fewer))).toEqual([`missing ${path}`]);
  }
  for (const path of ['extra.html', 'site/index.html.gz2', 'site/seal/x', 'seal/x', 'sm2.pub.pem', '.x.gz']) {
    expect(await faults(below(top, new Map([...release, [path, utf8('extra')]])))).toEqual([
      `unknown ${top}${path}`,
    ]);
  }
  // A page in the place of another is as wrong as a changed one.
  const swapped = new Map([...release, ['site/about/index.html', release.get('site/index.html')]] as [
    string,
    Uint8Array,
  ][]);
  expect(await faults(swapped)).toEqual(['changed site/about/index.html']);
});

test('so it is in a site, packed copies and all', async () => {
  const { site } = await made();
  for (const path of ['index.html', 'index.html.gz', 'index.html.br', 'about/index.html.gz']) {
    expect(site.has(path)).toBe(true);
    expect(await faults(new Map([...site, [path, utf8('changed')]]))).toEqual([`changed ${path}`]);
  }
  const other = site.get('goals/index.html.gz') as Uint8Array;
  expect(await faults(new Map([...site, ['index.html.gz', other]]))).toEqual(['changed index.html.gz']);
  for (const path of ['seal/x.html', 'seal/about/index.html', 'SHA256SUMS.gz', 'nothing.html.gz']) {
    expect(await faults(new Map([...site, [path, utf8('extra')]]))).toEqual([`unknown ${path}`]);
  }
});

test('files by themselves are found by their content, packed ones by what is in them', async () => {
  const { site, list } = await made();
  const page = site.get('about/index.html') as Uint8Array;
  const copy = site.get('about/index.html.gz') as Uint8Array;
  expect(await checkChosen(chosen(new Map([['下载 (1).html', page]])), list)).toMatchObject({
    isWhole: false,
    files: [{ kind: 'same', listed: ['about/index.html'] }],
  });
  expect(await faults(new Map([['index.html.gz', copy]]), list)).toEqual([]);
  expect(await faults(new Map([['letter.pdf.gz', utf8('x')]]), list)).toEqual(['unknown letter.pdf.gz']);
  const lone = await checkChosen(chosen(new Map([['index.html', utf8('x')]])), list);
  expect(lone).toMatchObject({ files: [{ kind: 'changed', listed: [...list.keys()] }] });
  const signature = await checkChosen(chosen(new Map([['ed25519.pub.pem', utf8('key')]])), list);
  expect(signature).toMatchObject({ files: [{ kind: 'seal' }] });
});

test('without a list nothing can be said, and with two it is not known which holds', async () => {
  const { site } = await made();
  expect(await checkChosen(chosen(new Map([['index.html', utf8('x')]])), null)).toBe('no list');
  expect(await checkChosen(chosen(new Map([...below('a/', site), ...below('b/', site)])), null)).toBe(
    'several lists',
  );
});
