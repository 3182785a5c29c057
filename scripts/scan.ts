import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatLeak } from '../src/scan/leak.ts';
import { readDrafts } from '../src/scan/scan-inputs.ts';
import { readArguments, UsageError } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { scanBuilt } from './scan-built.ts';

const USAGE = '用法：npm run scan -- 文件夹或压缩文件';

/** Looks in a folder or archive for what only drafts say: `npm run scan -- DIR`. Exit 1 when something is found, 2 without a folder. */
await runCommand(async () => {
  const root = process.cwd();
  const { positionals } = readArguments(USAGE, { allowPositionals: true });
  const [asked = 'dist', ...more] = positionals;
  if (more.length > 0) throw new UsageError(`一次只查一个。${USAGE}`);
  const folder = resolve(root, asked);
  if (!existsSync(folder)) throw new UsageError(`找不到 ${asked}。${USAGE}`);
  if (!existsSync(join(root, 'content/drafts')) || readDrafts(root).size === 0) {
    console.log('content/drafts/ 里没有草稿，没有要找的。');
    return;
  }
  const { files, bytes, leaks, unlisted } = await scanBuilt(root, folder);
  for (const leak of leaks) console.log(formatLeak(leak));
  if (unlisted > 0) console.log(`还有 ${unlisted} 处没有列出。`);
  const looked = `查了 ${files} 个文件，${(bytes / 1e6).toFixed(1)} MB`;
  console.log(
    leaks.length === 0
      ? `${looked}：没有草稿里的内容。`
      : `${looked}：有 ${leaks.length + unlisted} 处草稿里的内容。`,
  );
  if (leaks.length > 0) process.exitCode = 1;
});
