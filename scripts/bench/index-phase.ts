import { join } from 'node:path';
import { buildSearchIndex } from '../../src/search/build-search-index.ts';

/** The search index alone, for the finished pages in `dist/` of the current folder. */
await buildSearchIndex(join(process.cwd(), 'dist'), { ignored: [], aliases: [] });
