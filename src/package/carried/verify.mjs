// 核对这个文件夹里的每一个文件。用法：node verify.mjs [文件夹] [--key 公钥.pem]
// 公钥请从别的途径取得（例如公告或电话核对），用文件夹里自带的公钥只能看出无意的损坏。
import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const keyAt = args.indexOf('--key');
const [, trustedKey] = keyAt < 0 ? [] : args.splice(keyAt, 2);
const folder = args[0] ?? dirname(fileURLToPath(import.meta.url));
if (!existsSync(join(folder, 'SHA256SUMS'))) {
  console.error('这里没有 SHA256SUMS，请在解开的发布包里运行。');
  process.exit(1);
}
const list = readFileSync(join(folder, 'SHA256SUMS'));
const expected = new Map(
  list
    .toString('utf8')
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => [line.slice(66), line.slice(0, 64)]),
);
const faults = [];

for (const path of filesBelow('')) {
  if (/^SHA256SUMS(?:\.[a-z0-9]+\.sig)?$/.test(path)) continue;
  const hash = expected.get(path);
  expected.delete(path);
  if (!hash) faults.push(`多出来的文件：${path}`);
  else if (hash !== hashOf(path)) faults.push(`内容变了：${path}`);
}
for (const path of expected.keys()) faults.push(`缺少：${path}`);

const signatureOf = (kind) => join(folder, `SHA256SUMS.${kind}.sig`);
const keyOf = (kind) => join(folder, `${kind}.pub.pem`);
if (existsSync(signatureOf('ed25519'))) checkEd25519(trustedKey ?? keyOf('ed25519'));
else if (trustedKey) faults.push('没有签名：SHA256SUMS.ed25519.sig');
else if (!existsSync(signatureOf('sm2'))) console.log('没有签名，只能看出无意的损坏。');
if (existsSync(signatureOf('sm2'))) checkSm2(keyOf('sm2'));

for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? '核对无误。' : `核对没有通过：${faults.length} 处。`);
process.exitCode = faults.length === 0 ? 0 : 1;

function checkEd25519(path) {
  let isGood = false;
  try {
    const key = createPublicKey(readFileSync(path));
    isGood = verify(null, list, key, readFileSync(signatureOf('ed25519')));
    const print = createHash('sha256')
      .update(key.export({ format: 'der', type: 'spki' }))
      .digest('hex');
    console.log(`Ed25519 公钥指纹 ${print}`);
  } catch {
    // 公钥读不出来，和签名不对一样。
  }
  if (isGood) console.log('Ed25519 签名相符。');
  else faults.push('签名不对：SHA256SUMS.ed25519.sig');
}

// Node.js 的 SM2 用的签名者标识和国家标准的不同，请 openssl 来算。
function checkSm2(path) {
  const options = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678'];
  const files = ['-inkey', path, '-sigfile', signatureOf('sm2'), '-in', join(folder, 'SHA256SUMS')];
  const { error, status } = spawnSync('openssl', ['pkeyutl', '-verify', '-pubin', ...options, ...files]);
  if (error) console.log('SM2 签名没有核对：这台电脑没有 openssl。');
  else if (status === 0) console.log('SM2 签名相符。');
  else faults.push('签名不对：SHA256SUMS.sm2.sig');
}

function filesBelow(below) {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function hashOf(path) {
  return createHash('sha256')
    .update(readFileSync(join(folder, path)))
    .digest('hex');
}
