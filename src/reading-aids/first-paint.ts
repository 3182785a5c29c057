/**
 * Runs in the browser, in `<head>`, before anything is painted, on every page, so every byte counts: puts the reader's
 * settings on `<html>`, and loads the rest in elder mode or when the reader asks for it. Where the rest does not come, the
 * link leads to the page in large text.
 */
interface OwnPolicy {
  createScriptURL(url: string): string;
}
interface PolicyMaker {
  createPolicy(name: string, rules: { createScriptURL(): string }): OwnPolicy;
}

const { url } = (document.currentScript as HTMLScriptElement).dataset as { url: string };

function load(link?: HTMLAnchorElement): void {
  removeEventListener('click', ask);
  const script = document.createElement('script');
  script.src =
    (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes
      ?.createPolicy('mingbai-reading', { createScriptURL: () => url })
      .createScriptURL(url) ?? url;
  script.onerror = () => link && location.assign(link.href);
  document.head.append(script);
}

function ask(event: Event): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.elder-mode');
  if (!link) return;
  event.preventDefault();
  load(link);
}

addEventListener('click', ask);
try {
  const kept = localStorage.getItem('mingbai-reading');
  if (kept) {
    document.documentElement.dataset['reading'] = kept;
    load();
  }
} catch {
  // Nothing may be kept on this device.
}
