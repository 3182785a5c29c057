import { build } from 'astro';

/** Astro alone, links included: builds the project in the current folder into its `dist/`. */
const root = process.cwd();
await build({ root, outDir: 'dist', logLevel: 'error' });
