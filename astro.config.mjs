import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { siteIntegration } from './src/publish/site-integration.ts';
import { readContentFiles } from './src/source/content-files.ts';
import { requireContent } from './src/source/parse-content.ts';

const { site } = requireContent(readContentFiles(process.cwd()), 'public');

export default defineConfig({
  ...(site.origin && { site: site.origin }),
  trailingSlash: 'always',
  compressHTML: true,
  server: { host: '127.0.0.1' },
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Smart punctuation would change printed words; GFM comes from the plugin.
  markdown: { processor: unified({ gfm: false, smartypants: false, remarkPlugins: [remarkGfm] }) },
  integrations: [mdx(), siteIntegration({ basePath: site.basePath })],
  vite: {
    build: { assetsInlineLimit: 0, modulePreload: false, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
