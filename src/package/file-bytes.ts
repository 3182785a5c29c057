/** Finished files by their path below a folder, with forward slashes. */
export type FileBytes = ReadonlyMap<string, Uint8Array>;

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The same files, sorted by path. */
export function sorted(files: FileBytes): [path: string, bytes: Uint8Array][] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}
