import type { APIContext } from 'astro';
import { plainScript } from '../../publish/plain-script.ts';

/** Address → entry point. */
const SCRIPTS = { 'site-search': 'site-search.ts', engine: 'search-engine.ts' } as const;

export function getStaticPaths() {
  return Object.keys(SCRIPTS).map((script) => ({ params: { script } }));
}

export function GET({ params }: APIContext): Promise<Response> {
  return plainScript(`src/search/${SCRIPTS[params['script'] as keyof typeof SCRIPTS]}`);
}
