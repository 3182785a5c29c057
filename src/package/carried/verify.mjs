// 核对这个文件夹里的每一个文件。用法：node verify.mjs [文件夹] [--key 公钥.pem]，有两个公钥就写两次 --key。
// 公钥请从别的途径取得（例如公告或电话核对），用文件夹里自带的公钥只能看出无意的损坏。
import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const KINDS = ['ed25519', 'sm2'];
const SM2_CURVE = Buffer.from('06082a811ccf5501822d', 'hex');
const folders = [];
/** 另外给的公钥：种类 → 文件。 */
const trusted = new Map();
const args = process.argv.slice(2);
while (args.length > 0) {
  const argument = args.shift();
  if (argument === '--key') trust(args.shift());
  else if (argument.startsWith('-')) stop(`不认识的选项：${argument}`);
  else folders.push(argument);
}
if (folders.length > 1) stop('一次只核对一个文件夹。');
const folder = folders[0] ?? dirname(fileURLToPath(import.meta.url));
if (!existsSync(join(folder, 'SHA256SUMS'))) stop('这里没有 SHA256SUMS，请在解开的发布包里运行。');

const faults = [];
const list = readFileSync(join(folder, 'SHA256SUMS'));
const expected = readList(list.toString('utf8'));
for (const { path, isFile } of filesBelow('')) {
  if (!isFile) {
    faults.push(`不是普通文件（链接一类）：${path}`);
    expected.delete(path);
    continue;
  }
  if (/^SHA256SUMS(?:\.(?:ed25519|sm2)\.sig)?$/.test(path)) continue;
  const hash = expected.get(path);
  expected.delete(path);
  if (!hash) faults.push(`多出来的文件：${path}`);
  else if (hash !== hashOf(path)) faults.push(`内容变了：${path}`);
}
for (const path of expected.keys()) faults.push(`缺少：${path}`);

const signatureOf = (kind) => join(folder, `SHA256SUMS.${kind}.sig`);
const isSigned = KINDS.map(checkSignature).includes(true);
if (!isSigned) console.log('没有签名，只能看出无意的损坏。');

for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? '核对无误。' : `核对没有通过：${faults.length} 处。`);
process.exitCode = faults.length === 0 ? 0 : 1;

function stop(words) {
  console.error(words);
  process.exit(1);
}

/** 记下一个公钥，它自己说明是哪一种。 */
function trust(path) {
  if (!path) stop('--key 后面要写公钥文件。');
  try {
    const key = createPublicKey(readFileSync(path));
    // Node.js 说不出 SM2 这个名称，只能看曲线的编号。
    const isSm2 = key.export({ format: 'der', type: 'spki' }).includes(SM2_CURVE);
    const kind = isSm2 ? 'sm2' : key.asymmetricKeyType;
    if (KINDS.includes(kind)) trusted.set(kind, path);
    else stop(`不是 Ed25519 或 SM2 的公钥：${path}`);
  } catch {
    stop(`读不出公钥：${path}`);
  }
}

/** 清单里的每一行：64 位十六进制数字、两个空格、路径。 */
function readList(text) {
  const sums = new Map();
  for (const line of text.replace(/\r?\n$/, '').split(/\r?\n/)) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (!path) faults.push(`清单里有一行不对：${line}`);
    else if (sums.has(path)) faults.push(`清单里写了两次：${path}`);
    else sums.set(path, hash);
  }
  return sums;
}

/** 核对一种签名。没有这种签名，也没有要求它，返回 false。 */
function checkSignature(kind) {
  const given = trusted.get(kind);
  const own = join(folder, `${kind}.pub.pem`);
  if (!existsSync(signatureOf(kind))) {
    if (!given && !existsSync(own)) return false;
    faults.push(`没有签名：SHA256SUMS.${kind}.sig`);
    return true;
  }
  const check = kind === 'sm2' ? checkSm2 : checkEd25519;
  const isGood = check(given ?? own);
  const words = given ? `用另外给的公钥 ${given} 核对` : '用文件夹里自带的公钥核对，只能看出无意的损坏';
  if (isGood) console.log(`${kind} 签名相符（${words}）。`);
  else if (isGood === null && !given) console.log(`${kind} 签名没有核对：这台电脑没有 openssl。`);
  else if (isGood === null) faults.push(`${kind} 签名没有核对：这台电脑没有 openssl。`);
  else faults.push(`签名不对：SHA256SUMS.${kind}.sig（${words}）`);
  return true;
}

function checkEd25519(path) {
  try {
    const key = createPublicKey(readFileSync(path));
    tellFingerprint('ed25519', key);
    return verify(null, list, key, readFileSync(signatureOf('ed25519')));
  } catch {
    // 公钥读不出来，和签名不对一样。
    return false;
  }
}

/** Node.js 的 SM2 用的签名者标识和国家标准的不同，请 openssl 来算；没有 openssl 返回 null。 */
function checkSm2(path) {
  const options = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678'];
  const files = ['-inkey', path, '-sigfile', signatureOf('sm2'), '-in', join(folder, 'SHA256SUMS')];
  try {
    tellFingerprint('sm2', createPublicKey(readFileSync(path)));
  } catch {
    return false;
  }
  const { error, status } = spawnSync('openssl', ['pkeyutl', '-verify', '-pubin', ...options, ...files]);
  return error ? null : status === 0;
}

function tellFingerprint(kind, key) {
  const der = key.export({ format: 'der', type: 'spki' });
  console.log(`${kind} 公钥指纹 ${createHash('sha256').update(der).digest('hex')}`);
}

function filesBelow(below) {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(path) : [{ path, isFile: entry.isFile() }];
  });
}

function hashOf(path) {
  return createHash('sha256')
    .update(readFileSync(join(folder, path)))
    .digest('hex');
}
