/** Where a site stands on its host. */
export interface HostSettings {
  /** Folder of the site's files, without a slash at the end. */
  root: string;
  /** Port listened on, over IPv4 and IPv6. */
  port: number;
  /** Address the site starts at, with a slash at both ends. */
  basePath: string;
}

/** Folders whose files carry their content's hash in their name, and so never change. */
export const HASHED_FOLDERS = ['_astro', 'reading-aids', 'pagefind/index'] as const;

/** For files that never change: one year, without asking again. */
export const KEEP = 'public, max-age=31536000, immutable';

/** For everything else: keep it, but ask each time whether it is still the same. */
export const ASK_AGAIN = 'no-cache';
