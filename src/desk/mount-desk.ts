import type { ContentFiles } from '../source/content-files.ts';
import type { DeskInterface } from './desk-interface.ts';
import { deskMiddleware, type Middleware } from './server/desk-middleware.ts';
import { ContentStore } from './store/content-store.ts';

export interface DeskOptions {
  /** The project folder. */
  root: string;
  /** The desk's page, scripts and styles. */
  pages: DeskInterface;
  /** Makes the preview show other bytes for some files than the disk has, or the disk's again (`null`). Returns how many pages changed. */
  showUnsaved(files: ContentFiles | null): Promise<number>;
}

/**
 * Puts the desk into the preview's server, before everything else it answers: for Astro's hook `astro:server:setup`, which only
 * the preview runs. Finishes first what an interrupted run of the desk left.
 */
export function mountDesk(
  server: { middlewares: { use(middleware: Middleware): unknown } },
  { root, pages, showUnsaved }: DeskOptions,
): void {
  const store = new ContentStore(root);
  try {
    store.finish();
  } catch (error) {
    // The dashboard tells what is the matter; the preview itself can do without.
    console.error(error);
  }
  server.middlewares.use(deskMiddleware({ store, showUnsaved, notice: null }, pages));
}
