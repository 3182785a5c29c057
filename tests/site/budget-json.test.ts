import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { BudgetJson } from '../../src/export/budget-json-schema.ts';
import { documentAddress } from '../../src/model/addresses.ts';
import { fenOf, type Money } from '../../src/model/money.ts';
import { builtFiles, builtText, PROJECT, publicContent } from '../support/built-site.ts';

const schema = JSON.parse(builtText('schemas/budget.schema.json'));
const ajv = schema.$schema.includes('draft-07') ? new Ajv() : new Ajv2020();
const validate = ajv.compile(schema);

/** Whole fen as the shortest decimal text in yuan, without floating point: 21 728 050 → `217280.5`. */
function yuanText(money: Money): string {
  const fen = fenOf(money);
  if (fen === null) return 'null';
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '') || '0';
}

describe.each(publicContent().documents)('data of $department $fiscalYear', (document) => {
  const text = builtText(documentAddress(document, 'data/budget.json').slice(1));
  const data = JSON.parse(text) as BudgetJson;

  test('has the published shape', () => {
    expect(validate(data) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...data, fiscalyear: data.fiscalYear })).toBe(false);
    expect(validate({ ...data, fiscalYear: String(data.fiscalYear) })).toBe(false);
  });

  test('writes every amount in yuan with two decimals at most', () => {
    const written = [...text.matchAll(/"\w*yuan":\s*([^,\s}]+)/gi)].map(([, number]) => number as string);
    expect(written.length).toBeGreaterThan(document.projects.length * 3);
    expect(written.filter((number) => !/^(?:null|-?\d+(?:\.\d{1,2})?)$/.test(number))).toEqual([]);
  });

  test('writes the amounts of the tables exactly, and blanks as null', () => {
    const amounts = [...text.matchAll(/"printed":\s*("[^"]*"|null),\s*"yuan":\s*([^,\s}]+)/g)];
    const expected = document.projects.flatMap(({ budget }) => [budget.total, budget.fiscal, budget.other]);
    expect(amounts.map(([, printed, yuan]) => [JSON.parse(printed as string), yuan])).toEqual(
      expected.map((money) => [money.printed, yuanText(money)]),
    );
  });

  test('leaves blank what is blank', () => {
    expect(data.projects.map(({ purpose }) => purpose)).toEqual(
      document.projects.map(({ purpose }) => purpose),
    );
    const shares = data.projects.flatMap(({ spendingPlan }) => spendingPlan);
    expect(shares.filter(({ printed }) => printed === null).length).toBeGreaterThan(0);
    for (const { printed, cumulativePercent } of shares) {
      if (printed === null) expect(cumulativePercent).toBeNull();
    }
  });
});

test('the schemas of the site are the ones the project keeps', () => {
  const schemas = builtFiles().filter((path) => path.startsWith('schemas/'));
  expect(schemas).not.toEqual([]);
  for (const path of schemas) {
    expect(builtText(path)).toBe(readFileSync(join(PROJECT, 'public', path), 'utf8'));
  }
});
