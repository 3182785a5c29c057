import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, type KeyKind, keyFolder, makeKey, publicPem, readKeys } from '../src/package/keys.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

/** Makes a key for signing releases, once, outside the project: `npm run keys`, or `npm run keys -- --sm2`. Prints its public half. */
await runCommand(() => {
  const { values } = readArguments('用法：npm run keys，或者 npm run keys -- --sm2', {
    options: { sm2: { type: 'boolean', default: false } },
  });
  const kind: KeyKind = values.sm2 ? 'sm2' : 'ed25519';
  const folder = keyFolder(process.env);
  try {
    const isNew = !existsSync(join(folder, `${kind}.pem`));
    const key = isNew ? makeKey(kind, folder, process.cwd()) : readKeys(folder, process.cwd())[kind];
    if (!key) throw new Error(`读不出密钥：${folder}`);
    console.log(
      `${isNew ? '做好了' : '已有'}密钥：${join(folder, `${kind}.pem`)}。请备份，不要交给别人，不要放进项目。`,
    );
    console.log(`公钥（可以公布）：\n${publicPem(key)}公钥指纹：${fingerprint(key)}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
});
