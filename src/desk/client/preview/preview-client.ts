/** Runs in the browser, in every page of the preview: shows what was saved, and what is wrong with it. */
import { HELLO_EVENT, type PreviewMessage, STATE_EVENT } from '../../preview/preview-message.ts';
import { make } from '../make-element.ts';
import { ProblemPanel } from './problem-panel.ts';
import { replaceMain } from './replace-main.ts';

if (window === window.parent) {
  document.querySelector('.foot .in')?.append(make('p', {}, make('a', { href: '/__desk/' }, '打开编辑台')));
}

let known: PreviewMessage | null = null;
let work: Promise<void> = Promise.resolve();

import.meta.hot?.on(STATE_EVENT, (message: PreviewMessage) => {
  // The desk shows problems itself, beside the cells.
  if (window === window.parent) ProblemPanel.show(message);
  const before = known;
  known = message;
  const isNews = before ? message.version > before.version : message.changedAt > renderedAt();
  if (!isNews || !message.isShowable) return;
  const isWhole = message.frame !== before?.frame || document.querySelector('main[data-plain]');
  if (isWhole) reload();
  else work = work.then(() => replaceMain());
});
import.meta.hot?.send(HELLO_EVENT, null);

/** Loads the page anew, once it has loaded at all: to break that off would look like a fault. */
function reload(): void {
  if (document.readyState === 'complete') location.reload();
  else addEventListener('load', () => location.reload(), { once: true });
}

/** When the server began to answer with this page, in milliseconds since 1970. */
function renderedAt(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.timeOrigin + (navigation?.requestStart ?? 0);
}
