import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'astro';

/** Serves the finished site on this computer, to look at what `npm run build` made. */
const root = process.cwd();
if (existsSync(join(root, 'dist/index.html'))) {
  const server = await preview({
    root,
    server: { host: '127.0.0.1' },
    // Astro would refuse every address without a slash or a dot, `seal/SHA256SUMS` too, which a web host gives.
    trailingSlash: 'ignore',
    logLevel: 'warn',
  });
  console.log(`打开 http://127.0.0.1:${server.port}/ （按 Ctrl+C 结束）`);
} else {
  console.error('还没有 dist/，请先运行 npm run build。');
  process.exitCode = 1;
}
