import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * A script of the site in one plain file: browsers run modules (`esm`) from a server only, and a plain one also from disk. `entry`
 * is a path below the project folder.
 */
export async function bundleScript(entry: string, format: 'iife' | 'esm' = 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), entry)],
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    charset: 'utf8',
    // The types have forbidden what strict mode forbids; a page's first scripts must be short.
    tsconfigRaw: {},
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Such a script as the answer of an endpoint. */
export async function plainScript(entry: string): Promise<Response> {
  return scriptResponse(await bundleScript(entry));
}

/** A script's text as the answer of an endpoint. */
export function scriptResponse(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
