import type { ContentFiles } from '../source/content-files.ts';

/** «gaoxin-gongan/2022»: addresses of pages that only drafts have. */
export function draftAddresses(
  drafts: ContentFiles,
  published: ContentFiles,
): { address: string; from: string }[] {
  const found = new Map<string, string>();
  for (const file of drafts.keys()) {
    const [, , department, year] = file.split('/');
    if (!department || !year || !/^\d{4}$/.test(year)) continue;
    const address = `${department}/${year}`;
    const isPublished = [...published.keys()].some((other) => other.startsWith(`content/data/${address}/`));
    if (!isPublished) found.set(address, `content/drafts/${address}`);
  }
  return [...found].map(([address, from]) => ({ address, from }));
}

/** Draft files by their size, to know one again whatever it holds. */
export function draftCopies(
  drafts: ContentFiles,
  published: ContentFiles,
): Map<number, { file: string; bytes: Uint8Array }[]> {
  const copies = new Map<number, { file: string; bytes: Uint8Array }[]>();
  const isPublished = (bytes: Uint8Array): boolean =>
    [...published.values()].some((own) => Buffer.compare(own, bytes) === 0);
  for (const [file, bytes] of drafts) {
    if (bytes.length < 16 || isPublished(bytes)) continue;
    copies.set(bytes.length, [...(copies.get(bytes.length) ?? []), { file, bytes }]);
  }
  return copies;
}
