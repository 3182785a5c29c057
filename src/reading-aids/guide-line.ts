// Runs in the browser.

/** A line below what is being read: it follows the pointer, and the focus of the keyboard. Returns how to take it away. */
export function showGuideLine(): () => void {
  const line = document.createElement('div');
  line.className = 'guide-line';
  line.setAttribute('aria-hidden', 'true');
  const stop = new AbortController();
  const { signal } = stop;
  const place = (bottom: number): void => {
    // What a dialog does not hold lies in its shade.
    const parent = document.querySelector('dialog:modal') ?? document.body;
    if (line.parentElement !== parent) parent.append(line);
    line.style.insetBlockStart = `${bottom}px`;
  };
  const followFocus = (): void => {
    const focused = document.activeElement;
    if (focused && focused !== document.body && focused.matches(':focus-visible')) {
      place(focused.getBoundingClientRect().bottom + 2);
    }
  };
  addEventListener('pointermove', ({ clientY }) => place(clientY + 20), { signal });
  addEventListener('pointerdown', ({ clientY }) => place(clientY + 20), { signal });
  addEventListener('focusin', followFocus, { signal });
  addEventListener('scroll', followFocus, { signal, passive: true });
  followFocus();
  return () => {
    stop.abort();
    line.remove();
  };
}
