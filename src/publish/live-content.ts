import type { SiteContent } from '../model/budget-document.ts';

/** The pages run in a module graph of their own; this is where both sides of the preview's process meet. */
const KEY = Symbol.for('mingbai.live-content');
const shared = globalThis as { [KEY]?: SiteContent };

/** The newest content without a mistake, kept by the running preview; `undefined` in every other command. */
export function liveContent(): SiteContent | undefined {
  return shared[KEY];
}

export function keepLiveContent(content: SiteContent): void {
  shared[KEY] = content;
}
