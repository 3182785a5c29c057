/** SHA-256 by path below a folder, with forward slashes. */
export type Checksums = ReadonlyMap<string, string>;

/** Name of a file that lists checksums. */
export const CHECKSUM_FILE = 'SHA256SUMS';

/** The text `sha256sum -c` reads, sorted by path: `<64 digits>  goals/index.html`. */
export function formatChecksums(checksums: Checksums): string {
  return [...checksums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('');
}

/** Reads such a text, also with Windows line ends or the star `sha256sum -b` writes. Throws on any other line. */
export function parseChecksums(text: string): Map<string, string> {
  return new Map(
    text
      .split(/\r?\n/)
      .filter((line) => line !== '')
      .map((line) => {
        const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
        if (!hash || !path) throw new Error(`不是校验和：${line.slice(0, 80)}`);
        return [path, hash];
      }),
  );
}
