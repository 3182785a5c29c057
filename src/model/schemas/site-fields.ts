import { z } from 'zod';

/** A value that may not be known yet: `null` and leaving it out are the same. */
export function knownLater<T extends z.ZodType>(schema: T, meta: { title: string; description: string }) {
  return schema.nullable().default(null).meta(meta);
}

/** Address of a page on another host. */
export function linkAddress() {
  return z.url({ protocol: /^https?$/, hostname: z.regexes.domain });
}

/** Ends of names of pictures a page shows. */
export const PICTURE_ENDS = ['png', 'jpg', 'svg', 'webp'] as const;

/** Name of a file directly in `content/portal/`, with one of some ends. */
export function portalFile(...ends: readonly string[]) {
  return z.string().regex(new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]*\\.(?:${ends.join('|')})$`));
}
