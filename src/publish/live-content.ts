import type { SiteContent } from '../model/budget-document.ts';
import type { PageMatter } from '../render/mdx.ts';

/** A content and the pages made of it. */
export interface LiveContent {
  content: SiteContent;
  /** By their path below the project: `/content/pages/published/…/overview.mdx`. */
  pages: ReadonlyMap<string, PageMatter>;
}

/** The pages run in a module graph of their own; this is where both sides of the preview's process meet. */
const KEY = Symbol.for('mingbai.live-content');
const shared = globalThis as { [KEY]?: LiveContent };

/** The newest content without a mistake, kept by the running preview; `undefined` in every other command. */
export function liveContent(): LiveContent | undefined {
  return shared[KEY];
}

export function keepLiveContent(live: LiveContent): void {
  shared[KEY] = live;
}
