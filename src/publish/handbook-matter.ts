import type { MDXInstance } from 'astro';

/** What a page of the handbook says of itself at its start. */
export interface HandbookMatter {
  title: string;
  description: string;
}

/** Reads the start of a page of the handbook; throws, with the file as `id`, where it does not say these two and nothing else. */
export function handbookMatter({
  frontmatter,
  file,
}: Pick<MDXInstance<Record<string, unknown>>, 'frontmatter' | 'file'>): HandbookMatter {
  const { title, description, ...others } = frontmatter;
  if (typeof title === 'string' && typeof description === 'string' && Object.keys(others).length === 0)
    return { title, description };
  throw Object.assign(new Error('开头的两行 --- 之间要写 title 和 description，只写这两项'), { id: file });
}
