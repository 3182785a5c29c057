import { defineCollection } from 'astro:content';
import { audience } from 'virtual:mingbai/audience';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { pageFolders } from './publish/gate.ts';

const pages = defineCollection({
  loader: glob({
    base: './content/pages',
    pattern: pageFolders(audience).map((folder) => `${folder}/**/*.mdx`),
    generateId: ({ entry }) => entry,
    retainBody: false,
  }),
  schema: z.strictObject({
    address: z.string(),
    kind: z.enum([
      'overview',
      'goals',
      'sub-goal',
      'safeguards',
      'projects',
      'project',
      'indicators',
      'findings',
    ]),
    title: z.string(),
    description: z.string(),
    department: z.string(),
    fiscalYear: z.number(),
    state: z.enum(['published', 'draft']),
  }),
});

const handbook = defineCollection({
  loader: glob({ base: './content/handbook', pattern: '*.mdx' }),
  schema: z.strictObject({ title: z.string(), description: z.string() }),
});

export const collections = { pages, handbook };
