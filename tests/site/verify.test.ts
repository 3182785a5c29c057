import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BudgetDocument } from '../../src/model/budget-document.ts';
import { listFiles, readContentFiles } from '../../src/source/content-files.ts';
import { requireContent } from '../../src/source/parse-content.ts';
import { attribute, type BuiltPage, parsePage, textOf } from '../../src/verify/built-page.ts';
import type { Proof } from '../../src/verify/fault.ts';
import { pagesAbout } from '../../src/verify/pages-about.ts';
import { verifyCharts } from '../../src/verify/verify-charts.ts';
import { verifyData } from '../../src/verify/verify-data.ts';
import { verifyFigures } from '../../src/verify/verify-figures.ts';
import { verifyRebuild } from '../../src/verify/verify-rebuild.ts';
import { verifyValues } from '../../src/verify/verify-values.ts';

const dist = join(process.cwd(), 'dist');
if (!existsSync(join(dist, 'index.html'))) throw new Error('no dist/: run npm run build first');
const content = requireContent(readContentFiles(process.cwd()), 'public');
const document = content.documents[0] as BudgetDocument;
const home = `${document.department}/${document.fiscalYear}/`;
const files = new Map(listFiles(dist).map((path) => [path, readFileSync(join(dist, path))]));
const pages = pagesAbout(document, files);

/** Files as `verifyCharts` reads them, some of them changed. */
const chartFiles = (changed: Record<string, string> = {}) => ({
  siteName: content.site.name,
  textOf: (path: string) => changed[path] ?? files.get(path)?.toString('utf8') ?? null,
});

/** The pages with one of them changed. */
function withPage(path: string, change: (html: string) => string): BuiltPage[] {
  return pages.map((page) => {
    if (page.path !== path) return page;
    const html = change(page.html);
    expect(html).not.toBe(page.html);
    return parsePage(path, html);
  });
}

/** Every marked element of the site with its first character and where that stands in the file. */
function marked(name: string): { page: BuiltPage; path: string; offset: number; character: string }[] {
  return pages.flatMap((page) =>
    page.elements.flatMap((element) => {
      const path = attribute(element, name);
      const offset = element.sourceCodeLocation?.startTag?.endOffset;
      const [character = ''] = textOf(element);
      return path === null || offset === undefined || /^[<&]?$/.test(character) || page.html[offset] === '&'
        ? []
        : [{ page, path, offset, character }];
    }),
  );
}

function changeAt(html: string, offset: number, length: number, text: string): string {
  return html.slice(0, offset) + text + html.slice(offset + length);
}

