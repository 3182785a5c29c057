import { createECDH, createHash, createHmac, type KeyObject } from 'node:crypto';

/** The curve of GB/T 32918.5. */
const A = 'FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC';
const B = '28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93';
const GX = '32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7';
const GY = 'BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0';
const N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
/** The signer's name where none is agreed on (GM/T 0009). */
const SIGNER = '1234567812345678';

/**
 * Signs with SM2 and SM3 (GB/T 32918.2) and returns the signature in DER. Node's own `crypto.sign('sm3', …)` signs for an
 * empty name of the signer, which other programs refuse, and differently each time; here the name is the usual one and
 * the secret number comes from key and message (RFC 6979), so that the same release gets the same signature.
 */
export function signSm2(message: Uint8Array, key: KeyObject): Buffer {
  const { d, x, y } = exportKey(key);
  const identity = sm3(
    Buffer.from([0, SIGNER.length * 8]),
    Buffer.from(SIGNER),
    Buffer.from(A + B + GX + GY, 'hex'),
    x,
    y,
  );
  const digest = sm3(identity, message);
  const e = toBigInt(digest);
  const secret = toBigInt(d);
  for (const k of secretNumbers(d, digest)) {
    const point = createECDH('SM2');
    point.setPrivateKey(toBytes(k));
    const r = (e + toBigInt(point.getPublicKey().subarray(1, 33))) % N;
    const s = modulo(inverse(1n + secret) * (k - r * secret));
    if (r !== 0n && r + k !== N && s !== 0n) return sequence(integer(r), integer(s));
  }
  throw new Error('SM2');
}

/** Whether a key is one for SM2. */
export function isSm2(key: KeyObject): boolean {
  const curve = Buffer.from('06082a811ccf5501822d', 'hex');
  return key.export({ format: 'der', type: 'pkcs8' }).includes(curve);
}

/** Private number and public point of a key. Node exports no JWK for this curve, so they are taken from the DER. */
function exportKey(key: KeyObject): { d: Buffer; x: Buffer; y: Buffer } {
  const der = key.export({ format: 'der', type: 'pkcs8' });
  const before = Buffer.from('0201010420', 'hex');
  const at = der.indexOf(before) + before.length;
  const d = der.subarray(at, at + 32);
  const pair = createECDH('SM2');
  pair.setPrivateKey(d);
  const point = pair.getPublicKey();
  return { d, x: point.subarray(1, 33), y: point.subarray(33) };
}

/** RFC 6979, 3.2, with SM3. */
function* secretNumbers(d: Buffer, digest: Buffer): Generator<bigint> {
  const hmac = (key: Buffer, ...parts: Buffer[]): Buffer =>
    createHmac('sm3', key).update(Buffer.concat(parts)).digest();
  let v: Buffer = Buffer.alloc(32, 1);
  let k: Buffer = Buffer.alloc(32, 0);
  for (const round of [0, 1]) {
    k = hmac(k, v, Buffer.from([round]), d, toBytes(toBigInt(digest) % N));
    v = hmac(k, v);
  }
  for (;;) {
    v = hmac(k, v);
    const candidate = toBigInt(v);
    if (candidate > 0n && candidate < N) yield candidate;
    k = hmac(k, v, Buffer.from([0]));
    v = hmac(k, v);
  }
}

function sm3(...parts: Uint8Array[]): Buffer {
  return createHash('sm3').update(Buffer.concat(parts)).digest();
}

function inverse(value: bigint): bigint {
  let [result, base, exponent] = [1n, modulo(value), N - 2n];
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % N;
    base = (base * base) % N;
  }
  return result;
}

function modulo(value: bigint): bigint {
  return ((value % N) + N) % N;
}

function toBigInt(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function toBytes(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
}

function integer(value: bigint): Buffer {
  const bytes = toBytes(value);
  const start = bytes.findIndex((byte) => byte !== 0);
  const short = bytes.subarray(start);
  const body = (short[0] as number) < 0x80 ? short : Buffer.concat([Buffer.from([0]), short]);
  return Buffer.concat([Buffer.from([2, body.length]), body]);
}

function sequence(...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}
