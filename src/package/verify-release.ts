import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, 'carried/verify.mjs');
const ADVICE =
  '没有放上去。包坏了就重新运行 npm run package；签名不对的，先问清楚公钥是不是这一个、包是从哪里来的。';

/**
 * Checks every file of a release folder and its signatures, against the given public keys (PEM files) or, of a kind that is not given,
 * the one in the folder. Returns what was found, in Chinese, and throws it when something is wrong.
 */
export function verifyRelease(folder: string, keys: readonly string[]): string {
  const given = keys.flatMap((key) => ['--key', key]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, folder, ...given], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}${ADVICE}`);
  return stdout.trim();
}