describe('the finished site', () => {
  it('says what the data says', () => {
    const proofs: Proof[] = [
      verifyValues(document, pages, 'dist'),
      verifyFigures(document, pages, 'dist'),
      verifyCharts(document, pages, 'dist', chartFiles()),
      verifyData(document, files.get(`${home}data/budget.json`)?.toString('utf8') ?? null, 'dist'),
    ];
    expect(proofs.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

describe('a changed page', () => {
  it.each([
    ['data-value', 'VALUE_DIFFERS', verifyValues],
    ['data-figure', 'FIGURE_DIFFERS', verifyFigures],
    ['data-source-line', 'VALUE_DIFFERS', verifyValues],
  ] as const)('one character inside %s is found', (name, code, verify) => {
    fc.assert(
      fc.property(fc.constantFrom(...marked(name)), ({ page, path, offset, character }) => {
        const changed = withPage(page.path, (html) => changeAt(html, offset, character.length, '＃'));
        const { faults } = verify(document, changed, 'dist');
        expect(faults[0]).toMatchObject({ code, file: `dist/${page.path}` });
        expect(faults[0]?.message).toMatch(name === 'data-source-line' ? /原文第 \d+ 行/ : path);
      }),
      { numRuns: 12, seed: 5 },
    );
  });

  it('a blank made into 0 is found', () => {
    const path = `${home}projects/05/index.html`;
    const changed = withPage(path, (html) =>
      html.replace(/(data-value="projects\/05\/budget\/other"[^>]*>)原文空白/, '$10'),
    );
    expect(verifyValues(document, changed, 'dist').faults).toMatchObject([{ code: 'VALUE_DIFFERS' }]);
  });

  it('a value that has lost its place is found', () => {
    const path = `${home}projects/05/index.html`;
    const changed = withPage(path, (html) => html.replaceAll('data-value="projects/05/purpose"', ''));
    expect(verifyValues(document, changed, 'dist').faults).toMatchObject([
      { code: 'VALUE_MISSING', file: `dist/${path}` },
    ]);
  });

  it('a page that is gone is found', () => {
    const path = `${home}projects/05/index.html`;
    const codes = verifyValues(
      document,
      pages.filter((page) => page.path !== path),
      'dist',
    ).faults.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['PAGE_ABSENT']));
  });

  it('a merged cell that spans one row more is found', () => {
    const path = `${home}projects/05/index.html`;
    const changed = withPage(path, (html) => html.replace(/ rowspan="?\d+"?/, ''));
    expect(verifyValues(document, changed, 'dist').faults[0]).toMatchObject({ code: 'VALUE_MISSING' });
  });

  it('a machine-readable amount that differs from the words is found', () => {
    const changed = withPage(`${home}index.html`, (html) =>
      html.replace(/value="?10196962"?/, 'value="10196963"'),
    );
    expect(verifyFigures(document, changed, 'dist').faults[0]).toMatchObject({ code: 'FIGURE_DIFFERS' });
  });

  it('a total on the home page that differs is found', () => {
    const changed = withPage('index.html', (html) => html.replace('1,019.6962', '1,019.6963'));
    const [fault] = verifyFigures(document, changed, 'dist').faults;
    expect(fault).toMatchObject({ code: 'FIGURE_DIFFERS', file: 'dist/index.html' });
  });

  it('a figure that is gone is found', () => {
    const changed = withPage(`${home}index.html`, (html) =>
      html.replaceAll(/data-figure="?headline\/yesNo"?/g, ''),
    );
    expect(verifyFigures(document, changed, 'dist').faults).toMatchObject([{ code: 'FIGURE_MISSING' }]);
  });

  it('a chart that says something else is found, in its data and in its picture', () => {
    const path = `${home}index.html`;
    const inData = withPage(path, (html) =>
      html.replace(/(data-rows=.*?"?amount(?:&quot;|&#34;|"):)400/, '$1401'),
    );
    const inPicture = withPage(path, (html) => html.replace(/(<text[^>]*>)400/, '$1401'));
    for (const changed of [inData, inPicture]) {
      expect(verifyCharts(document, changed, 'dist', chartFiles()).faults).toMatchObject([
        { code: 'CHART_DIFFERS', file: `dist/${path}` },
      ]);
    }
  });

  it.each(['svg', 'csv'])('a chart’s %s file that says something else is found', (kind) => {
    const path = `${home}data/charts/where-by-project.${kind}`;
    const text = files.get(path)?.toString('utf8') ?? '';
    for (const other of [text.replace('400', '401'), '']) {
      expect(verifyCharts(document, pages, 'dist', chartFiles({ [path]: other })).faults).toMatchObject([
        { code: 'CHART_DIFFERS', file: `dist/${path}` },
      ]);
    }
  });

  it.each([
    ['a sentence', /(data-figure="?charts\/when-by-project\/title"?[^>]*>[^<]*?)74/, '$175'],
    ['a mark', /(data-figure="?goals\/1\/projects\/01"?[^>]*>)提到/, '$1—'],
    ['a promise', /(data-figure="?goals\/promises\/1"?[^>]*>[^<]*?)220/, '$1221'],
    ['a count', /(data-figure="?targets\/yes-no"?[^>]*>)85/, '$186'],
    ['a sum', /(data-figure="?classifications\/2120899\/amount"?[^>]*>)400/, '$1401'],
  ])('%s of a chart that says something else is found', (_, pattern, other) => {
    const changed = withPage(`${home}index.html`, (html) => html.replace(pattern, other));
    // An amount is compared with its own `value` besides.
    const codes = new Set(verifyFigures(document, changed, 'dist').faults.map(({ code }) => code));
    expect([...codes]).toEqual(['FIGURE_DIFFERS']);
  });

  it('published data that differs is named by its path', () => {
    const text = files.get(`${home}data/budget.json`)?.toString('utf8') ?? '';
    const changed = text.replace('"yuan": 737000', '"yuan": 737001');
    expect(verifyData(document, changed, 'dist').faults[0]?.message).toMatch(
      /^projects\/\d+\/budget\/total\/yuan /,
    );
    expect(verifyData(document, text.slice(0, -20), 'dist').faults).toHaveLength(1);
    expect(verifyData(document, null, 'dist').faults).toHaveLength(1);
  });

  it('any other byte is found by building again', () => {
    const path = `${home}projects/13/index.html`;
    const changed = new Map<string, Uint8Array>(files);
    const html = files.get(path)?.toString('utf8') ?? '';
    changed.set(path, Buffer.from(html.replace('<title>火', '<title>伙')));
    changed.set('extra.html', Buffer.from(''));
    changed.delete('favicon.svg');
    expect(verifyRebuild(changed, files, 'dist').faults).toMatchObject([
      { file: 'dist/extra.html' },
      { file: 'dist/favicon.svg' },
      { file: `dist/${path}`, line: 1, column: html.indexOf('<title>') + 8 },
    ]);
  });
});
