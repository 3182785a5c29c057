import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSearchIndex } from '../search/build-search-index.ts';
import { audienceOf } from './gate.ts';
import { makeLinksRelative } from './relative-links.ts';

const GATE_MODULE = 'virtual:mingbai/audience';

/** Everything the site asks of Astro: the gate at the start, relative links and the search index at the end. */
export function siteIntegration({ basePath }: { basePath: string }): AstroIntegration {
  return {
    name: 'mingbai',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const audience = audienceOf(command);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'mingbai-audience',
                resolveId: (id: string) => (id === GATE_MODULE ? `\0${GATE_MODULE}` : undefined),
                load: (id: string) =>
                  id === `\0${GATE_MODULE}` ? `export const audience = ${JSON.stringify(audience)};` : undefined,
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        await makeLinksRelative(folder, basePath);
        const { pages } = await buildSearchIndex(folder);
        logger.info(`${pages} pages indexed`);
      },
    },
  };
}
