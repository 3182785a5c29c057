import { defineConfig } from 'astro/config';
import { siteConfig } from './src/publish/site-config.ts';
import { readContentFiles } from './src/source/content-files.ts';
import { requireContent } from './src/source/parse-content.ts';

export default defineConfig(siteConfig(requireContent(readContentFiles(process.cwd()), 'public')));
