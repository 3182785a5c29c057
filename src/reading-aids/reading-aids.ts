/** Runs in the browser, loaded by first-paint.ts in elder mode or when the reader asks for it. */
import { ElderMode } from './elder-mode.ts';
import { keptSettings } from './settings.ts';

function start(): void {
  const place = document.querySelector<HTMLElement>('.reading-aids');
  const link = place?.querySelector('a');
  if (!place || !link) return;
  const mode = new ElderMode(place, link);
  // Other parts of a page may lead here too.
  addEventListener('click', (event) => {
    if (!(event.target as Element).closest('a.elder-mode')) return;
    event.preventDefault();
    mode.ask();
  });
  const kept = keptSettings();
  if (kept === null) mode.ask();
  else mode.enter(kept);
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
