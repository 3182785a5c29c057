import { type DefaultTreeAdapterTypes, parse } from 'parse5';

const URL_ATTRIBUTES = new Set(['href', 'src', 'action', 'data-url']);

/** The same style sheet with `url(/…)` replaced by `url(toRoot…)`. */
export function relativeStyle(css: string, toRoot: string): string {
  return css.replace(/(\burl\(\s*["']?)\/(?![/\\])/gi, `$1${toRoot}`);
}

/** The same HTML with `/…` in URL attributes replaced by `toRoot…`; every other byte stays. */
export function relativeLinks(html: string, toRoot: string): string {
  // A set, because a parser repeats an element that is closed in the wrong order.
  const slashes = new Set<number>();
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        const location = node.sourceCodeLocation?.attrs?.[name];
        if (!location || !URL_ATTRIBUTES.has(name) || !/^\s*\/(?![/\\])/.test(value)) continue;
        const written = html.slice(location.startOffset, location.endOffset);
        const beforeSlash = /^[^=]*=\s*["']?\s*(?=\/)/.exec(written);
        if (beforeSlash) slashes.add(location.startOffset + beforeSlash[0].length);
      }
    }
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  // Without scripting, what stands in <noscript> is read as elements too.
  walk(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  const ends = [...slashes].sort((a, b) => a - b);
  const parts = ends.map((end, index) => html.slice(index === 0 ? 0 : (ends[index - 1] as number) + 1, end));
  return [...parts, html.slice((ends.at(-1) ?? -1) + 1)].join(toRoot);
}
