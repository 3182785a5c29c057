import { describe, expect, test } from 'vitest';
import { attribute } from '../../../src/verify/built-page.ts';
import { pagesAbout } from '../../../src/verify/pages-about.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = new Map([
  [
    'index.html',
    bytes(
      '<p data-figure="site">3</p><ul><li data-document="/water/2024/"><b data-figure="total">1</b></li>' +
        '<li data-document="/police/2024/"><b data-figure="total">2</b></li></ul>',
    ),
  ],
  ['about/index.html', bytes('<b data-figure="other">9</b>')],
  ['water/2024/index.html', bytes('<b data-figure="own">4</b>')],
  ['water/2024/data/budget.json', bytes('{}')],
  ['large/index.html', bytes('<p data-document="/water/2024/"><b data-figure="copy">1</b></p>')],
  ['water/20240/index.html', bytes('<b data-figure="another year">5</b>')],
]);

const figuresOf = (department: string) =>
  pagesAbout({ department, fiscalYear: 2024 }, files).map(({ path, elements }) => [
    path,
    elements.flatMap((element) => attribute(element, 'data-figure') ?? []),
  ]);

describe('pages about a document', () => {
  test('are its own whole, and of others the parts marked with its address', () => {
    expect(figuresOf('water')).toEqual([
      ['index.html', ['total']],
      ['water/2024/index.html', ['own']],
    ]);
    expect(figuresOf('police')).toEqual([['index.html', ['total']]]);
  });

  test('are none of a document the site does not show', () => {
    expect(figuresOf('fire')).toEqual([]);
  });
});
