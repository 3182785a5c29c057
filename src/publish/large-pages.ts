import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { listFiles } from '../source/content-files.ts';

/** Folder of the pages in large text, for browsers without scripts: `/about/` stands in `/large/about/` again. */
export const LARGE_FOLDER = 'large';

/** Pages that are nothing without a script, or are shown under any address, have no copy. */
const WITHOUT_COPY = new Set(['search/index.html', '404.html']);

/** Address of a page in large text, or of the first one where that page has none. */
export function largeAddress(address: string): string {
  return WITHOUT_COPY.has(fileOf(address)) ? `/${LARGE_FOLDER}/` : `/${LARGE_FOLDER}${address}`;
}

/** A stretch of a page's text and what takes its place. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Writes the pages in large text beside the finished pages of a folder, whose links still start at the site's root. */
export function writeLargePages(folder: string): void {
  const pages = new Set(
    listFiles(folder).filter((path) => path.endsWith('.html') && !path.startsWith(`${LARGE_FOLDER}/`)),
  );
  const copied = new Set([...pages].filter((path) => !WITHOUT_COPY.has(path)));
  for (const path of copied) {
    const file = join(folder, LARGE_FOLDER, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, largePage(readFileSync(join(folder, path), 'utf8'), copied));
  }
}

/**
 * The same page in large text: no script and nothing that only scripts read, its links leading to other copies. The link
 * to elder mode leads back instead. Every other byte stays.
 */
export function largePage(html: string, copied: ReadonlySet<string>): string {
  const edits: Edit[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) edits.push(...editsOf(node, html, copied));
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  let at = 0;
  let large = '';
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    large += html.slice(at, start) + text;
    at = end;
  }
  return large + html.slice(at);
}

function editsOf(
  element: DefaultTreeAdapterTypes.Element,
  html: string,
  copied: ReadonlySet<string>,
): Edit[] {
  const { sourceCodeLocation: place, tagName } = element;
  if (!place?.startTag) return place && tagName === 'script' ? [edit(place, '')] : [];
  if (tagName === 'script') return [edit(place, '')];
  const own = (name: string) => element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
  const start = place.startTag.startOffset + tagName.length + 1;
  if (tagName === 'html') return [{ start, end: start, text: ' data-reading="size-large"' }];
  if (tagName === 'head') {
    const inside = place.startTag.endOffset;
    return [{ start: inside, end: inside, text: '<meta name="robots" content="noindex">' }];
  }
  const href = place.attrs?.['href'];
  if (tagName === 'a' && own('class') === 'elder-mode') {
    const back = own('href').slice(LARGE_FOLDER.length + 1);
    return [
      edit(
        place,
        `<a class="elder-mode" href="${back}"${own('accesskey') && ' accesskey="0"'}>回到标准版</a>`,
      ),
    ];
  }
  const edits: Edit[] = [];
  if (tagName === 'a' && href && copied.has(fileOf(own('href').replace(/[?#].*$/s, '')))) {
    const slash = html.indexOf('/', href.startOffset);
    edits.push({ start: slash, end: slash, text: `/${LARGE_FOLDER}` });
  }
  for (const name of ['data-search', 'data-rows']) {
    const location = place.attrs?.[name];
    if (location) edits.push({ start: location.startOffset - 1, end: location.endOffset, text: '' });
  }
  return edits;
}

function edit({ startOffset, endOffset }: { startOffset: number; endOffset: number }, text: string): Edit {
  return { start: startOffset, end: endOffset, text };
}

/** `/about/` → `about/index.html`. */
function fileOf(address: string): string {
  return address.startsWith('/') ? address.slice(1).replace(/(^|\/)$/, '$1index.html') : address;
}
