import { describe, expect, test } from 'vitest';
import { FILE_TYPES } from '../../../src/package/hosts/file-types.ts';
import { hostFiles } from '../../../src/package/hosts/host-files.ts';
import { HASHED_FOLDERS } from '../../../src/package/hosts/host-settings.ts';
import { RESPONSE_HEADERS } from '../../../src/publish/response-headers.ts';

interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const NAME = '[A-Za-z_][\\w.-]*';
const PIECE = new RegExp(
  `<\\?xml [^?]*\\?>|<!--(?:(?!--)[^])*-->|<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|([^<]+)|<`,
  'g',
);

/** Reads XML of elements, attributes, texts and comments; throws on anything that is not well formed. */
function readXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const [piece, closes, name, written = '', isEmpty, words] of text.matchAll(PIECE)) {
    const inner = open.at(-1) as XmlElement;
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(piece)) throw new Error(`a bare & in ${piece}`);
    if (words !== undefined) inner.text += words.trim();
    else if (closes) {
      if (inner.name !== name) throw new Error(`</${name}> closes <${inner.name}>`);
      open.pop();
    } else if (name) {
      const pairs = [...written.matchAll(/([\w.-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
      const attributes = Object.fromEntries(pairs);
      if (Object.keys(attributes).length !== pairs.length) throw new Error(`an attribute twice in ${piece}`);
      const element: XmlElement = { name, attributes, children: [], text: '' };
      inner.children.push(element);
      if (!isEmpty) open.push(element);
    } else if (piece === '<') throw new Error('a bare <');
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return top.children[0] as XmlElement;
}

/** The one element at a path of names, and all elements of a name below one. */
const all = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
const at = (element: XmlElement, ...names: string[]): XmlElement =>
  names.reduce((inner, name) => {
    const [found, ...more] = inner.children.filter((child) => child.name === name);
    if (!found || more.length > 0) throw new Error(`${1 + more.length} <${name}>`);
    return found;
  }, element);

test('the reader of XML refuses what is not well formed', () => {
  for (const text of [
    '<a>',
    '<a></b>',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a>&</a>',
    '<a/><b/>',
    '<a>1 < 2</a>',
    '<a b="<"/>',
  ]) {
    expect(() => readXml(text), text).toThrow();
  }
});

describe.each(['/', '/ysgk/'])('below %s', (basePath) => {
  const files = hostFiles(basePath);
  const xml = (path: string): XmlElement => readXml(files.get(path) as string);

  test('settings for IIS name every type, header and refusal once', () => {
    const server = at(xml('iis/web.config'), 'system.webServer');
    const maps = at(server, 'staticContent').children.filter(({ name }) => name === 'mimeMap');
    const extensions = maps.map(({ attributes }) => attributes['fileExtension']);
    expect(extensions).toEqual([...Object.keys(FILE_TYPES).map((extension) => `.${extension}`), '.']);
    // IIS stops on a type that it knows already.
    const removed = at(server, 'staticContent').children.filter(({ name }) => name === 'remove');
    expect(removed.map(({ attributes }) => attributes['fileExtension'])).toEqual(extensions);
    const headers = at(server, 'httpProtocol', 'customHeaders').children.filter(({ name }) => name === 'add');
    expect(headers.map(({ attributes }) => attributes['name'])).toEqual(
      RESPONSE_HEADERS.map(([name]) => name),
    );
    expect(at(server, 'staticContent', 'clientCache').attributes).toEqual({
      cacheControlMode: 'DisableCache',
    });
    const verbs = at(server, 'security', 'requestFiltering', 'verbs');
    expect(verbs.attributes['allowUnlisted']).toBe('false');
    expect(all(verbs, 'add').map(({ attributes }) => attributes['verb'])).toEqual(['GET', 'HEAD']);
    expect(all(server, 'error').map(({ attributes }) => attributes['path'])).toEqual([`${basePath}404.html`]);
    const kept = all(xml('iis/web.config'), 'location').map(({ attributes }) => attributes['path']);
    expect(kept).toEqual([...HASHED_FOLDERS, 'feed.xml']);
  });

  test('settings for Tomcat name every type once, and map each filter', () => {
    const app = xml('tomcat/WEB-INF/web.xml');
    const types = all(app, 'extension').map(({ text }) => text);
    expect(types).toEqual(Object.keys(FILE_TYPES));
    const filters = all(app, 'filter').map((filter) => at(filter, 'filter-name').text);
    expect(all(app, 'filter-mapping').map((mapping) => at(mapping, 'filter-name').text)).toEqual(filters);
    expect(filters).toEqual(['security', 'ask-again', 'keep']);
    expect(all(app, 'http-method-omission').map(({ text }) => text)).toEqual(['GET', 'HEAD']);
    // For every error: Tomcat's own pages tell its version.
    expect(all(app, 'error-page').map((page) => page.children.map(({ text }) => text))).toEqual([
      ['/404.html'],
    ]);
    const context = xml('tomcat/META-INF/context.xml');
    expect(context.attributes['mapperContextRootRedirectEnabled']).toBe('false');
    const [valve] = all(context, 'Valve');
    expect(valve?.attributes['className']).toBe('org.apache.catalina.valves.rewrite.RewriteValve');
  });

  test('the rule for Tomcat takes hidden files for pages that are not there', () => {
    const [, pattern] = /^RewriteRule (\S+) \/no-such-page \[L\]$/m.exec(
      files.get('tomcat/WEB-INF/rewrite.config') as string,
    ) as RegExpExecArray;
    // Tomcat holds a pattern to the whole address.
    const rule = new RegExp(`^(?:${pattern})$`);
    expect(['/.git/config', '/a/.hidden', '/.htaccess'].every((path) => rule.test(path))).toBe(true);
    expect(['/', '/a.b/c.html', '/.well-known/x', '/a./b'].some((path) => rule.test(path))).toBe(false);
  });
});
