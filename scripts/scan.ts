import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatLeak } from '../src/scan/leak.ts';
import { readDrafts } from '../src/scan/scan-inputs.ts';
import { runCommand } from './run-command.ts';
import { scanBuilt } from './scan-built.ts';

/** Looks in a folder or archive for what only drafts say: `npm run scan -- DIR`. Exit 1 when something is found, 2 without a folder. */
await runCommand(async () => {
  const root = process.cwd();
  const asked = process.argv[2] ?? 'dist';
  const folder = resolve(root, asked);
  if (process.argv.length > 3 || !existsSync(folder)) {
    console.error(`找不到 ${asked}。用法：npm run scan -- 文件夹或压缩文件`);
    process.exitCode = 2;
    return;
  }
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
