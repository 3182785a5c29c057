/** Runs in the browser: a list's order and filters, kept in its address, are found again on the way back from what it lists. */

const keyOf = (pathname: string): string => `mingbai-list:${pathname}`;

/** Writes the state of the list on this page into its address, and remembers it for the pages it leads to. */
export function keepListState(address: URL): void {
  history.replaceState(null, '', address);
  try {
    if (address.search === '') sessionStorage.removeItem(keyOf(address.pathname));
    else sessionStorage.setItem(keyOf(address.pathname), address.search);
  } catch {}
}

/** Points links back to lists at the lists as they were left. */
export function restoreListLinks(links: Iterable<HTMLAnchorElement>): void {
  for (const link of links) {
    const address = new URL(link.href);
    if (address.search !== '') continue;
    try {
      address.search = sessionStorage.getItem(keyOf(address.pathname)) ?? '';
    } catch {}
    if (address.search !== '') link.href = address.href;
  }
}
