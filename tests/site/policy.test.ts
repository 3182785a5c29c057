import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { attribute, type BuiltPage, textOf } from '../../src/verify/built-page.ts';
import { builtPages, builtText } from '../support/built-site.ts';

const cases = builtPages().map((page) => [page.path, page] as const);
const scriptsOf = ({ elements }: BuiltPage) => elements.filter(({ tagName }) => tagName === 'script');

// The policy the site works under allows files of its own and nothing written inside a page.
/** Scripts with what they load at once, not what they load on demand. */
function withImports(scripts: readonly string[]): string[] {
  const all = new Set(scripts);
  for (const file of all) {
    for (const [, name = ''] of builtText(file).matchAll(/\b(?:import|from)\s*["']\.\/([^"']+)["']/g)) {
      all.add(posix.join(posix.dirname(file), name));
    }
  }
  return [...all];
}

describe.each(cases)('%s', (path, page) => {
  test('has no style and no script of its own', () => {
    expect(page.elements.filter(({ tagName }) => tagName === 'style')).toEqual([]);
    expect(scriptsOf(page).map(textOf).filter(Boolean)).toEqual([]);
    const attributes = page.elements.flatMap(({ attrs }) => attrs);
    expect(attributes.filter(({ name }) => name === 'style' || name.startsWith('on'))).toEqual([]);
    expect(attributes.filter(({ value }) => /^\s*(?:javascript|vbscript):/i.test(value))).toEqual([]);
  });

  test('has no frame, no plug-in and no other base address', () => {
    const unwanted = ['iframe', 'frame', 'object', 'embed', 'applet', 'base'];
    expect(page.elements.filter(({ tagName }) => unwanted.includes(tagName))).toEqual([]);
  });

  test('loads scripts of this site only, one for each custom element, and little of them', () => {
    const files = withImports(
      scriptsOf(page).map((script) => posix.join(posix.dirname(path), attribute(script, 'src') ?? '')),
    );
    for (const file of files)
      expect(file).toMatch(
        /^(?:_astro\/[^/]+|reading-aids\/first-paint\.\w+|search\/site-search|verify\/check-files)\.js$/,
      );
    const defined = files.flatMap((file) =>
      [...builtText(file).matchAll(/customElements\.define\(["'`]([\w-]+)["'`]/g)].map(([, name]) => name),
    );
    const used = new Set(page.elements.map(({ tagName }) => tagName).filter((name) => name.includes('-')));
    expect(defined.toSorted()).toEqual([...used].toSorted());
    const bytes = files.map((file) => gzipSync(builtText(file)).length).reduce((sum, size) => sum + size, 0);
    // The page that checks files brings the program that does it, SHA-256 included.
    expect(bytes).toBeLessThanOrEqual(path === 'verify/index.html' ? 6500 : 5000);
    const styles = page.elements
      .filter((element) => attribute(element, 'rel') === 'stylesheet')
      .map((element) => posix.join(posix.dirname(path), attribute(element, 'href') ?? ''));
    const firstView = [page.path, ...styles].map((file) => gzipSync(builtText(file)).length);
    expect(firstView.reduce((sum, size) => sum + size, bytes)).toBeLessThanOrEqual(60_000);
  });
});
