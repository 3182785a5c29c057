// Runs in the browser, loaded by chart-frame.ts on demand.

/** Shows a chart's title and its wide picture over the whole screen, to be moved about with a finger. */
export function enlarge(frame: HTMLElement): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'chart-dialog';
  dialog.setAttribute('aria-label', frame.querySelector('h3')?.textContent ?? '');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '关闭';
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  const scroll = document.createElement('div');
  scroll.className = 'chart-dialog-picture';
  scroll.tabIndex = 0;
  const shown = frame.querySelector('.chart-wide svg, .goal-matrix')?.cloneNode(true) as Element | undefined;
  const title = frame.querySelector('h3')?.cloneNode(true) as Element | undefined;
  for (const copy of [shown, title]) {
    if (!copy) continue;
    copy.removeAttribute('id');
    copy.classList.remove('chart-replaced');
  }
  if (shown) scroll.append(shown);
  const head = document.createElement('div');
  head.append(...(title ? [title] : []), close);
  dialog.append(head, scroll);
  document.body.append(dialog);
  dialog.showModal();
}
