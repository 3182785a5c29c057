/** A file of the desk's interface. `type` is its Content-Type. */
export interface InterfaceFile {
  type: string;
  body: string | Uint8Array;
}

/**
 * What is served below `/__desk/`: the path after it ('' is the page itself) → a file, or `null`. `token` belongs into the
 * page as `<meta name="desk-token" content="…">` and nowhere else. All files come with the desk's own policy: scripts and
 * styles from `'self'` only, nothing inline, pages of this preview may be framed, Trusted Types.
 */
export type DeskInterface = (path: string, token: string) => Promise<InterfaceFile | null>;
