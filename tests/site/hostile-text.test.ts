import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../../scripts/project-copy.ts';
import type { BudgetDocument } from '../../src/model/budget-document.ts';
import { listFiles } from '../../src/source/content-files.ts';
import { requireContent } from '../../src/source/parse-content.ts';
import { attribute, type BuiltPage, parsePage, textOf } from '../../src/verify/built-page.ts';
import { verifyCharts } from '../../src/verify/verify-charts.ts';
import { verifyData } from '../../src/verify/verify-data.ts';
import { verifyFigures } from '../../src/verify/verify-figures.ts';
import { verifyValues } from '../../src/verify/verify-values.ts';
import { fixtureFiles } from '../fixtures/fixture-content.ts';
import { hostileFiles } from '../fixtures/hostile-content.ts';

/** Builds a site in a copy of the project: its pages, and every other file as text. */
async function build(content: Map<string, Uint8Array>) {
  const copy = copyProject(content);
  copies.push(copy);
  const { status, stdout, stderr } = await copy.run('scripts/build.ts');
  expect({ status, stdout, stderr }).toMatchObject({ status: 0, stderr: '' });
  const files = new Map(
    listFiles(copy.dist).map((path) => [path, readFileSync(join(copy.dist, path), 'utf8')]),
  );
  const pages = [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, html]) => parsePage(path, html));
  return { files, pages };
}

const copies: ProjectCopy[] = [];
let hostile: Awaited<ReturnType<typeof build>>;
let plain: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  hostile = await build(hostileFiles());
  plain = await build(fixtureFiles());
});
afterAll(() => {
  for (const copy of copies) copy.remove();
});

const tagsOf = ({ elements }: BuiltPage) => new Set(elements.map(({ tagName }) => tagName));
const sourcesOf = ({ elements }: BuiltPage) =>
  elements
    .filter(({ tagName }) => tagName === 'script')
    .map((script) => attribute(script, 'src') ?? attribute(script, 'type'));

describe('a document whose every text looks like code', () => {
  test('is published to the letter', () => {
    const { site, documents } = requireContent(hostileFiles(), 'public');
    const [document] = documents as [BudgetDocument];
    const home = `${document.department}/${document.fiscalYear}/`;
    const pages = hostile.pages.filter(({ path }) => path.startsWith(home));
    expect(verifyValues(document, pages, 'dist').faults).toEqual([]);
    expect(verifyFigures(document, pages, 'dist').faults).toEqual([]);
    const chartFiles = { siteName: site.name, textOf: (path: string) => hostile.files.get(path) ?? null };
    expect(verifyCharts(document, pages, 'dist', chartFiles).faults).toEqual([]);
    expect(verifyData(document, hostile.files.get(`${home}data/budget.json`) ?? null, 'dist').faults).toEqual(
      [],
    );
  });

  test('brings no element, script or handler of its own', () => {
    const names = new Set(plain.pages.flatMap((page) => [...tagsOf(page)]));
    for (const page of hostile.pages) {
      expect(
        [...tagsOf(page)].filter((name) => !names.has(name) && name !== 'bdi'),
        page.path,
      ).toEqual([]);
      const like = plain.pages.find(({ path }) => path === page.path);
      // A chart without anything to draw is left out, and its script then stands further down.
      if (like) expect(sourcesOf(page).sort(), page.path).toEqual(sourcesOf(like).sort());
      const attributes = page.elements.flatMap(({ attrs }) => attrs);
      expect(attributes.filter(({ name }) => /^on|^autofocus$|^style$/.test(name))).toEqual([]);
      expect(
        attributes.filter(
          ({ name, value }) => /^(?:href|src|action)$/.test(name) && /^\s*javascript:/i.test(value),
        ),
      ).toEqual([]);
    }
  });

  test('turns no writing round: each sign that would stands alone, and the titles of windows have none', () => {
    let seen = 0;
    for (const page of hostile.pages) {
      for (const element of page.elements) {
        if (/^(?:title|option)$/.test(element.tagName))
          expect(textOf(element), page.path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        for (const name of ['title', 'aria-label', 'content', 'data-label'])
          expect(attribute(element, name) ?? '', page.path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        if (
          /^(?:title|option|script|noscript)$/.test(element.tagName) ||
          attribute(element, 'class') === 'direction'
        )
          continue;
        for (const node of element.childNodes) {
          if (node.nodeName === '#text')
            expect(textOf(node), page.path).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
        }
      }
      for (const sign of page.elements.filter((element) => attribute(element, 'class') === 'direction')) {
        seen++;
        expect([...textOf(sign)]).toHaveLength(1);
        expect(sign.tagName).toBe('bdi');
      }
    }
    expect(seen).toBeGreaterThan(0);
    const drawn = [...hostile.files].filter(([path]) => /\.svg$|^feed\.xml$/.test(path));
    expect(drawn.length).toBeGreaterThan(0);
    for (const [path, text] of drawn) expect(text, path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test('adds nothing to the scripts and styles', () => {
    const code = (site: typeof hostile) =>
      [...site.files].filter(
        ([path]) => /\.(?:m?js|css)$/.test(path) && !/^pagefind\/|^search\/whole\.js$/.test(path),
      );
    expect(code(hostile)).toEqual(code(plain));
  });
});
