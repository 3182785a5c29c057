import { join, resolve } from 'node:path';
import { openHost } from '../src/package/deploy-host.ts';
import { deployRelease } from '../src/package/deploy-release.ts';
import { rollbackCommand } from '../src/package/deploy-steps.ts';
import { parseTarget } from '../src/package/deploy-target.ts';
import { isRelease, newestRelease, recordOf } from '../src/package/release-folder.ts';
import { RELEASE_NAME } from '../src/package/release-record.ts';
import { verifyRelease } from '../src/package/verify-release.ts';
import { readArguments, UsageError } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

const STEPS: Record<string, string> = {
  prepare: '准备文件夹',
  upload: '上传',
  check: '在那边核对',
  place: '放好',
  switch: '切换',
  prune: '清理旧版本',
};
const USAGE =
  '用法：npm run deploy -- 目标 [--release 名称] [--key 公钥.pem] [--demonstration] [--rollback]，目标是文件夹，或 用户@服务器:/文件夹。';

/** Puts the newest release, or one by name, on a folder or over ssh on a host, or switches back: see `USAGE`. */
await runCommand(async () => {
  const { values, positionals } = readArguments(USAGE, {
    allowPositionals: true,
    options: {
      release: { type: 'string' },
      rollback: { type: 'boolean', default: false },
      demonstration: { type: 'boolean', default: false },
      key: { type: 'string', multiple: true, default: [] },
    },
  });
  const [text, ...rest] = positionals;
  if (!text || rest.length > 0) throw new UsageError(USAGE);
  if (values.rollback && (values.release || values.key.length > 0)) {
    throw new UsageError(`--rollback 不能和 --release、--key 一起用。\n${USAGE}`);
  }
  let current: string | null = null;
  try {
    const parsed = parseTarget(text);
    const target = parsed.host === null ? { ...parsed, folder: resolve(parsed.folder) } : parsed;
    const host = openHost(target, process.env);
    if (values.rollback) {
      const rollback = rollbackCommand(target.folder, { mayBeDemonstration: values.demonstration });
      console.log(`已退回 ${(await host.run(rollback)).trim()}。`);
      return;
    }
    const releases = join(process.cwd(), 'release');
    const name = chooseRelease(releases, values.release);
    if (!values.demonstration) refuseDemonstration(releases, name);
    console.log(`核对 ${name}`);
    console.log(verifyRelease(join(releases, name), values.key));
    await deployRelease(join(releases, name), host, target.folder, (step) => {
      current = step;
      console.log(STEPS[step]);
    });
    console.log(`读者现在看到的是 ${name}。网站在 ${text}/current/site。`);
  } catch (error) {
    console.error((error as Error).message);
    if (current === 'prune') console.error('新版本已经放好，读者看到的是新版本；只是旧版本没有清理完。');
    else if (current) console.error(`“${STEPS[current]}”没有完成，读者看到的还是原来的版本。`);
    process.exitCode = 1;
  }
});

/** Name of the release asked for, or of the newest. Throws when it is not there. */
function chooseRelease(folder: string, asked: string | undefined): string {
  const name = asked ?? newestRelease(folder);
  if (name !== null && RELEASE_NAME.test(name) && isRelease(folder, name)) return name;
  throw new Error(
    asked === undefined
      ? 'release/newest 没有写明哪一版最新，或者那一版不在 release/ 里了。请运行 npm run package 打包，或者用 --release 写明放哪一版。'
      : `release/ 里没有“${asked}”这一版。请照文件夹的名称写，例如 --release 2021-03-05-0123456789ab。`,
  );
}

/** Throws unless a release says that it is no demonstration. */
function refuseDemonstration(folder: string, name: string): void {
  if (recordOf(folder, name).isDemonstration === false) return;
  throw new Error(
    `${name} 是「示例」网站：正式发布要的编号、审查记录还没有填齐，每一页都写着「示例」，不能当正式网站给读者看。\n` +
      '先运行 npm run package -- --production，照列出来的补齐；只是试放给自己人看，加上 --demonstration。',
  );
}
