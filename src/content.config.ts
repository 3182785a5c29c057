import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const handbook = defineCollection({
  loader: glob({ base: './content/handbook', pattern: '*.mdx' }),
  schema: z.strictObject({ title: z.string(), description: z.string() }),
});

export const collections = { handbook };
