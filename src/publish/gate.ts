import type { Audience } from '../source/parse-content.ts';

/**
 * The one gate: who the running Astro command works for. Only the local preview (`astro dev`) shows drafts; building,
 * syncing, previewing a build and anything unknown is for the public. Neither NODE_ENV nor a mode has a say.
 */
export function audienceOf(command: string): Audience {
  return command === 'dev' ? 'staff' : 'public';
}

/** Folders of generated pages an audience may see. */
export function pageFolders(audience: Audience): string[] {
  return audience === 'staff' ? ['published', 'drafts'] : ['published'];
}
