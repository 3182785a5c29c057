import { join } from 'node:path';
import { build } from 'esbuild';
import type { DeskInterface, InterfaceFile } from './desk-interface.ts';

/** Bundles of the desk's page: the file's address below `/__desk/`, its source and its type. */
const BUNDLES: Record<string, { entry: string; type: string }> = {
  'desk.js': { entry: 'desk.ts', type: 'text/javascript; charset=utf-8' },
  'desk.css': { entry: 'desk.css', type: 'text/css; charset=utf-8' },
};

/** The desk's page and its two files, put together when they are asked for; nothing of them lies on disk or in a build. */
export const serveInterface: DeskInterface = async (path, token) => {
  if (path === '') return { type: 'text/html; charset=utf-8', body: deskPage(token) };
  const bundle = Object.hasOwn(BUNDLES, path) ? BUNDLES[path] : undefined;
  return bundle ? bundled(bundle) : null;
};

async function bundled({ entry, type }: { entry: string; type: string }): Promise<InterfaceFile> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'client', entry)],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return { type, body: outputFiles[0]?.text ?? '' };
}

function deskPage(token: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="desk-token" content="${token}">
<title>编辑台</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/__desk/desk.css">
<script type="module" src="/__desk/desk.js"></script>
</head>
<body>
<noscript><p>编辑台需要浏览器启用脚本。</p></noscript>
</body>
</html>
`;
}
