/** Where a release goes: a folder of this machine (`host` is `null`), or one reached over ssh. */
export interface DeployTarget {
  host: string | null;
  folder: string;
}

/** Reads `user@host:/srv/mingbai`, `host:site`, or a path. A letter and a colon is a drive of Windows. Throws when the folder is missing. */
export function parseTarget(text: string): DeployTarget {
  const [, host, folder] = /^((?:[\w.-]+@)?[\w.-]{2,}|[\w.-]+@[\w.-]+):(.*)$/.exec(text) ?? [];
  const target = host === undefined ? { host: null, folder: text } : { host, folder: folder ?? '' };
  if (target.folder === '' || text.startsWith('-')) throw new Error(`看不懂的目标：${text}`);
  return target;
}
