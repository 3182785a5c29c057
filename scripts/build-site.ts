import { build } from 'astro';
import { generate } from './generate.ts';
import { refuseFolder } from './refuse-folder.ts';
import { writeSchemas } from './schemas.ts';

/** Public content → MDX → a finished, indexed site in `outDir`. */
export async function buildSite(root: string, outDir: string): Promise<void> {
  refuseFolder(root);
  writeSchemas(root);
  generate(root, 'public');
  await build({ root, outDir, logLevel: 'warn' });
}
