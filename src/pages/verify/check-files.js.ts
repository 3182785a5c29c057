import { plainScript } from '../../publish/plain-script.ts';

export function GET(): Promise<Response> {
  return plainScript('src/check/check-files.ts');
}
