import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../support/built-site.ts';
import { freePort } from '../support/free-port.ts';

/** What `npm run preview` says with this port, and the home page it then serves. */
async function preview(port: number): Promise<{ said: string; status: number }> {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts/preview.ts'), '--port', String(port)], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let said = '';
    for await (const text of child.stdout.setEncoding('utf8')) {
      said += text;
      const [address] = /http:\S+/.exec(said) ?? [];
      if (address) return { said, status: (await fetch(address)).status };
    }
    throw new Error(said);
  } finally {
    child.kill();
  }
}

test('the finished site is served on the port asked for, or where that is taken on another, which is told', async () => {
  const port = await freePort();
  expect(await preview(port)).toEqual({
    said: `打开 http://127.0.0.1:${port}/ （按 Ctrl+C 结束）\n`,
    status: 200,
  });
  const other = createServer().listen(port, '127.0.0.1');
  const { said, status } = await preview(port);
  other.close();
  expect([status, said]).toEqual([200, expect.stringContaining(`端口 ${port} 正被别的程序使用，改用 `)]);
});
