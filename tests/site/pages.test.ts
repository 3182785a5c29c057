import { describe, expect, test } from 'vitest';
import { documentAddress, projectAddress, SITE_FOLDERS, subGoalAddress } from '../../src/model/addresses.ts';
import { TARGET_KINDS } from '../../src/model/target-value.ts';
import { attribute, type BuiltPage, textOf } from '../../src/verify/built-page.ts';
import { builtFiles, builtPages, builtText, fileOf, publicContent } from '../support/built-site.ts';
import { indexedAddresses, pageAddresses } from '../support/expected-pages.ts';

const content = publicContent();
const pages = builtPages();

/** All words of the main part of a page, as they stand in the file, before any script. */
function wordsOf(address: string): string {
  const page = pages.find(({ path }) => path === fileOf(address)) as BuiltPage;
  return page.elements
    .filter(({ tagName }) => tagName === 'main')
    .map(textOf)
    .join('');
}

describe('addresses', () => {
  test('a page stands at every permanent address, and nowhere else', () => {
    const expected = [...pageAddresses(content).map(fileOf), '404.html'];
    expect(pages.map(({ path }) => path).toSorted()).toEqual(expected.toSorted());
  });

  test.each(content.documents)(
    '$department $fiscalYear: data and source text can be downloaded',
    (document) => {
      const files = builtFiles();
      expect(files).toContain(
        fileOf(documentAddress(document, 'data/budget.json')).replace('/index.html', ''),
      );
      if (document.source) {
        const path = documentAddress(document, `source/${document.source.file}`).slice(1);
        expect(files).toContain(path);
        expect(builtText(path)).toBe(document.source.text);
      }
    },
  );

  test('no department can take the name of what else stands at the top of the site', () => {
    const top = new Set(builtFiles().flatMap((path) => /^([^/]+)\/(?:.*)$/.exec(path)?.[1] ?? []));
    for (const { department } of content.documents) top.delete(department);
    // No department's name begins like this.
    top.delete('_astro');
    expect([...top].filter((name) => !SITE_FOLDERS.has(name))).toEqual([]);
  });

  test('nothing is published for the folders that hold drafts', () => {
    expect(builtFiles().filter((path) => /draft/i.test(path))).toEqual([]);
  });
});

test('exactly the pages with words of the document are searched', () => {
  const searched = pages.filter(({ elements }) =>
    elements.some((element) => attribute(element, 'data-search') !== null),
  );
  expect(searched.map(({ path }) => path).toSorted()).toEqual(
    indexedAddresses(content).map(fileOf).toSorted(),
  );
});

describe.each(content.documents)('$department $fiscalYear reads without scripts', (document) => {
  test('every project: name, amount, purpose and each indicator', () => {
    for (const project of document.projects) {
      const words = wordsOf(projectAddress(document, project.id));
      const samples = [
        project.name,
        project.budget.total.printed,
        project.purpose,
        ...project.indicators.flatMap(({ description, target, basis }) => [
          description,
          target.printed,
          basis,
        ]),
      ];
      for (const text of samples) if (text !== null) expect(words).toContain(text);
    }
  });

  test('goals and safeguards', () => {
    const { overallGoal, subGoals, safeguards } = document.plan;
    expect(wordsOf(documentAddress(document, 'goals/'))).toContain(overallGoal.text);
    subGoals.forEach(({ title, goal, indicatorText }, index) => {
      const words = wordsOf(subGoalAddress(document, index + 1));
      for (const text of [title, goal, indicatorText]) if (text !== null) expect(words).toContain(text);
    });
    for (const text of safeguards?.paragraphs ?? []) {
      expect(wordsOf(documentAddress(document, 'safeguards/'))).toContain(text);
    }
  });

  test('the list of indicators has a row for each, with its project and the kind of its target', () => {
    const page = pages.find(({ path }) => path === fileOf(documentAddress(document, 'indicators/')));
    const rows = (page?.elements ?? []).filter((element) => attribute(element, 'data-kind') !== null);
    const expected = document.projects.flatMap(({ id, indicators }) =>
      indicators.map(({ target }) => ({ project: id, label: TARGET_KINDS[target.kind] })),
    );
    expect(rows.map((row) => attribute(row, 'data-project'))).toEqual(expected.map(({ project }) => project));
    expect(rows.map((row) => textOf(row).trim())).toEqual(
      expected.map(({ label }) => expect.stringMatching(new RegExp(`${label}$`))),
    );
  });

  test('the source, line by line', () => {
    const page = pages.find(({ path }) => path === fileOf(documentAddress(document, 'source/')));
    const lines = (page?.elements ?? []).filter((element) => attribute(element, 'data-source-line') !== null);
    expect(lines.map(textOf)).toEqual(document.source?.text.replace(/\r?\n$/, '').split(/\r?\n/) ?? []);
  });
});
