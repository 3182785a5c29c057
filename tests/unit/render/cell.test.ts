import { expect, test } from 'vitest';
import { answeredFindings } from '../../../src/findings/answered-findings.ts';
import { findingAddress } from '../../../src/model/addresses.ts';
import { cell } from '../../../src/render/cell.ts';
import { fixtureDocument } from '../../fixtures/fixture-content.ts';
import { sampleDocument, samplePlan, sampleProject } from '../../fixtures/sample-documents.ts';

test('a printed value knows its lines in the source and the address of the first', () => {
  const document = fixtureDocument();
  const path = 'projects/02/purpose';
  const [first, last] = document.anchors.get(path) ?? [0, 0];
  expect(first).toBeGreaterThan(0);
  expect(cell(document, path, '修缮')).toEqual({
    path,
    text: '修缮',
    lines: [first, last],
    href: `/demo-bureau/2024/source/#L${first}`,
  });
});

test.each([
  ['a blank', fixtureDocument(), 'projects/02/budget/other'],
  ['a row covered by a merged cell', fixtureDocument(), 'projects/01/indicators/2/level1'],
  ['a document without source', sampleDocument([]), 'plan/title'],
])('%s has no place', (_, document, path) => {
  expect(cell(document, path, null)).toMatchObject({ path, text: null, lines: null, href: null });
});

test('a value knows what is asked about it, unless that concerns many projects', () => {
  const project = sampleProject(1, '5', { spendingPlan: samplePlan('50', null, null, '100') });
  const document = sampleDocument([project]);
  const { findings } = answeredFindings(document);
  const about = findings.filter(({ paths }) => paths.includes('projects/01/spendingPlan/june'));
  expect(about.length).toBeGreaterThan(0);
  expect(cell(document, 'projects/01/spendingPlan/june', null).findings).toEqual(
    about.map(({ id, sentence, severity }) => ({
      href: findingAddress(document, id),
      sentence,
      severity,
      number: null,
    })),
  );
  const [first] = about as [(typeof about)[number]];
  expect(
    cell(document, 'projects/01/spendingPlan/june', null, [{ id: '' }, first]).findings?.[0],
  ).toMatchObject({
    href: '#finding-2',
    number: 2,
  });
});
