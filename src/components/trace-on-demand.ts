/** Runs in the browser: a link to the source opens the words in their place, a mark what is asked about them; without it, both are plain links. */
addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>(
    'main :is(a.source-link, a.finding-mark)',
  );
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  if (!link || !isPlain || link.closest('dialog')) return;
  if (link.classList.contains('source-link') && !document.querySelector('main[data-url]')) return;
  event.preventDefault();
  import('./trace-source.ts').then(
    ({ trace }) => trace(link),
    () => {
      location.href = link.href;
    },
  );
});
