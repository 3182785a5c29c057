// Started by preview.cmd and preview.sh for people without a terminal. Plain JavaScript of some years ago and no packages:
// it has to run before anything is installed, and say so in words when Node.js is too old.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = [20, 19];
const root = dirname(dirname(fileURLToPath(import.meta.url)));

start().then((code) => {
  process.exitCode = code;
});

/** Installs what is missing, then runs the preview until it is ended. Returns the exit code. */
async function start() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    console.error(
      `这台电脑上的 Node.js 是 ${process.versions.node}，太旧了，需要 ${OLDEST.join('.')} 或更新的。`,
    );
    console.error('请到 https://nodejs.org/zh-cn 下载“长期支持（LTS）”版，安装以后再双击一次。');
    return 1;
  }
  if (spawnSync('npm --version', { shell: true, stdio: 'ignore' }).status !== 0) {
    console.error('找到了 Node.js，但是没有 npm。请重新安装 Node.js（安装时不要去掉 npm），再双击一次。');
    return 1;
  }
  if (!isInstalled()) {
    console.log('第一次使用（或者程序更新过），正在安装需要的组件。大约要几分钟，请不要关这个窗口……');
    if ((await run('npm ci --no-fund --no-audit --loglevel=error')) !== 0) {
      console.error(
        '组件没有装好。多半是网络不通：请连上网再双击一次；还不行，请把上面的文字交给维护网站的人。',
      );
      return 1;
    }
    console.log('组件装好了。');
  }
  console.log('正在启动预览，好了会自己打开浏览器。用完以后，关掉这个窗口就行。');
  return run('npm run --silent dev -- --open');
}

/**
 * Whether npm's own list, which it writes last, has every package the project asks for. The times of the files say nothing:
 * a folder that was copied from another computer has new ones, and installing again would need the network.
 */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return (
    installed !== null &&
    Object.keys(wanted || {}).every(
      (path) =>
        path === '' ||
        wanted[path].optional ||
        wanted[path].devOptional ||
        (installed[path] && installed[path].version === wanted[path].version),
    )
  );
}

function packagesOf(list) {
  try {
    return JSON.parse(readFileSync(list, 'utf8')).packages || {};
  } catch {
    return null;
  }
}

function run(command) {
  // Ctrl+C is for the program that runs; this one waits for it.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, shell: true, stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', ignore);
      resolve(signal === null ? Number(code) : 0);
    });
  });
}
