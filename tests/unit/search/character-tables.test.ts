import { expect, test } from 'vitest';
import { FOLD, foldTable, readingTable } from '../../../src/search/character-tables.ts';

test('every traditional character leads to one simplified character, by one step', () => {
  for (const [from, to] of Object.entries(FOLD)) {
    expect([...from, ...to]).toHaveLength(2);
    expect(from).not.toBe(to);
  }
  expect(FOLD).toMatchObject({ 設: '设', 備: '备', 費: '费' });
});

test('a site keeps the part of the table that concerns its characters, in either form', () => {
  expect(foldTable(new Set('设備'))).toEqual({ 設: '设', 備: '备' });
  expect(foldTable(new Set('一1a'))).toEqual({});
});

test('readings have neither tones nor ü, and every heteronym has all of its own', () => {
  const readings = readingTable(new Set('行重绿派a1，'));
  expect(Object.keys(readings)).toEqual([...'派绿行重'].sort());
  expect(readings['行']).toEqual(expect.arrayContaining(['xing', 'hang']));
  expect(readings['重']).toEqual(expect.arrayContaining(['zhong', 'chong']));
  expect(readings['绿']).toContain('lv');
  expect(readings['派']).toEqual(['pai']);
});
