import { spawnSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSm2, signSm2 } from '../../../src/package/sm2.ts';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' });

test('the same message and key make the same signature, others another', () => {
  const sign = (text: string) => signSm2(Buffer.from(text), privateKey).toString('hex');
  expect(sign('one')).toBe(sign('one'));
  expect(sign('one')).not.toBe(sign('two'));
});

test('tells its keys from others', () => {
  expect(isSm2(privateKey)).toBe(true);
  expect(isSm2(generateKeyPairSync('ed25519').privateKey)).toBe(false);
});

const hasOpenssl = /^OpenSSL 3/.test(spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '');
test.skipIf(!hasOpenssl)('OpenSSL accepts the signatures for the usual name of the signer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sm2-'));
  writeFileSync(join(folder, 'key'), createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }));
  const options = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678'];
  for (let round = 0; round < 20; round++) {
    const message = Buffer.from(`message ${round}`);
    writeFileSync(join(folder, 'message'), message);
    writeFileSync(join(folder, 'signature'), signSm2(message, privateKey));
    const verify = ['pkeyutl', '-verify', '-pubin', '-inkey', 'key', ...options];
    const { status } = spawnSync('openssl', [...verify, '-in', 'message', '-sigfile', 'signature'], {
      cwd: folder,
    });
    expect(status).toBe(0);
  }
  rmSync(folder, { recursive: true });
});
