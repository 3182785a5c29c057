import { describe, expect, test } from 'vitest';
import { answeredFindings } from '../../src/findings/answered-findings.ts';
import { reviewFindingsOf } from '../../src/findings/findings-of.ts';
import { REVIEW_RULES } from '../../src/findings/review-rules.ts';
import { documentAddress, findingAnchor } from '../../src/model/addresses.ts';
import { attribute, textOf } from '../../src/verify/built-page.ts';
import { builtFiles, builtPages, builtText, fileOf, publicContent } from '../support/built-site.ts';

const pages = builtPages();

describe.each(publicContent().documents.map((document) => [documentAddress(document), document] as const))(
  'findings of %s',
  (_, document) => {
    const { findings } = answeredFindings(document);
    const page = pages.find(({ path }) => path === fileOf(documentAddress(document, 'findings/')));

    test('each stands on the page of findings, at its permanent place, with its sentence', () => {
      const items = new Map(page?.elements.map((element) => [attribute(element, 'id'), element]));
      for (const { id, sentence } of findings) {
        const item = items.get(findingAnchor(id));
        expect(item && textOf(item), id).toContain(sentence);
      }
    });

    test('each stands in budget.json', () => {
      const json = JSON.parse(builtText(fileOf(documentAddress(document, 'data/budget.json'))));
      expect(json.findings.map(({ id }: { id: string }) => id)).toEqual(findings.map(({ id }) => id));
    });

    test('each mark beside a value leads to one', () => {
      const ids = new Set(findings.map(({ id }) => findingAnchor(id)));
      let marks = 0;
      for (const { path, elements } of pages) {
        if (!path.startsWith(documentAddress(document).slice(1))) continue;
        const listed = new Map(elements.map((element) => [attribute(element, 'id'), textOf(element)]));
        for (const mark of elements.filter((element) =>
          attribute(element, 'class')?.startsWith('finding-mark'),
        )) {
          marks++;
          const [page, id = ''] = (attribute(mark, 'href') ?? '').split('#');
          // On a page that lists its findings, a mark leads to the sentence it stands for.
          if (page === '') expect(listed.get(id), path).toContain(attribute(mark, 'title'));
          else expect(ids, path).toContain(id);
        }
      }
      expect(marks).toBeGreaterThan(0);
    });
  },
);

test('nothing of the review for staff is published', () => {
  const [document] = publicContent().documents;
  const said = document ? reviewFindingsOf(document) : [];
  expect(said.length).toBeGreaterThan(0);
  const secrets = [
    'REVIEW_',
    ...said.map(({ sentence }) => sentence),
    ...REVIEW_RULES.flatMap(({ title, explanation }) => [title, explanation]),
  ];
  for (const path of builtFiles().filter((file) => /\.(?:html|json|js|txt|css|svg)$/.test(file))) {
    const text = builtText(path);
    expect(
      secrets.filter((secret) => text.includes(secret)),
      path,
    ).toEqual([]);
  }
});
