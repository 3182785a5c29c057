import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import remarkGfm from 'remark-gfm';
import type { SiteContent } from '../model/budget-document.ts';
import { assetName, scriptName } from './asset-names.ts';
import { siteIntegration } from './site-integration.ts';

/** What Vite makes, where Astro overrules what `vite.build` says of it. */
const ownOutput = {
  name: 'mingbai-output',
  configEnvironment: (environment: string) => ({
    build: {
      // A script that is loaded on demand asks for what it needs itself: Vite preloads it from the root of the host, wherever the site stands.
      modulePreload: false as const,
      rolldownOptions: {
        output: {
          assetFileNames: assetName,
          ...(environment === 'client' && { entryFileNames: scriptName, chunkFileNames: scriptName }),
        },
      },
    },
  }),
};

/** How Astro makes the site: the same for a build and for the preview, which reads the content for itself. */
export function siteConfig(content: SiteContent | null) {
  return {
    ...(content?.site.origin && { site: content.site.origin }),
    trailingSlash: 'always',
    compressHTML: true,
    server: { host: '127.0.0.1' },
    build: { inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    // Smart punctuation would change printed words; GFM comes from the plugin.
    markdown: { processor: unified({ gfm: false, smartypants: false, remarkPlugins: [remarkGfm] }) },
    integrations: [mdx(), siteIntegration(content)],
    vite: {
      plugins: [ownOutput],
      build: {
        assetsInlineLimit: 0,
        rolldownOptions: { checks: { moduleLevelDirective: false } },
      },
    },
  } satisfies AstroUserConfig;
}
