import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, 'carried/verify.mjs');

/**
 * Checks every file of a release folder and its signatures, against the given public keys (PEM files) or, of a kind that is not given,
 * the one in the folder. Returns what was found, in Chinese, and throws it when something is wrong.
 */
export function verifyRelease(folder: string, keys: readonly string[]): string {
  const given = keys.flatMap((key) => ['--key', key]);
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, folder, ...given], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stderr}${stdout}`.trim());
  return stdout.trim();
}
