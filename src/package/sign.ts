import { type KeyObject, sign } from 'node:crypto';
import { CHECKSUM_FILE } from '../publish/checksums.ts';
import { utf8 } from './file-bytes.ts';
import { KEY_KINDS, type KeyKind, publicPem, type SigningKeys } from './keys.ts';
import { signSm2 } from './sm2.ts';

/** Signatures of a list of checksums: `SHA256SUMS.ed25519.sig` (64 bytes), `SHA256SUMS.sm2.sig` (DER). Without keys there are none. */
export function signatures(checksums: Uint8Array, keys: SigningKeys): Map<string, Uint8Array> {
  return eachKey(keys, (kind, key) => [`${CHECKSUM_FILE}.${kind}.sig`, SIGNERS[kind](checksums, key)]);
}

/** The public halves of the keys: `ed25519.pub.pem`, `sm2.pub.pem`. */
export function publicKeys(keys: SigningKeys): Map<string, Uint8Array> {
  return eachKey(keys, (kind, key) => [`${kind}.pub.pem`, utf8(publicPem(key))]);
}

const SIGNERS: Record<KeyKind, (message: Uint8Array, key: KeyObject) => Uint8Array> = {
  ed25519: (message, key) => sign(null, message, key),
  sm2: signSm2,
};

function eachKey(
  keys: SigningKeys,
  file: (kind: KeyKind, key: KeyObject) => [string, Uint8Array],
): Map<string, Uint8Array> {
  return new Map(
    KEY_KINDS.flatMap((kind) => {
      const key = keys[kind];
      return key ? [file(kind, key)] : [];
    }),
  );
}
