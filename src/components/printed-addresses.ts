/** Runs in the browser: gives links their full address for paper; in a page that may stand anywhere they carry only the way from it. */
addEventListener('beforeprint', () => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]:not([href^="#"])')) {
    link.dataset['address'] = decodeURI(link.href);
  }
});
