import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SiteContent } from '../model/budget-document.ts';
import { buildSearchIndex } from '../search/build-search-index.ts';
import type { Audience } from '../source/parse-content.ts';
import { finishPages } from './finish-pages.ts';
import { audienceOf, pageFolders } from './gate.ts';
import { writeLargePages } from './large-pages.ts';
import { sealSite } from './seal-site.ts';
import { writeSiteLists } from './write-site-lists.ts';

/** Modules whose text the gate decides; what they export is declared in `src/env.d.ts`. */
const gateModules = (audience: Audience): Record<string, string> => ({
  'virtual:mingbai/audience': `export const audience = ${JSON.stringify(audience)};`,
  'virtual:mingbai/pages': `export const generatedPages = import.meta.glob(${JSON.stringify(
    pageFolders(audience).map((folder) => `/content/pages/${folder}/**/*.mdx`),
  )});`,
});

/** Every component in every state, for those who work on the pages; no part of any build. */
const DESIGN_SHEET = { pattern: '/about/design', entrypoint: './src/design/DesignSheet.astro' };

/**
 * Everything the site asks of Astro: the gate at the start, relative links, the search index and the seal at the end.
 * The preview has no end, and gives no content.
 */
export function siteIntegration(content: SiteContent | null): AstroIntegration {
  return {
    name: 'mingbai',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectRoute }) => {
        const audience = audienceOf(command);
        if (audience === 'staff') injectRoute(DESIGN_SHEET);
        const modules = gateModules(audience);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'mingbai-gate',
                resolveId: (id: string) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
                load: (id: string) => (id.startsWith('\0') ? modules[id.slice(1)] : undefined),
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!content) throw new Error('a build needs the content');
        const { site, search } = content;
        const folder = fileURLToPath(dir);
        writeLargePages(folder);
        finishPages(folder, site);
        writeSiteLists(folder, content);
        const { pages } = await buildSearchIndex(folder, search);
        sealSite(folder);
        logger.info(`${pages} pages indexed`);
      },
    },
  };
}
