import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { sha256 } from '../publish/sha256.ts';
import { isSm2 } from './sm2.ts';

/** Ways to sign, each with a key file of its name in the folder of keys. */
export const KEY_KINDS = ['ed25519', 'sm2'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** Private keys at hand, by kind. */
export type SigningKeys = Partial<Record<KeyKind, KeyObject>>;

/** Where keys are kept: the folder named by `MINGBAI_KEYS`, else `mingbai` among the user's settings. */
export function keyFolder(env: NodeJS.ProcessEnv): string {
  if (env['MINGBAI_KEYS']) return resolve(env['MINGBAI_KEYS']);
  return join(env['APPDATA'] ?? env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'mingbai');
}

/** Makes a key and writes `<kind>.pem`, readable by its owner only. Throws when one is there, or the folder lies in the project. */
export function makeKey(kind: KeyKind, folder: string, project: string): KeyObject {
  refuseInside(folder, project);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { privateKey } =
    kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
  writeFileSync(join(folder, `${kind}.pem`), pem, { flag: 'wx', mode: 0o600 });
  return privateKey;
}

/** The keys in a folder. Throws when a file holds another kind of key than its name says, or the folder lies in the project. */
export function readKeys(folder: string, project: string): SigningKeys {
  const keys: SigningKeys = {};
  if (KEY_KINDS.some((kind) => existsSync(join(folder, `${kind}.pem`)))) refuseInside(folder, project);
  for (const kind of KEY_KINDS) {
    const path = join(folder, `${kind}.pem`);
    if (!existsSync(path)) continue;
    const key = createPrivateKey(readFileSync(path));
    const isKind = kind === 'ed25519' ? key.asymmetricKeyType === 'ed25519' : isSm2(key);
    if (!isKind) throw new Error(`不是 ${kind} 密钥：${path}`);
    keys[kind] = key;
  }
  return keys;
}

/** The public half as PEM. */
export function publicPem(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'pem', type: 'spki' }) as string;
}

/** What tells a public key from others, to be read out or printed: SHA-256 of its DER. */
export function fingerprint(key: KeyObject): string {
  return sha256(createPublicKey(key).export({ format: 'der', type: 'spki' }) as Buffer);
}

/** What lies in the project is copied, backed up and published with it. */
function refuseInside(folder: string, project: string): void {
  const parents = [...ancestors(folder)].filter((path) => existsSync(path));
  const way = relative(realpathSync(project), realpathSync(parents[0] as string));
  if (!way.startsWith('..') && !isAbsolute(way)) throw new Error(`密钥不能放在项目文件夹里：${folder}`);
}

function* ancestors(path: string): Generator<string> {
  yield path;
  if (dirname(path) !== path) yield* ancestors(dirname(path));
}
