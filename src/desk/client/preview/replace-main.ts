/** Runs in the browser: takes over the page as it is now on the server, and leaves the reader where they were. */
export async function replaceMain(): Promise<void> {
  const fresh = await load(location.href);
  const main = fresh?.querySelector('main');
  if (!fresh || !main || main.dataset['plain'] !== undefined) return;
  if (around(fresh) !== around(document)) return location.reload();
  const { scrollX, scrollY } = window;
  const focused = document.activeElement?.id;
  for (const script of main.querySelectorAll('script')) {
    if (script.src) void import(/* @vite-ignore */ script.src);
    script.remove();
  }
  document.title = fresh.title;
  document.querySelector('main')?.replaceWith(document.adoptNode(main));
  window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/** What stands outside `main` and depends on the content: the mark of a draft and the name of the site and document. */
function around(page: Document): string {
  return [...page.querySelectorAll('.draft-bar, .brand')].map(({ textContent }) => textContent).join('\n');
}

/** The page at an address as a document; `null` when the server has none to give. */
function load(address: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.setRequestHeader('Accept', 'text/html');
    request.responseType = 'document';
    request.addEventListener('loadend', () => {
      resolve(request.status === 200 || request.status === 404 ? request.responseXML : null);
    });
    request.send();
  });
}
