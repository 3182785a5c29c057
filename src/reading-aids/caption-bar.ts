// Runs in the browser.

const CONTROLS = 'a, button, label, summary, select, input, textarea';
const BLOCKS =
  'p, li, dt, dd, td, th, h1, h2, h3, h4, caption, figcaption, legend, small, span, svg[role="img"]';
const LONGEST = 120;

/** A bar at the foot of the window that shows in large letters what lies under the pointer or has the focus. Returns how to take it away. */
export function showCaptionBar(): () => void {
  const bar = document.createElement('div');
  bar.className = 'caption-bar';
  // Everything it says stands in the page as well.
  bar.setAttribute('aria-hidden', 'true');
  const words = document.createElement('p');
  words.textContent = '指到或选中的文字会在这里放大。';
  bar.append(words);
  document.body.append(bar);
  const stop = new AbortController();
  const show = ({ target }: Event): void => {
    const text = target instanceof Element ? captionOf(target) : '';
    if (!text) return;
    // What a dialog does not hold lies in its shade.
    const place = document.querySelector('dialog:modal') ?? document.body;
    if (bar.parentElement !== place) place.append(bar);
    words.textContent = text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
  };
  for (const name of ['pointerover', 'pointerdown', 'focusin']) {
    addEventListener(name, show, { signal: stop.signal });
  }
  return () => {
    stop.abort();
    bar.remove();
  };
}

/** The words of the control an element belongs to, else of the smallest block of text around it. */
export function captionOf(element: Element): string {
  const control = element.closest(CONTROLS);
  const shown = control ?? element.closest(BLOCKS);
  if (!shown) return '';
  const label =
    shown.getAttribute('aria-label') ??
    (shown as Partial<HTMLInputElement>).labels?.[0]?.textContent ??
    (shown instanceof HTMLSelectElement ? shown.selectedOptions[0]?.textContent : null);
  return even(label ?? '') || even(shown.textContent ?? '');
}

function even(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
