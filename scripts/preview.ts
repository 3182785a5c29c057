import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';
import { readArguments, readPort } from './read-arguments.ts';
import { runCommand } from './run-command.ts';

const FIRST_PORT = 4321;

/** Serves the finished site on this computer, to look at what `npm run build` made. */
await runCommand(async () => {
  const { values } = readArguments('用法：npm run preview，或者 npm run preview -- --port 4321', {
    options: { port: { type: 'string' } },
  });
  const port = values.port === undefined ? FIRST_PORT : readPort(values.port);
  const root = process.cwd();
  if (existsSync(join(root, 'dist/index.html'))) {
    const server = await preview({
      root,
      server: { host: '127.0.0.1', port },
      // Astro would refuse every address without a slash or a dot, `seal/SHA256SUMS` too, which a web host gives.
      trailingSlash: 'ignore',
      logLevel: 'warn',
    });
    if (server.port !== port) console.log(`端口 ${port} 正被别的程序使用，改用 ${server.port}。`);
    console.log(`打开 http://127.0.0.1:${server.port}/ （按 Ctrl+C 结束）`);
  } else {
    console.error('还没有 dist/，请先运行 npm run build。');
    process.exitCode = 1;
  }
});
