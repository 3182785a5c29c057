/** Runs in the browser on pages that search leads to; loads the rest only when the address asks for words. */
if (new URLSearchParams(location.search).has('q')) void import('./highlight-found.ts');
