import { posix } from 'node:path';
import { attribute, type BuiltPage, type Element } from '../../src/verify/built-page.ts';
import { fileOf } from './built-site.ts';

const LINKS = new Set(
  'href src srcset action data-url poster formaction data cite background longdesc manifest ping xlink:href imagesrcset'.split(
    ' ',
  ),
);
const HOST = 'http://site.invalid';

/** A finished site as links see it. */
export interface LinkedSite {
  files: ReadonlySet<string>;
  /** Places of each page a link can lead to. */
  places: ReadonlyMap<string, ReadonlySet<string>>;
  textOf(path: string): string;
}

export function siteOf(
  pages: readonly BuiltPage[],
  files: readonly string[],
  textOf: (path: string) => string,
): LinkedSite {
  const places = new Map(
    pages.map(({ path, elements }) => [
      path,
      new Set(elements.flatMap((element) => attribute(element, 'id') ?? [])),
    ]),
  );
  return { files: new Set(files), places, textOf };
}

/** Every address an element names, with the attribute it stands in. */
export function linksOf(element: Element): { name: string; value: string }[] {
  return element.attrs
    .filter(({ name }) => LINKS.has(name))
    .flatMap(({ name, value }) =>
      /srcset$/.test(name)
        ? value.split(',').map((part) => ({ name, value: part.trim().split(/\s+/)[0] as string }))
        : [{ name, value }],
    );
}

/**
 * What is wrong with the links of a page when the site stands at `base`, letter for letter as a host that tells capitals apart
 * sees it. A reader may be sent elsewhere only by `<a>`, and to `home`, the site's own full address, only where it leads somewhere.
 */
export function linkFaults(
  site: LinkedSite,
  page: BuiltPage,
  base: string,
  home: string | null = null,
): string[] {
  const address = new URL(page.path.replace(/(^|\/)index\.html$/, '$1'), HOST + base);
  return page.elements.flatMap((element) =>
    linksOf(element).flatMap(({ name, value }) => {
      const where = `${page.path}: <${element.tagName} ${name}="${value}">`;
      const isHome = home !== null && value.startsWith(home);
      const target = isHome ? new URL(value.slice(home.length), HOST + base) : new URL(value, address);
      if (target.protocol !== 'http:' && target.protocol !== 'https:')
        return element.tagName === 'a' && /^(?:tel|mailto):$/.test(target.protocol)
          ? []
          : [`${where} is no address`];
      if (target.origin !== HOST) return element.tagName === 'a' ? [] : [`${where} is another host`];
      if (!target.pathname.startsWith(base)) return [`${where} leaves the site`];
      const file = fileOf(target.pathname.slice(base.length));
      if (!site.files.has(file)) return [`${where} has no file ${file}`];
      const fragment = decodeURIComponent(target.hash.slice(1));
      return fragment && !site.places.get(file)?.has(fragment) ? [`${where} has no such place`] : [];
    }),
  );
}

/** What is wrong with the files a style sheet loads. */
export function styleFaults(site: LinkedSite, path: string): string[] {
  return [...site.textOf(path).matchAll(/(?:url\(\s*["']?|@import\s+["'])([^"')]+)/gi)].flatMap(
    ([, address = '']) => {
      if (/^(?:[a-z]+:)?\/\//i.test(address)) return [`${path}: ${address} is another host`];
      if (/^(?:data:|#)/i.test(address)) return [];
      if (address.startsWith('/')) return [`${path}: ${address} leaves the site`];
      const file = posix.join(posix.dirname(path), address.replace(/[?#].*$/, ''));
      return site.files.has(file) ? [] : [`${path}: ${address} has no file`];
    },
  );
}
