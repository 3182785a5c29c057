/** Runs in the browser, in every page of the preview: shows what was saved, and what is wrong with it. */
import {
  HELLO_EVENT,
  type PreviewMessage,
  STATE_EVENT,
  VERSION_TIMING,
} from '../../preview/preview-message.ts';
import { make } from '../make-element.ts';
import { ProblemPanel } from './problem-panel.ts';
import { replaceMain } from './replace-main.ts';

if (window === window.parent) {
  document.querySelector('.foot .in')?.append(make('p', {}, make('a', { href: '/__desk/' }, '打开编辑台')));
}

let frame: string | null = null;
let shown = versionOfPage();
let work: Promise<void> = Promise.resolve();

import.meta.hot?.on(STATE_EVENT, (message: PreviewMessage) => {
  // The desk shows problems itself, beside the cells.
  if (window === window.parent) ProblemPanel.show(message);
  const isWhole = message.frame !== frame || document.querySelector('main[data-plain]');
  frame = message.frame;
  if (message.version <= shown || !message.isShowable) return;
  shown = message.version;
  if (isWhole) reload();
  else work = work.then(() => replaceMain());
});
import.meta.hot?.send(HELLO_EVENT, null);

/** Loads the page anew, once it has loaded at all: to break that off would look like a fault. */
function reload(): void {
  if (document.readyState === 'complete') location.reload();
  else addEventListener('load', () => location.reload(), { once: true });
}

/** Which version of the content this page was made of; none for a page that says only what is the matter. */
function versionOfPage(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const version = navigation?.serverTiming.find(({ name }) => name === VERSION_TIMING)?.description;
  return Number(version ?? -1);
}
