import { bundleScript, scriptResponse } from '../../publish/plain-script.ts';

export async function GET(): Promise<Response> {
  return scriptResponse(await bundleScript('src/check/plain-sha256.ts', 'esm'));
}
