import { watch } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import { formatProblems } from '../src/source/format-problem.ts';
import { ContentError } from '../src/source/problem.ts';
import { generate } from './generate.ts';
import { runCommand } from './run-command.ts';

/** The staff's preview: published and draft content together, on this computer only, made again after every save. */
await runCommand(async () => {
  const root = process.cwd();
  generate(root, 'staff');
  const server = await dev({ root, server: { host: '127.0.0.1' }, logLevel: 'warn' });
  console.log(`预览：http://127.0.0.1:${server.address.port}/ （按 Ctrl+C 结束）`);
  let timer: NodeJS.Timeout | undefined;
  const regenerate = (): void => {
    try {
      const { written } = generate(root, 'staff');
      if (written > 0) console.log(`已更新 ${written} 个页面。`);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      console.error(formatProblems(error.problems));
    }
  };
  watch(join(root, 'content'), { recursive: true }, (_, name) => {
    if (!name || name.startsWith('pages') || !name.endsWith('.yaml')) return;
    clearTimeout(timer);
    timer = setTimeout(regenerate, 50);
  });
});
