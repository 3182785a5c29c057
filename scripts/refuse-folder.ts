import { UsageError } from './read-arguments.ts';

/** Throws a `UsageError` when the project stands in a folder Vite cannot build in: it takes `#` and `?` for marks of an address. */
export function refuseFolder(root: string): void {
  const [character] = /[#?]/.exec(root) ?? [];
  if (character === undefined) return;
  throw new UsageError(
    `项目所在的文件夹的路径里有“${character}”，做网页的程序认不得，做不出网站：${root}\n请把文件夹改名或者移走，路径里不要有 # 和 ?，再运行一次。`,
  );
}
